import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Postal
import Testing

@testable import Gateway

/// Numbers of dossiers: per office and day, from 0001 without gaps (NĐ 61/2018 Điều 26).
@Suite struct SerialTests {
    private static let day = "H61.90-190304-"

    /// The numbers behind a prefix, the smallest first.
    private func numbers(_ codes: [String], _ prefix: String = day) -> [Int] {
        codes.filter { $0.hasPrefix(prefix) }.compactMap { Int($0.dropFirst(prefix.count)) }.sorted()
    }

    /// What many connections at once are given.
    private func submit(_ count: Int, from clients: Int, _ key: String, to motcua: TestGateway) async throws -> [String]
    {
        try await withThrowingTaskGroup(of: [String].self) { group in
            for client in 0..<clients {
                let lines = (0..<count).map { TestClient.submit("\(key)-\(client)-\($0)") }
                group.addTask {
                    let connection = try motcua.connect(.applicant)
                    var codes: [String] = []
                    for line in lines { codes.append(try #require(try await connection.call(line).dossier)) }
                    return codes
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    @Test func `many who submit at once leave no gap, and at midnight numbers begin again`() async throws {
        let motcua = try TestGateway(at: "2019-03-04 23:59")
        let codes = try await submit(20, from: 8, "a", to: motcua)
        #expect(numbers(codes) == Array(1...160))
        let clock = try motcua.connect(.admin)
        try await clock.call(#"ADMIN CLOCK {"to":"2019-03-04T23:59:59+07:00"}"#)
        let last = try await submit(1, from: 3, "b", to: motcua)
        #expect(numbers(last) == [161, 162, 163])
        try await clock.call(#"ADMIN CLOCK {"to":"2019-03-05T00:00:00+07:00"}"#)
        let next = try await submit(5, from: 4, "c", to: motcua)
        #expect(numbers(next, "H61.90-190305-") == Array(1...20))
        #expect(next.allSatisfy { $0.utf8.count == "H61.90-190305-0001".utf8.count })
    }

    @Test func `after 9999 comes a fifth digit`() async throws {
        let motcua = try TestGateway()
        let before = SampleCase("H61.90-190304-9997", at: moment("2019-03-04 07:00"))
        try motcua.stored.commit([Commit(cases: [before.opening])])
        let codes = try await submit(2, from: 3, "a", to: motcua)
        #expect(numbers(codes) == Array(9998...10003))
        #expect(codes.contains("H61.90-190304-9999") && codes.contains("H61.90-190304-10000"))
    }

    @Test func `a number whose submission is refused is not lost`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        let replies = try await client.pipeline(
            (1...30).map { TestClient.submit("k-\($0)", title: $0.isMultiple(of: 3) ? "" : "Xin phép") })
        #expect(numbers(replies.compactMap(\.dossier)) == Array(1...20))
    }

    @Test func `only a reservation that lapsed leaves a gap, and tracking explains it`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        let reserve = #"RESERVE {"key":"r","procedure":"9.000001","office":"H61.90"}"#
        let replies = try await client.pipeline(
            [TestClient.submit("a"), reserve] + TestClient.submit(numbered: 1...3))
        #expect(numbers(replies.compactMap(\.dossier)) == [1, 2, 3, 4, 5])
        let code = try #require(replies[1].dossier)
        try await motcua.connect(.admin).call(#"ADMIN CLOCK {"to":"2019-03-04T20:00:00+07:00"}"#)
        #expect(try await client.call("TRACK \(code)").body["lapsed"] == false)
        try await motcua.connect(.admin).call(#"ADMIN CLOCK {"to":"2019-03-05T08:00:01+07:00"}"#)
        for reader in [Identity.applicant, .officer(.reception), .auditor] {
            let told = try await motcua.connect(reader).call("TRACK \(code)")
            #expect(told.code == 200)
            #expect(told.body["state"] == "draft")
            #expect(told.body["lapsed"] == true)
            #expect(told.body["until"] == "2019-03-05T08:00:00+07:00")
        }
        #expect(try await motcua.connect(.otherApplicant).call("TRACK \(code)").code != 200)
        for number in [1, 3, 4, 5] {
            #expect(try await client.call("TRACK \(Self.day)000\(number)").body["state"] == "submitted")
        }
        #expect(motcua.stored.lastDossierNumber(prefix: Self.day) == 5)
    }

    /// Registers dossiers by post and gives the numbers of their items.
    private func request(_ keys: [String], of motcua: TestGateway) async throws -> [String] {
        let postman = try motcua.connect(.postman)
        let replies = try await postman.pipeline(keys.map { DossierByPostTests.request($0) })
        return replies.compactMap { reply in
            reply.dossier.flatMap { motcua.stored.caseFile($0)?.items.first?.id.description }
        }
    }

    /// S10 wants twelve months between two uses of a number; here there is one use.
    @Test func `a number of a postal item is given out once, also after a restart years later`() async throws {
        let motcua = try TestGateway()
        let first = try await request((1...40).map { "a-\($0)" }, of: motcua)
        motcua.gateway.stop()
        let restarted = try TestGateway(at: "2022-03-04 08:00", stored: motcua.stored)
        let later = try await request((1...40).map { "b-\($0)" }, of: restarted)
        #expect(first.count == 40 && later.count == 40)
        #expect(Set(first + later).count == 80)
        for item in first + later { #expect(try ItemID(item).description == item) }
    }

    @Test func `after the last number of a postal item there is none, and nothing is filed`() async throws {
        let motcua = try TestGateway()
        var before = SampleCase("H61.90-180304-0001", at: moment("2018-03-04 07:00"))
        let last = try #require(ItemID(leg: .dossier, serial: ItemID.lastSerial))
        try motcua.stored.commit([
            Commit(cases: [before.opening]), Commit(cases: [before.register(last, at: moment("2018-03-04 07:00"))]),
        ])
        let reply = try await motcua.connect(.postman).call(DossierByPostTests.request("a"))
        #expect(reply.code == 500)
        #expect(motcua.stored.lastDossierNumber(prefix: Self.day) == 0)
        #expect(try await motcua.connect(.applicant).call(TestClient.submit("b")).code == 201)
    }
}
