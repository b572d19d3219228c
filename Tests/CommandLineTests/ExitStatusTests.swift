import Client
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

    @Test func `each problem of a body stands on a line of its own`() {
        let body: JSON = [
            "title": "Not valid", "detail": "Mend it.",
            "problems": [
                ["at": "/applicant/id", "code": "format", "message": "12 digits."],
                ["at": "", "code": "type", "message": "An object."],
            ],
        ]
        let lines = Failure(ClientReply(code: 422, body: body)).lines(verbose: false)
        #expect(lines.dropFirst() == ["  /applicant/id: 12 digits.", "  (body): An object."])
    }

    @Test func `only verbose shows the reply itself`() {
        let failure = Failure(ClientReply(code: 500, body: ["title": "A", "detail": "B", "request": "r-7"]))
        #expect(failure.lines(verbose: false) == ["motcua: A: B", "  request r-7"])
        #expect(failure.lines(verbose: true).joined().contains(#""title":"A""#))
    }

    @Test func `a server that is not there is not reached, one that is full wants another try`() {
        #expect(Failure(ClientError.cannotConnect(.unix(path: "/s"), reason: "none")).status == .unreachable)
        #expect(Failure(ClientError.turnedAway(code: 503, body: [:])).status == .tryAgain)
    }
}
