import JSON
import LineProtocol
import NIOCore
import Testing

@testable import Server

struct OutboundBatchTests {
    private static let payload = [UInt8](repeating: 7, count: 40_000)

    @Test func `replies, payloads and pushes go out in their order, byte for byte`() {
        var batch = OutboundBatch()
        for round in 0..<3 {
            #expect(batch.isEmpty)
            batch.append(Reply(200, ["bytes": 40_000], payload: Self.payload))
            batch.append(Push(body: ["sequence": .integer(Int64(round))]))
            batch.append(Reply(200, ["a": 1]).written())
            let push = Array("* {\"sequence\":\(round)}\n".utf8)
            let sent = batch.take()
            #expect(
                Array(sent.buffer.readableBytesView) == Array("200 {\"bytes\":40000}\n".utf8) + Self.payload
                    + Array("\n".utf8) + push + Array("200 {\"a\":1}\n".utf8))
            #expect(sent.pushBytes == push.count)
        }
    }

    @Test func `what the kernel has not taken yet is counted until it is taken`() {
        var batch = OutboundBatch()
        batch.append(Push(body: ["a": 1]))
        let pushed = batch.heldBytes
        batch.append(Reply(200, ["a": 1]))
        let held = batch.heldBytes
        #expect(pushed == "* {\"a\":1}\n".utf8.count && batch.pushBacklog == pushed)
        let sent = batch.take()
        #expect(batch.isEmpty && batch.heldBytes == held && batch.pushBacklog == pushed)
        batch.append(Push(body: ["a": 1]))
        #expect(batch.heldBytes == held + pushed && batch.pushBacklog == 2 * pushed)
        batch.taken(sent.buffer.readableBytes, pushBytes: sent.pushBytes)
        #expect(batch.heldBytes == pushed && batch.pushBacklog == pushed)
    }
}
