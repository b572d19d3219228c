import Catalog
import Civil
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

@Suite struct WatchTests {
    static let code = "H61.90-190304-0001"

    private func receive(_ motcua: TestGateway) async throws {
        let desk = try motcua.connect(.officer(.reception))
        _ = try await desk.pipeline(["DESK RECEIVE \(Self.code)", "DESK STEP \(Self.code)"])
    }

    @Test func `who watches is told in order, with the sequence of the journal`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        _ = try await client.call(TestClient.submit("a"))
        #expect(try await client.call("WATCH \(Self.code)").body["watching"] == true)
        try await receive(motcua)
        #expect(client.pushes.compactMap { $0["event"]?.string } == ["accepted", "stepFinished"])
        #expect(client.pushes.compactMap { $0["number"]?.integer } == [2, 3])
        let stored = motcua.stored.changes(since: 1, visibleTo: .everything, limit: 9).map(\.sequence)
        #expect(client.pushes.compactMap { $0["sequence"]?.string } == stored.map { String($0) })
    }

    @Test func `sequences are right where cases change together`() async throws {
        let motcua = try TestGateway()
        let desk = try motcua.connect(.officer(.reception))
        _ = try await desk.call("WATCH OFFICE H61.90")
        _ = try await motcua.connect(.applicant).pipeline(TestClient.submit(numbered: 1...5))
        #expect(desk.pushes.compactMap { $0["sequence"]?.string } == ["1", "2", "3", "4", "5"])
        #expect(Set(desk.pushes.compactMap { $0["dossier"]?.string }).count == 5)
    }

    @Test func `who watches dossier and office is told once`() async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        let watcher = try motcua.connect(.officer(.clerk))
        _ = try await watcher.pipeline(["WATCH \(Self.code)", "WATCH \(Self.code)", "WATCH OFFICE H61.90"])
        try await receive(motcua)
        #expect(watcher.pushes.count == 2)
    }

    @Test func `who watches no longer, or is gone, is told nothing`() async throws {
        let motcua = try TestGateway()
        let (first, second) = (try motcua.connect(.applicant), try motcua.connect(.applicant))
        _ = try await first.call(TestClient.submit("a"))
        for client in [first, second] { _ = try await client.call("WATCH \(Self.code)") }
        #expect(try await first.call("UNWATCH").body["watching"] == false)
        second.session.close()
        try await receive(motcua)
        #expect(first.pushes.isEmpty)
        #expect(second.pushes.isEmpty)
    }

    @Test func `a cursor neither skips nor repeats`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        _ = try await client.pipeline(TestClient.submit(numbered: 1...7))
        var seen: [String] = []
        var cursor = "0"
        while true {
            let page = try await client.call(#"CHANGES {"since":"\#(cursor)","limit":3}"#).body
            let items = page["items"]?.array ?? []
            guard !items.isEmpty else { break }
            seen += items.compactMap { $0["dossier"]?.string }
            cursor = try #require(page["next"]?.string)
        }
        #expect(seen == (1...7).map { "H61.90-190304-000\($0)" })
    }
}
