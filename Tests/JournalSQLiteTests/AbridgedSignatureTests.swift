import Civil
import Evidence
import Foundation
import GRDB
import Journal
import MotCuaTesting
import Testing

@testable import JournalSQLite

struct AbridgedSignatureTests {
    private let scratch: ScratchFolder
    private let journal: SQLiteJournal
    private let monday = Instant(unixSeconds: 1_551_661_200)

    init() throws {
        scratch = try ScratchFolder()
        journal = try SQLiteJournal(folder: scratch.path)
    }

    /// A message of the shape of a CMS SignedData, with a time stamp where it is given one.
    private static func message(
        certificates: [UInt8]?, value: UInt8, stamp: [UInt8]? = nil, behindSigner: [UInt8] = []
    ) -> [UInt8] {
        let version: [UInt8] = [DER.integer, 1, 1]
        let content = DER.element(DER.sequence, ObjectIdentifier.data.der)
        let attribute = stamp.map {
            DER.element(DER.sequence, ObjectIdentifier.signatureTimeStamp.der + DER.element(DER.set, $0))
        }
        let signer =
            version + [DER.octetString, 1, value] + (attribute.map { DER.element(DER.context(1), $0) } ?? [])
        let parts =
            version + DER.element(DER.set, []) + content
            + (certificates.map { DER.element(DER.context(0), $0) } ?? [])
            + DER.element(DER.set, DER.element(DER.sequence, signer) + behindSigner)
        let data = DER.element(DER.context(0), DER.element(DER.sequence, parts))
        return DER.element(DER.sequence, ObjectIdentifier.signedData.der + data)
    }

    private static func certificate(_ byte: UInt8) -> [UInt8] {
        DER.element(DER.sequence, DER.element(DER.octetString, [UInt8](repeating: byte, count: 3000)))
    }

    private static let odd: [(String, [UInt8])] = [
        ("nothing", []), ("no DER", Array("signature".utf8)),
        ("no certificates", message(certificates: nil, value: 1)),
        ("cut short", Array(message(certificates: certificate(1), value: 1).dropLast())),
        ("no message inside", DER.element(DER.sequence, ObjectIdentifier.signedData.der)),
    ]

    @Test(arguments: odd)
    func `a signature without certificates in their place is stored as it is`(_: String, cms: [UInt8]) throws {
        let signature = AbridgedSignature(cms)
        #expect(signature.rest == Data(cms))
        #expect(signature.certificates == nil)
        let receipts = try store("A-0001", [cms])
        #expect(try journal.receipts(of: "A-0001") == receipts)
        #expect(try count("certificates") == 0)
    }

    /// Signatures of two keys, stamped and not, by an authority that sends certificates and one that does not.
    private static let signatures = [
        message(certificates: certificate(1), value: 1), message(certificates: certificate(1), value: 2),
        message(certificates: certificate(2), value: 3),
        message(certificates: certificate(1), value: 4, stamp: message(certificates: certificate(3), value: 5)),
        message(certificates: certificate(1), value: 6, stamp: message(certificates: certificate(3), value: 7)),
        message(certificates: certificate(1), value: 8, stamp: message(certificates: nil, value: 9)),
        message(certificates: nil, value: 10, stamp: message(certificates: certificate(3), value: 11)),
        message(certificates: certificate(1), value: 12, stamp: Array("no stamp".utf8)),
    ]

    @Test func `certificates are stored once, and every signature is read as it was`() throws {
        let first = try store("A-0001", Array(Self.signatures[..<4]))
        let second = try store("A-0002", Array(Self.signatures[4...]))
        #expect(try count("certificates") == 4)
        #expect(try journal.receipts(of: "A-0001") == first)
        #expect(try journal.receipts(of: "A-0002") == second)
        journal.newEvents.forget(before: 2)
        let logged = try journal.loggableEvents(from: 0, limit: 9).flatMap { $0.receipts.map(\.cms) }
        #expect(logged == Self.signatures)
        let kept = try journal.pool.read { try Int.fetchOne($0, sql: "SELECT sum(length(cms)) FROM receipt") }
        #expect(try #require(kept) < 1000)
    }

    @Test func `a signature with something broken behind its signer is read as it was`() throws {
        let broken = Self.message(certificates: Self.certificate(1), value: 1, behindSigner: [DER.sequence, 5, 0])
        let receipts = try store("A-0001", [broken])
        #expect(receipts.map(\.cms) == [broken])
    }

    @Test func `a signature that gets its time stamp is read as it was stamped`() throws {
        let bare = Self.message(certificates: Self.certificate(1), value: 1)
        let stamps = [
            Self.message(
                certificates: Self.certificate(1), value: 1,
                stamp: Self.message(certificates: Self.certificate(3), value: 2)),
            Array("anything else".utf8),
        ]
        for (number, stamped) in stamps.enumerated() {
            let receipts = try store("A-\(number)", [bare], awaitsStamp: true)
            #expect(try journal.unstamped(limit: 9).map(\.cms) == [bare])
            try journal.store([StampedReceipt(id: receipts[0].id, cms: stamped)])
            #expect(try journal.receipts(of: "A-\(number)").map(\.cms) == [stamped])
        }
    }

    @Test func `a receipt of a store from before is read as it was`() throws {
        let folder = scratch.path + "/old"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        let old = try DatabaseQueue(path: "\(folder)/\(SQLiteJournal.fileName)")
        try Schema.migrator.migrate(old, upTo: "gaps: answers without the receipts that are stored beside them")
        let cms = Data(Self.signatures[3])
        try old.write { database in
            try database.execute(
                sql: """
                    INSERT INTO event
                        (sequence, dossier_id, number, at, state, actor_kind, actor_account, receipts, event)
                    VALUES (1, 1, 1, 0, 'submitted', 'citizen', 'citizen:1', 'R1', '{}')
                    """)
            try database.execute(
                sql: """
                    INSERT INTO receipt (event_sequence, at, id, kind, sha256, payload, cms)
                    VALUES (1, 0, 'R1', 'submission', 'x', x'7B7D', ?)
                    """, arguments: [cms])
        }
        try old.close()
        let journal = try SQLiteJournal(folder: folder)
        let read = try journal.pool.read { try Data.fetchAll($0, sql: "SELECT cms FROM whole_receipt") }
        #expect(read == [cms])
    }

    @Test func `the hash of a receipt is read without the receipt`() throws {
        let plan = try journal.pool.read { database in
            try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + SQLiteJournal.receiptHashQuery, arguments: ["R1"])
                .map { $0["detail"] as String }
        }
        #expect(plan == ["SEARCH receipt USING COVERING INDEX receipt_id (id=?)"])
    }

    /// Stores a dossier with signatures; returns its receipts as the store gives them back.
    private func store(_ dossier: String, _ signatures: [[UInt8]], awaitsStamp: Bool = false) throws -> [SignedReceipt]
    {
        let opening = SampleCase(dossier, at: monday, receipts: signatures.count).opening
        func receipts(awaitsStamp: Bool) -> [SignedReceipt] {
            zip(opening.receipts, signatures).map { receipt, cms in
                SignedReceipt(
                    id: receipt.id, kind: receipt.kind, dossier: dossier, eventNumber: receipt.eventNumber,
                    at: receipt.at, payload: receipt.payload, cms: cms, sha256: receipt.sha256,
                    awaitsStamp: awaitsStamp)
            }
        }
        let change = CaseChange(
            expected: opening.expected, records: opening.records, receipts: receipts(awaitsStamp: awaitsStamp),
            after: opening.after)
        try journal.commit([Commit(cases: [change], clock: monday)])
        return receipts(awaitsStamp: false)
    }

    private func count(_ table: String) throws -> Int? {
        try journal.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
    }
}
