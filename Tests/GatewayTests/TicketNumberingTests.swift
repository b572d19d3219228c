import Catalog
import Civil
import Desk
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

@Suite struct TicketNumberingTests {
    private static func take(_ office: String) -> String { #"TICKET TAKE {"office":"\#(office)"}"# }

    private static func serials(_ replies: [Reply]) -> [Int] {
        replies.compactMap { $0.body["ticket"]?.string.flatMap { TicketNumber($0)?.serial } }
    }

    /// 200 people at once at the machines of two offices.
    private static func crowd(_ motcua: TestGateway) async throws -> [String: [Reply]] {
        try await withThrowingTaskGroup(of: (String, Reply).self) { group in
            for person in 0..<200 {
                group.addTask {
                    let office = person.isMultiple(of: 2) ? SampleCatalog.officeCode : SampleCatalog.otherOfficeCode
                    let peer = Peer(transport: .tls, address: "192.0.2.\(person):1")
                    return (office, try await TestClient(motcua.gateway, peer: peer).call(take(office)))
                }
            }
            var replies: [String: [Reply]] = [:]
            for try await (office, reply) in group { replies[office, default: []].append(reply) }
            return replies
        }
    }

    @Test func `two hundred people at once get numbers without gap or double, in each office`() async throws {
        let motcua = try TestGateway()
        let replies = try await Self.crowd(motcua)
        for office in [SampleCatalog.officeCode, SampleCatalog.otherOfficeCode] {
            #expect(Self.serials(replies[office] ?? []).sorted() == Array(1...100))
            #expect(motcua.stored.hall(of: office, on: moment("2019-03-04 08:00").date).tickets.count == 100)
        }
    }

    @Test func `what could not be stored leaves no gap`() async throws {
        let motcua = try TestGateway(faults: [2: .diskFull])
        let first = try await motcua.connect().call(Self.take(SampleCatalog.officeCode))
        let replies = try await [first] + Self.crowd(motcua).values.flatMap(\.self)
        let given = replies.filter { $0.code == 201 }
        #expect(replies.count == 201)
        #expect(replies.filter { $0.code != 201 }.allSatisfy { [503, 507].contains($0.code) })
        let halls = [SampleCatalog.officeCode, SampleCatalog.otherOfficeCode].map {
            motcua.stored.hall(of: $0, on: moment("2019-03-04 08:00").date)
        }
        #expect(halls.reduce(0) { $0 + $1.tickets.count } == given.count)
        for hall in halls { #expect(hall.tickets.map(\.number.serial) == Array(1..<(hall.tickets.count + 1))) }
        let next = try await motcua.connect(.officer(.reception)).call(Self.take(SampleCatalog.officeCode))
        #expect(next.body["ticket"]?.string.flatMap { TicketNumber($0)?.serial } == halls[0].tickets.count + 1)
    }

    @Test func `after a restart the day goes on where it stood`() async throws {
        let before = try TestGateway()
        let desk = try before.connect(.officer(.reception))
        let line = Self.take(SampleCatalog.officeCode)
        _ = try await desk.pipeline([line, line, #"DESK CALL {"counter":1}"#, line])
        before.gateway.stop()
        let after = try TestGateway(stored: before.stored)
        let again = try after.connect(.officer(.reception))
        let replies = try await again.pipeline([line, "DESK SERVE A001", #"DESK CALL {"counter":2}"#])
        #expect(replies.map(\.code) == [201, 200, 200])
        #expect(replies[0].body["ticket"] == "A004")
        #expect(replies[2].body["ticket"] == "A002")
    }

    @Test func `two counters that call at once never call the same person`() async throws {
        let motcua = try TestGateway()
        let machine = try motcua.connect(.officer(.reception))
        let line = Self.take(SampleCatalog.officeCode)
        _ = try await machine.pipeline([String](repeating: line, count: 100))
        let called = try await withThrowingTaskGroup(of: String?.self) { group in
            for counter in 1...100 {
                group.addTask {
                    let desk = try motcua.connect(.officer(.reception))
                    return try await desk.call(#"DESK CALL {"counter":\#(counter)}"#).body["ticket"]?.string
                }
            }
            var called: [String?] = []
            for try await ticket in group { called.append(ticket) }
            return called
        }
        #expect(Set(called.compactMap(\.self)).count == 100)
    }
}
