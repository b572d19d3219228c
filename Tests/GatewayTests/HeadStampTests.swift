import Civil
import Dossiers
import Evidence
import EvidenceOpenSSL
import Journal
import LineProtocol
import MotCuaTesting
import Synchronization
import Testing

@testable import Gateway

/// When the head of the log gets its time stamp.
@Suite struct HeadStampTests {
    /// Gives the imprint back as the token, or fails so many times first.
    private final class Stamper: TimeStamper {
        private let failures: Atomic<Int>

        init(failures: Int = 0) { self.failures = Atomic(failures) }

        func stamp(_ imprint: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8] {
            guard failures.load(ordering: .relaxed) == 0 else {
                failures.subtract(1, ordering: .relaxed)
                throw .noKey("tsa")
            }
            return imprint
        }
    }

    private func stamps(_ motcua: TestGateway) -> [LogStamp] { motcua.stored.logStamps(after: nil, limit: 10_000) }

    private func advance(_ motcua: TestGateway, _ span: String) async throws {
        let reply = try await motcua.connect(.admin).call(#"ADMIN CLOCK {"advance":"\#(span)"}"#)
        #expect(reply.code == 200)
    }

    @Test func `a simulated clock stamps each day that had new entries before it leaves it`() async throws {
        let motcua = try TestGateway(headStamper: Stamper())
        let citizen = try motcua.connect(.applicant)
        try await advance(motcua, "P1D")
        #expect(stamps(motcua).isEmpty)
        _ = try await citizen.call(TestClient.submit("a"))
        try await advance(motcua, "PT1H")
        #expect(stamps(motcua).isEmpty)
        try await advance(motcua, "P1D")
        let first = try #require(stamps(motcua).first)
        #expect("\(first.day)" == "2019-03-05" && first.at.date == first.day)
        let head = try #require(motcua.stored.logHeads(after: first.size - 1, limit: 1).first)
        #expect(first.token == Digest.sha256(head.note))
        // What happens by itself in the weeks is few days; no other day leaves a stamp.
        let before = stamps(motcua).count
        try await advance(motcua, "P60D")
        let happened = try #require(motcua.stored.logHead()).size - first.size
        #expect(stamps(motcua).count - before <= happened)
        let count = stamps(motcua).count
        try await advance(motcua, "P60D")
        try await advance(motcua, "P1D")
        #expect(stamps(motcua).count <= count + 1)
    }

    @Test func `the clock of the machine stamps once a day at the first occasion`() async throws {
        let motcua = try TestGateway(clock: .real, headStamper: Stamper())
        motcua.gateway.tick()
        #expect(stamps(motcua).isEmpty)
        var sample = SampleCase("A-0001", at: moment("2019-03-04 08:00"))
        try motcua.stored.commit([Commit(cases: [sample.opening])])
        motcua.gateway.tick()
        let days = Set(stamps(motcua).map(\.day))
        #expect(days.count == 1)
        try motcua.stored.commit([Commit(cases: [sample.add([.dossier(.opened)], at: moment("2019-03-04 08:00"))])])
        motcua.gateway.tick()
        #expect(stamps(motcua).count == Set(stamps(motcua).map(\.day)).count)
    }

    @Test func `an authority that fails stops no clock, and the day is stamped at the next occasion`() async throws {
        let motcua = try TestGateway(headStamper: Stamper(failures: 1))
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        try await advance(motcua, "P1D")
        #expect(stamps(motcua).isEmpty)
        try await advance(motcua, "P1D")
        #expect(stamps(motcua).count == 1)
    }
}
