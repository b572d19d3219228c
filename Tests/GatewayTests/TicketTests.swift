import Catalog
import Civil
import Desk
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

@Suite struct TicketTests {
    static let take = #"TICKET TAKE {"office":"H61.90"}"#

    static func take(_ priority: String) -> String {
        #"TICKET TAKE {"office":"H61.90","priority":\#(priority)}"#
    }

    @Test func `the machine gives numbers to everybody and says how many are before`() async throws {
        let motcua = try TestGateway()
        let visitor = try motcua.connect()
        let replies = try await visitor.pipeline([Self.take, Self.take, Self.take(#"{"birthDate":"1939-03-04"}"#)])
        #expect(replies.map(\.code) == [201, 201, 201])
        #expect(replies.map { $0.body["ticket"]?.string } == ["A001", "A002", "A003"])
        #expect(replies.map { $0.body["ahead"]?.integer } == [0, 1, 0])
        #expect(replies.map { $0.body["priority"]?.integer } == [5, 5, 2])
        let shown = try await visitor.call("TICKET SHOW H61.90 A002")
        #expect(shown.body["ahead"] == 2)
        #expect(shown.body["waitMinutes"] == .null)
        #expect(shown.body["priority"] == nil)
    }

    @Test func `a person is called, served and gone, and the screen shows it`() async throws {
        let motcua = try TestGateway()
        let (hall, desk) = (try motcua.connect(), try motcua.connect(.officer(.reception)))
        let admin = try motcua.connect(.admin)
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        for _ in 0..<3 { try await hall.call(Self.take) }
        let called = try await desk.call(#"DESK CALL {"counter":4}"#)
        #expect(called.body["ticket"] == "A001")
        #expect(called.body["officer"] == "reception.H61.90")
        let board = try await hall.call(#"TICKET BOARD {"office":"H61.90"}"#)
        #expect(board.body["calls"]?.array?.map { $0["counter"] } == [4])
        #expect(board.body["calls"]?.array?.first?["officer"] == nil)
        #expect(board.body["groups"]?.array?.first?["waiting"] == 2)
        #expect(try await desk.call("DESK SERVE A001").body["state"] == "serving")
        try await admin.call(#"ADMIN CLOCK {"advance":"PT5M"}"#)
        let served = try await desk.call(#"DESK SERVED A001 {"dossiers":["H61.90-190304-0001"]}"#)
        #expect(served.body["dossiers"] == ["H61.90-190304-0001"])
        #expect(served.body["endedAt"] == "2019-03-04T08:05:00+07:00")
        #expect(try await hall.call("TICKET SHOW H61.90 A003").body["waitMinutes"] == 5)
        #expect(try await hall.call("TICKET SHOW H61.90 A001").body["dossiers"] == nil)
    }

    @Test func `who does not come may be called again, who came to the wrong counter is sent on`() async throws {
        let motcua = try TestGateway()
        let desk = try motcua.connect(.officer(.reception))
        let lines = [
            Self.take, #"DESK CALL {"counter":1}"#, "DESK RECALL A001", "DESK NOSHOW A001", "DESK RECALL A001",
            #"DESK REDIRECT A001 {"group":"A"}"#, #"DESK REDIRECT A001 {"group":"B"}"#, "DESK SERVED A001",
            #"DESK CALL {"counter":1}"#, "DESK SERVE A999", #"DESK CALL {"counter":2}"#, "DESK SERVE a1",
        ]
        var replies: [Reply] = []
        for line in lines { replies.append(try await desk.call(line)) }
        #expect(replies.map(\.code) == [201, 200, 200, 200, 200, 409, 422, 409, 409, 404, 404, 400])
        #expect(replies[4].body["calls"] == 3)
        #expect(replies[5].body["rule"] == "sameGroup")
        #expect(replies[7].body["allowed"] == ["DESK RECALL", "DESK SERVE", "DESK NOSHOW", "DESK REDIRECT"])
        #expect(replies[8].body["ticket"] == "A001")
        #expect(replies[8].body["rule"] == "counterBusy")
    }

    @Test func `only the reception of an office calls its people`() async throws {
        let motcua = try TestGateway()
        try await motcua.connect().call(Self.take)
        let line = #"DESK CALL {"office":"H61.90","counter":1}"#
        let elsewhere = Identity.officer(.reception, of: SampleCatalog.otherOfficeCode)
        #expect(try await motcua.connect(elsewhere).call(line).code == 404)
        #expect(try await motcua.connect(.officer(.processing)).call(line).code == 403)
        let both = Identity(role: .officer, account: "two", duty: .reception, offices: ["H61.90", "H61.91"])
        #expect(try await motcua.connect(both).call(#"DESK CALL {"counter":1}"#).code == 422)
        #expect(try await motcua.connect(both).call(line).code == 200)
        let foreign = #"DESK SERVED A001 {"office":"H61.90","dossiers":["H61.91-190304-0001"]}"#
        try await motcua.connect(both).call(#"DESK SERVE A001 {"office":"H61.90"}"#)
        let refused = try await motcua.connect(both).call(foreign)
        #expect(refused.body["problems"]?.array?.first?["at"] == "/dossiers/0")
    }

    /// Requests at the machine and what they meet.
    static let wrong: [(String, Int, String?)] = [
        (#"TICKET TAKE {"office":"H61.99"}"#, 404, nil), (#"TICKET TAKE {}"#, 422, "/office"),
        (#"TICKET TAKE {"office":"H61.90","procedure":"1.999999"}"#, 422, "/procedure"),
        (#"TICKET TAKE {"office":"H61.90","group":"B"}"#, 422, "/group"),
        (#"TICKET TAKE {"office":"H61.90","group":"A","field":"x"}"#, 422, "/field"),
        (#"TICKET TAKE {"office":"H61.90","priority":{"birthDate":"1939"}}"#, 422, "/priority/birthDate"),
        (#"TICKET TAKE {"office":"H61.90","priority":{"pregnant":1}}"#, 422, "/priority/pregnant"),
        (#"TICKET TAKE {"office":"H61.90","priority":{"old":true}}"#, 422, "/priority/old"),
        ("TICKET SHOW H61.90", 400, nil), ("TICKET SHOW H61.90 A1", 400, nil), ("TICKET SHOW H61.90 A001", 404, nil),
        (#"TICKET BOARD {"office":"H61"}"#, 404, nil),
    ]

    @Test(arguments: wrong)
    func `a wrong request at the machine says what is wrong and takes no number`(
        line: String, code: Int, place: String?
    ) async throws {
        let motcua = try TestGateway()
        let visitor = try motcua.connect()
        let reply = try await visitor.call(line)
        #expect(reply.code == code)
        #expect(reply.body["problems"]?.array?.first?["at"]?.string == place)
        #expect(try await visitor.call(Self.take).body["ticket"] == "A001")
    }

    @Test func `outside office hours the machine is closed, and every day begins with one`() async throws {
        let motcua = try TestGateway(at: "2019-03-08 16:59")
        let (visitor, admin) = (try motcua.connect(), try motcua.connect(.admin))
        #expect(try await visitor.call(Self.take).body["ticket"] == "A001")
        try await admin.call(#"ADMIN CLOCK {"to":"2019-03-08T17:01:00+07:00"}"#)
        let closed = try await visitor.call(Self.take)
        #expect(closed.code == 409)
        #expect(closed.body["rule"] == "closed")
        #expect(closed.body["opensAt"] == "2019-03-11T06:30:00+07:00")
        #expect(try await visitor.call(#"TICKET BOARD {"office":"H61.90"}"#).body["givesTickets"] == false)
        #expect(try await motcua.connect(.officer(.reception)).call(#"DESK CALL {"counter":1}"#).code == 200)
        try await admin.call(#"ADMIN CLOCK {"to":"2019-03-11T06:30:00+07:00"}"#)
        #expect(try await visitor.call("TICKET SHOW H61.90 A001").code == 404)
        #expect(try await visitor.call(Self.take).body["ticket"] == "A001")
    }

    @Test func `a repeated request gets the same ticket, but not somebody else's`() async throws {
        let motcua = try TestGateway()
        let line = #"TICKET TAKE {"key":"k","office":"H61.90"}"#
        let (machine, other) = (
            try TestClient(motcua.gateway), try TestClient(motcua.gateway, peer: Peer(transport: .tls, address: "x:1"))
        )
        let first = try await machine.call(line)
        #expect(try await machine.call(line) == first)
        #expect(try await other.call(line).body["ticket"] == "A002")
        let another = #"TICKET TAKE {"key":"k","office":"H61.90","group":"A"}"#
        #expect(try await machine.call(another).slug == "key-reused")
    }

    @Test func `a visitor who takes tickets without end is slowed down, the machine at the desk is not`() async throws {
        let motcua = try TestGateway()
        let replies = try await motcua.connect().pipeline([String](repeating: Self.take, count: 80))
        #expect(replies.prefix(60).allSatisfy { $0.code == 201 })
        #expect(replies.dropFirst(60).allSatisfy { $0.code == 429 && $0.body["retryAfter"] == 1 })
        let desk = try await motcua.connect(.officer(.reception)).pipeline([String](repeating: Self.take, count: 80))
        #expect(desk.allSatisfy { $0.code == 201 })
    }

    @Test func `an address has so many requests at once and then one a second`() {
        let clock = HandClock()
        let rate = RequestRate(burst: 3, clock: clock.monotonic)
        #expect((0..<4).map { _ in rate.admit("a") } == [true, true, true, false])
        #expect(rate.admit("b"))
        clock.advance(seconds: 0.9)
        #expect(!rate.admit("a"))
        clock.advance(seconds: 1.1)
        #expect(rate.admit("a"))
        clock.advance(seconds: 97)
        #expect((0..<4).map { _ in rate.admit("a") } == [true, true, true, false])
    }
}
