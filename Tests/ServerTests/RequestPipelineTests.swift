import JSON
import LineProtocol
import Testing

@testable import Server

/// Which request may start beside which, and in which order replies leave.
struct RequestPipelineTests {
    private static let table: [(RequestPipeline.Work, RequestPipeline.Work, Bool)] = [
        (.write, .write, true), (.write, .upload, true), (.write, .exclusive, false),
        (.upload, .write, false), (.upload, .upload, true), (.upload, .exclusive, false),
        (.exclusive, .write, false), (.exclusive, .upload, false), (.exclusive, .exclusive, false),
        (.exclusive, .immediate, true),
    ]

    @Test(arguments: table)
    func `work in progress lets other work start as the table says`(
        running: RequestPipeline.Work, next: RequestPipeline.Work, isAdmitted: Bool
    ) {
        var pipeline = RequestPipeline()
        #expect(pipeline.admits(next))
        let sequence = pipeline.begin(running)
        #expect(pipeline.admits(next) == isAdmitted)
        pipeline.complete(sequence, with: Reply(200, [:]))
        #expect(pipeline.admits(next))
    }

    @Test func `a second reply to the same request is dropped`() {
        var pipeline = RequestPipeline()
        let first = pipeline.begin(.write)
        let second = pipeline.begin(.write)
        pipeline.complete(first, with: Reply(200, [:]))
        pipeline.complete(first, with: Reply(500, [:]))
        #expect(!pipeline.admits(.exclusive))
        #expect(pipeline.nextReply()?.code == 200)
        pipeline.complete(first, with: Reply(500, [:]))
        #expect(pipeline.nextReply() == nil)
        pipeline.complete(second, with: Reply(201, [:]))
        #expect(pipeline.nextReply()?.code == 201)
        #expect(pipeline.count == 0)
    }
}
