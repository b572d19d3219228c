import Civil
import Evidence
import EvidenceOpenSSL
import Foundation
import HostileReceipts
import Synchronization
import Testing
import TransparencyLog

/// One byte of a valid receipt is changed, one after the other: nothing of it may stay valid.
@Suite struct FlippedByteTests {
    enum Part: CaseIterable {
        case payload, signature, proof
    }

    static let masks: [UInt8] = [0x01, 0x80, 0xFF]

    let corpus: HostileCorpus
    let receipt: HostileReceipt
    let verifier: ReceiptVerifier
    let policy: LogPolicy

    init() throws {
        corpus = try HostileCorpusTests.made.get()
        receipt = try #require(corpus.receipts.first { $0.expected.log == "included" })
        let lists = try receipt.lists.map { try RevocationList(der: $0) }
        verifier = try ReceiptVerifier(trustedRootPEM: corpus.root, revocation: .required(KnownRevocations(lists)))
        let hasher = LibraryTreeHasher()
        let log = try VerifierKey(corpus.logKey, hasher: hasher)
        let witness = try VerifierKey(corpus.witnessKey, hasher: hasher)
        policy = try #require(LogPolicy(origin: log.name, log: log, witnesses: [witness], quorum: 1))
    }

    private func bytes(of part: Part) throws -> [UInt8] {
        switch part {
        case .payload: receipt.payload
        case .signature: receipt.cms
        case .proof: try #require(receipt.proof)
        }
    }

    /// Whether a receipt with another part holds, or is at least left open.
    private func holds(_ part: Part, _ changed: [UInt8]) -> Bool {
        switch part {
        case .payload: verifier.verify(payload: changed, cms: receipt.cms).verdict != .invalid
        case .signature: verifier.verify(payload: receipt.payload, cms: changed).verdict != .invalid
        case .proof:
            LogStatus(proof: changed, payload: receipt.payload, cms: receipt.cms, policy: policy).word == "included"
        }
    }

    /// The places at which a change goes unnoticed.
    private func unnoticed(_ part: Part, _ count: Int, _ change: @escaping @Sendable (Int) -> [UInt8]) -> [Int] {
        let found = Mutex<[Int]>([])
        DispatchQueue.concurrentPerform(iterations: count) { place in
            if holds(part, change(place)) { found.withLock { $0.append(place) } }
        }
        return found.withLock { $0.sorted() }
    }

    @Test(arguments: Part.allCases)
    func `the whole holds`(_ part: Part) throws {
        #expect(holds(part, try bytes(of: part)))
    }

    @Test(arguments: Part.allCases, masks)
    func `no byte can be changed unnoticed`(_ part: Part, _ mask: UInt8) throws {
        let whole = try bytes(of: part)
        let unnoticed = unnoticed(part, whole.count) { place in
            var changed = whole
            changed[place] ^= mask
            return changed
        }
        #expect(unnoticed.isEmpty, "\(part)")
    }

    @Test(arguments: Part.allCases)
    func `no byte can be left out or doubled, and nothing can be cut off`(_ part: Part) throws {
        let whole = try bytes(of: part)
        let without = unnoticed(part, whole.count) { place in Array(whole[..<place] + whole[(place + 1)...]) }
        let doubled = unnoticed(part, whole.count) { place in Array(whole[...place] + whole[place...]) }
        let cut = unnoticed(part, whole.count) { Array(whole[..<$0]) }
        #expect(without.isEmpty && doubled.isEmpty && cut.isEmpty, "\(part): \(without) \(doubled) \(cut)")
    }
}
