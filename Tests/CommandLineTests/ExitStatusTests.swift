import Client
import Home
import JSON
import Testing

@testable import motcua

struct ExitStatusTests {
    @Test(
        arguments: [
            (200, 0), (201, 0), (202, 0), (400, 65), (401, 77), (403, 77), (404, 66), (405, 64), (409, 1), (410, 66),
            (413, 65), (422, 65), (429, 75), (500, 70), (503, 75), (507, 75), (599, 70),
        ] as [(Int, Int32)])
    func `a reply code has one exit code`(reply: Int, exit: Int32) {
        #expect(ExitStatus(reply: reply).rawValue == exit)
    }

    @Test func `an error is one line that says what and how to mend it`() {
        let failure = Failure(ClientReply(code: 404, body: ["title": "Not found", "detail": "Check the code."]))
        #expect(failure.lines(verbose: false) == ["motcua: Not found: Check the code."])
        #expect(failure.status == .noInput)
    }

    /// How a request ended, and whether it may have been carried out all the same.
    private static let endings: [(Failure, Bool)] = [
        (Failure(ClientReply(code: 503, body: ["unknown": true])), true),
        (Failure(ClientReply(code: 503, body: ["type": "urn:motcua:error:signing-key-revoked"])), false),
        (Failure(ClientReply(code: 500, body: [:])), false), (Failure(ClientError.closed(reason: "stopping")), true),
        (Failure(ClientError.turnedAway(code: 503, body: [:])), false),
    ]

    @Test(arguments: endings)
    func `only where nobody knows it may have been carried out`(failure: Failure, leavesOpen: Bool) {
        #expect(failure.leavesOpen == leavesOpen)
    }

    @Test func `the problems of a body stand in the one line, after four the others under it where asked for`() {
        let body: JSON = [
            "title": "Not valid", "detail": "Mend it.",
            "problems": [
                ["at": "/applicant/id", "code": "format", "message": "12 digits."],
                ["at": "", "code": "type", "message": "An object."],
            ],
        ]
        let failure = Failure(ClientReply(code: 422, body: body))
        #expect(failure.lines(verbose: false) == ["motcua: Not valid: /applicant/id: 12 digits; (body): An object."])
        #expect(failure.lines(verbose: true).count == 2)
        let many = (0..<6).map { JSON.object(["at": .string("/\($0)"), "message": "No."]) }
        let crowded = Failure(ClientReply(code: 422, body: ["title": "Not valid", "problems": .array(many)]))
        let line = "motcua: Not valid: /0: No; /1: No; /2: No; /3: No; 2 more, see --verbose"
        #expect(crowded.lines(verbose: false) == [line])
        #expect(crowded.lines(verbose: true).contains("  /5: No."))
    }

    @Test func `a fault of the home with many lines is told in one`() {
        let fault = HomeFault("a\n  b\nc\nd\ne\nf", mend: "mend it")
        #expect(fault.line == "a; b; c; d; 2 more: mend it")
        #expect(HomeFault("a", mend: "mend it").line == "a: mend it")
    }

    @Test func `only verbose shows the reply itself`() {
        let failure = Failure(ClientReply(code: 500, body: ["title": "A", "detail": "B", "request": "r-7"]))
        #expect(failure.lines(verbose: false) == ["motcua: A: B; request r-7"])
        #expect(failure.lines(verbose: true).joined().contains(#""title":"A""#))
    }

    @Test func `a server that is not there is not reached, one that is full wants another try`() {
        #expect(Failure(ClientError.cannotConnect(.unix(path: "/s"), reason: "none")).status == .unreachable)
        #expect(Failure(ClientError.turnedAway(code: 503, body: [:])).status == .tryAgain)
    }
}
