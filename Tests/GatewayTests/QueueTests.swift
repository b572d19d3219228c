import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

@Suite struct QueueTests {
    /// One dossier submitted online, one brought to the counter, one accepted and due on 11/03/2019 at 07:30.
    private static func desk() throws -> TestGateway {
        let motcua = try TestGateway()
        let start = moment("2019-03-04 07:30")
        var accepted = SampleCase("H61.90-190304-0003", at: start)
        let cases = [
            SampleCase("H61.90-190304-0001", at: start),
            SampleCase("H61.90-190304-0002", at: start, channel: .inPerson),
            SampleCase("H61.91-190304-0001", office: SampleCatalog.otherOfficeCode, at: start), accepted,
        ]
        try motcua.stored.commit(cases.map { Commit(cases: [$0.opening]) })
        let change = try accepted.apply(.receive(note: nil), by: SampleActor.officer(.reception), at: start)
        try motcua.stored.commit([Commit(cases: [change])])
        return motcua
    }

    /// A filter, and the last digits of the dossiers that it lets through.
    static let filters: [(String, [String])] = [
        ("{}", ["3", "1", "2"]), (#"{"office":"H61.90"}"#, ["3", "1", "2"]), (#"{"status":2}"#, []),
        (#"{"state":"submitted"}"#, ["1", "2"]), (#"{"state":"accepted"}"#, ["3"]),
        (#"{"state":"returned"}"#, []), (#"{"status":1,"state":"accepted"}"#, []),
        (#"{"channel":"inPerson"}"#, ["2"]), (#"{"channel":"online"}"#, ["3", "1"]), (#"{"duty":"approval"}"#, []),
        (#"{"duty":"reception","channel":"online"}"#, ["3", "1"]), (#"{"procedure":"9.000001"}"#, ["3", "1", "2"]),
        (#"{"procedure":"9.000002"}"#, []), (#"{"overdue":true}"#, []), (#"{"nearDue":"4wd"}"#, []),
        (#"{"nearDue":"5wd"}"#, ["3"]), (#"{"nearDue":"P1M"}"#, ["3"]), (#"{"leasedBy":"me"}"#, []),
    ]

    @Test(arguments: filters)
    func `the queue shows what a filter lets through`(filter: String, expected: [String]) async throws {
        let motcua = try Self.desk()
        let reply = try await motcua.connect(.officer(.reception)).call("DESK QUEUE \(filter)")
        let shown = reply.body["items"]?.array?.compactMap { $0["dossier"]?.string.map { String($0.suffix(1)) } }
        #expect(reply.code == 200)
        if filter != #"{"status":2}"# { #expect(shown == expected) } else { #expect(shown?.contains("1") == false) }
    }

    @Test(arguments: [
        #"{"nearDue":"soon"}"#, #"{"nearDue":"9999wd"}"#, #"{"state":"lost"}"#, #"{"channel":"fax"}"#,
        #"{"leasedBy":"lan"}"#, #"{"cursor":"H61.90-190304-0001"}"#, #"{"cursor":"1/x/H61"}"#, #"{"duty":"boss"}"#,
    ])
    func `a filter that says nothing is refused by name`(filter: String) async throws {
        let motcua = try Self.desk()
        let reply = try await motcua.connect(.officer(.reception)).call("DESK QUEUE \(filter)")
        #expect(reply.code == 422)
        #expect(reply.body["problems"]?.array?.count == 1)
    }

    @Test func `listing changes nothing`() async throws {
        let motcua = try Self.desk()
        let officer = try motcua.connect(.officer(.reception))
        let (before, rows) = (motcua.stored.lastSequence(), motcua.stored.dossiers(QueueQuery(visibility: .everything)))
        for (filter, _) in Self.filters { try await officer.call("DESK QUEUE \(filter)") }
        try await officer.call(#"TICKET BOARD {"office":"H61.90"}"#)
        #expect(motcua.stored.lastSequence() == before)
        #expect(motcua.stored.dossiers(QueueQuery(visibility: .everything)) == rows)
    }

    @Test func `pages go on where they stood though a dossier moves meanwhile`() async throws {
        let motcua = try Self.desk()
        let officer = try motcua.connect(.officer(.reception))
        var seen: [String] = []
        var cursor = ""
        repeat {
            let page = try await officer.call(#"DESK QUEUE {"limit":1\#(cursor)}"#)
            seen += page.body["items"]?.array?.compactMap { $0["dossier"]?.string } ?? []
            cursor = page.body["next"]?.string.map { #","cursor":"\#($0)""# } ?? ""
            if seen.count == 2 { try await officer.call("DESK RECEIVE \(seen[1])") }
        } while !cursor.isEmpty
        #expect(seen.map { $0.suffix(1) } == ["3", "1", "2"])
    }

    @Test func `the next dossier is the earliest due, and keeps to procedure and channel`() async throws {
        let motcua = try Self.desk()
        let officer = try motcua.connect(.officer(.reception))
        #expect(try await officer.call(#"DESK NEXT {"channel":"inPerson"}"#).dossier == "H61.90-190304-0002")
        #expect(try await officer.call(#"DESK NEXT {"channel":"postal"}"#).code == 404)
        #expect(try await officer.call(#"DESK NEXT {"procedure":"9.000002"}"#).code == 404)
        #expect(try await officer.call(#"DESK NEXT {"procedure":"9.000001"}"#).dossier == "H61.90-190304-0003")
        let mine = try await officer.call(#"DESK QUEUE {"leasedBy":"me"}"#).body["items"]?.array
        #expect(mine?.compactMap { $0["leasedBy"]?.string } == ["reception.H61.90", "reception.H61.90"])
    }

    @Test func `a lease that ends gives the dossier back, by itself or early`() async throws {
        let motcua = try Self.desk()
        let lan = try motcua.connect(OfficersNames.lan)
        let minh = try motcua.connect(OfficersNames.minh)
        let inPerson = #"DESK NEXT {"channel":"inPerson"}"#
        let code = "H61.90-190304-0002"
        #expect(try await lan.call(inPerson).dossier == code)
        #expect(try await minh.call(inPerson).code == 404)
        #expect(try await minh.call("DESK RECEIVE \(code)").code == 409)
        #expect(try await minh.call("DESK RELEASE \(code)").code == 409)
        #expect(try await lan.call("DESK RELEASE \(code)").code == 200)
        #expect(try await lan.call("DESK RELEASE \(code)").code == 409)
        #expect(try await minh.call(inPerson).dossier == code)
        let admin = try motcua.connect(.admin)
        try await admin.call(#"ADMIN CLOCK {"advance":"PT29M59S"}"#)
        #expect(try await lan.call(inPerson).code == 404)
        try await admin.call(#"ADMIN CLOCK {"advance":"PT1S"}"#)
        #expect(try await minh.call(#"DESK QUEUE {"leasedBy":"me"}"#).body["items"]?.array?.isEmpty == true)
        #expect(try await lan.call(inPerson).dossier == code)
        #expect(try await minh.call("DESK RECEIVE \(code)").code == 409)
    }

    /// Two officers of one office and duty.
    private enum OfficersNames {
        static let lan = Identity(role: .officer, account: "lan", duty: .reception, offices: ["H61.90"])
        static let minh = Identity(role: .officer, account: "minh", duty: .reception, offices: ["H61.90"])
    }
}
