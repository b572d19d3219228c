import Civil
import EvidenceOpenSSL
import Foundation
import Journal
import LineProtocol
import Mail
import MotCuaTesting
import Notices
import Synchronization
import Testing

@testable import Gateway

/// Never lost, never twice: with real files, a real program in the place of `sendmail`, and a store that fails.
@Suite struct TellingTests {
    private let scratch = "\(NSTemporaryDirectory())/motcua-telling-\(UUID().uuidString)"

    init() throws {
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    }

    private func sender() throws -> Letter.Sender {
        Letter.Sender(mailbox: try #require(Mailbox("motcua@example.vn")), name: "Một cửa", installation: "t")
    }

    private func folder() throws -> FolderCarrier {
        FolderCarrier(folder: scratch + "/outbox", sender: try sender()) { Digest.sha256Hex($0) }
    }

    /// A program that writes what it gets beside itself, and does what a script says before.
    private func sendmail(_ script: String) throws -> SendmailCarrier {
        let path = scratch + "/sendmail"
        // `cp` makes the file: were it open for writing in this process, a child of another test could hold it open.
        try Data("#!/bin/sh\nd=$(dirname \"$0\")\n\(script)\n".utf8).write(to: URL(filePath: scratch + "/script"))
        try Process.run(URL(filePath: "/bin/cp"), arguments: [scratch + "/script", path]).waitUntilExit()
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        return SendmailCarrier(program: path, sender: try sender(), timeoutMilliseconds: 3_600_000)
    }

    private func submit(_ count: Int, to motcua: TestGateway) async throws {
        let client = try motcua.connect(.applicant)
        let lines = (1...count).map { TestClient.submit("k-\($0)", email: "a@example.vn") }
        #expect(try await client.pipeline(lines).allSatisfy { $0.code == 201 })
    }

    /// Lets all that fails be tried again until nothing waits.
    private func settle(_ motcua: TestGateway) async throws {
        let clock = try motcua.connect(.admin)
        for _ in 1...40 where motcua.stored.noticeCounts().waiting > 0 {
            _ = try await clock.call(#"ADMIN CLOCK {"advance":"PT1H"}"#)
        }
    }

    @Test func `a thousand notices are each kept exactly once, whatever fails`() async throws {
        let files = try folder()
        let flaky = FlakyCarrier(files)
        // Every fifth time that a step cannot be stored is as if the process had died there.
        let faults = Dictionary(
            uniqueKeysWithValues: stride(from: 3, to: 60, by: 5).map { ($0, JournalError.unavailable("gone")) })
        let motcua = try TestGateway(recordFaults: faults, carrier: flaky)
        try await submit(1000, to: motcua)
        try await settle(motcua)
        #expect(motcua.stored.noticeCounts() == NoticeCounts(waiting: 0, told: 1000, failed: 0))
        let told = motcua.stored.notices(in: .told, after: nil, limit: 2000)
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch + "/outbox")
        #expect(Set(names) == Set(told.map { "\($0.notice.id).eml" }))
        #expect(names.count == 1000)
        for entry in told {
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(scratch)/outbox/\(entry.notice.id).eml")))
            #expect(
                entry.telling.proof
                    == .file(path: "outbox/\(entry.notice.id).eml", sha256: Digest.sha256Hex(bytes)))
        }
        #expect(flaky.refused > 100)
        try FileManager.default.removeItem(atPath: scratch)
    }

    @Test func `a mail program that fails twice gets each message once more, and takes it once`() async throws {
        let carrier = try sendmail(
            #"""
            id=$(grep '^Message-ID: ' | cut -d ' ' -f 2)
            echo "$id" >> "$d/asked"
            [ "$(grep -c -F "$id" "$d/asked")" -gt 2 ] || exit 75
            echo "$id" >> "$d/taken"
            """#)
        let motcua = try TestGateway(carrier: carrier)
        try await submit(40, to: motcua)
        try await settle(motcua)
        #expect(motcua.stored.noticeCounts() == NoticeCounts(waiting: 0, told: 40, failed: 0))
        let taken = try String(contentsOfFile: scratch + "/taken", encoding: .utf8).split(separator: "\n")
        #expect(taken.count == 40 && Set(taken).count == 40)
        for entry in motcua.stored.notices(in: .told, after: nil, limit: 99) {
            #expect(entry.telling.attempts == 3)
            guard case .sendmail(status: 0, messageID: let id) = entry.telling.proof else {
                Issue.record("\(entry.notice.id) has no proof")
                continue
            }
            #expect(taken.contains(Substring(id)))
        }
        try FileManager.default.removeItem(atPath: scratch)
    }

    @Test func `a notice that was handed over when the store failed goes out again under the same message id`()
        async throws
    {
        let carrier = try sendmail(#"grep '^Message-ID: ' >> "$d/taken""#)
        let motcua = try TestGateway(recordFaults: [2: .unavailable("gone")], carrier: carrier)
        try await submit(1, to: motcua)
        let clock = try motcua.connect(.admin)
        #expect(try await clock.call(#"ADMIN CLOCK {"advance":"PT1H"}"#).code == 503)
        let unclear = try #require(motcua.stored.notices(in: .waiting, after: nil, limit: 1).first)
        #expect(unclear.telling.isUnclear && unclear.telling.attempts == 1)
        #expect(try await clock.call(#"ADMIN CLOCK {"advance":"PT1H"}"#).code == 200)
        let lines = try String(contentsOfFile: scratch + "/taken", encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 2 && Set(lines).count == 1)
        #expect(motcua.stored.notices(in: .told, after: nil, limit: 1).first?.telling.attempts == 2)
        try FileManager.default.removeItem(atPath: scratch)
    }

    @Test func `nothing is handed over before it is stored that it will be`() async throws {
        let carrier = ScriptedCarrier()
        let motcua = try TestGateway(recordFaults: [1: .diskFull], carrier: carrier)
        try await submit(3, to: motcua)
        #expect(try await motcua.connect(.admin).call(#"ADMIN CLOCK {"advance":"PT1H"}"#).code == 507)
        #expect(carrier.order == [])
    }

    @Test func `a gateway that serves tells by itself, on whatever clock`() async throws {
        let told = DispatchSemaphore(value: 0)
        let carrier = ScriptedCarrier { _, _ in
            told.signal()
            return .taken(.sendmail(status: 0, messageID: "<m>"))
        }
        let motcua = try TestGateway(carrier: carrier)
        motcua.gateway.begin()
        try await submit(2, to: motcua)
        let waiter = Thread { for _ in 1...2 { told.wait() } }
        waiter.start()
        while !waiter.isFinished { await Task.yield() }
        motcua.gateway.stop()
        #expect(motcua.stored.noticeCounts() == NoticeCounts(waiting: 0, told: 2, failed: 0))
    }

    @Test func `a mail program that hangs does not keep the gateway from stopping`() async throws {
        let carrier = try sendmail(#"echo > "$d/up"; exec sleep 600"#)
        let motcua = try TestGateway(carrier: carrier)
        motcua.gateway.begin()
        try await submit(1, to: motcua)
        while !FileManager.default.fileExists(atPath: scratch + "/up") { await Task.yield() }
        motcua.gateway.stop()
        let left = try #require(motcua.stored.notices(in: .waiting, after: nil, limit: 1).first)
        #expect(!left.telling.isUnclear && left.telling.attempts == 1)
        #expect(left.telling.fault == "ended by signal 9")
        try FileManager.default.removeItem(atPath: scratch)
    }

    @Test func `a carrier that is slow keeps no command waiting`() async throws {
        let gate = Gate()
        let carrier = ScriptedCarrier { _, _ in
            gate.wait()
            return .taken(.sendmail(status: 0, messageID: "<m>"))
        }
        let motcua = try TestGateway(carrier: carrier)
        motcua.gateway.begin()
        try await submit(1, to: motcua)
        let client = try motcua.connect(.applicant)
        #expect(try await client.pipeline(TestClient.submit(numbered: 2...101)).allSatisfy { $0.code == 201 })
        gate.open()
    }
}

/// Fails before it takes a notice, or after, so that nobody knows: by a rule that is the same in every run.
private final class FlakyCarrier: MessageCarrier {
    private let base: FolderCarrier
    private let counts = Mutex((asked: 0, refused: 0))

    init(_ base: FolderCarrier) { self.base = base }

    var batchLimit: Int { base.batchLimit }
    var refused: Int { counts.withLock { $0.refused } }

    func carry(_ notices: [Notice]) -> [CarrierOutcome] {
        notices.map { notice in
            let number = counts.withLock { counts in
                counts.asked += 1
                if counts.asked % 4 == 0 || counts.asked % 7 == 0 { counts.refused += 1 }
                return counts.asked
            }
            if number % 4 == 0 { return .later("before") }
            let outcome = base.carry([notice])[0]
            return number % 7 == 0 ? .later("after") : outcome
        }
    }

    func trace(_ notice: Notice) -> TellingProof? { base.trace(notice) }

    func interrupt() {}
}
