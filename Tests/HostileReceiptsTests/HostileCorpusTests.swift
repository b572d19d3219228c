import Civil
import Evidence
import EvidenceOpenSSL
import Foundation
import HostileReceipts
import Testing
import TransparencyLog

@Suite struct HostileCorpusTests {
    static let profiles = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Certs").path
    static let made = Result { try HostileCorpus(profiles: profiles) }

    let corpus: HostileCorpus
    let verifier: ReceiptVerifier

    init() throws {
        corpus = try Self.made.get()
        verifier = try ReceiptVerifier(trustedRootPEM: corpus.root)
    }

    private func verify(_ receipt: HostileReceipt) -> Verification {
        verifier.verify(
            payload: receipt.payload, cms: receipt.cms, expectedDossier: corpus.dossier, at: corpus.present)
    }

    @Test func `our verifier judges every receipt as the rules do`() {
        for receipt in corpus.receipts where receipt.kind != .revocation {
            let found = verify(receipt)
            #expect(
                found.verdict == receipt.expected.verdict && found.reason == receipt.expected.reason,
                "\(receipt.folder): \(found.verdict) \(found.reason.map(\.rawValue) ?? "-"), \(found.detail ?? "")")
        }
    }

    @Test func `every proof of the log is judged as the rules do, where one witness is asked for`() throws {
        let hasher = LibraryTreeHasher()
        let log = try VerifierKey(corpus.logKey, hasher: hasher)
        let witness = try VerifierKey(corpus.witnessKey, hasher: hasher)
        let policy = try #require(LogPolicy(origin: log.name, log: log, witnesses: [witness], quorum: 1))
        for receipt in corpus.receipts {
            let found = receipt.proof.map {
                LogStatus(proof: $0, payload: receipt.payload, cms: receipt.cms, policy: policy)
            }
            #expect(found?.word == receipt.expected.log, "\(receipt.folder)")
        }
        #expect(corpus.receipts.count { $0.expected.log == "included" } == 1)
    }

    @Test func `there are more than a hundred, no name stands twice, and every class has its share`() {
        #expect(corpus.receipts.count > 100)
        #expect(Set(corpus.receipts.map(\.name)).count == corpus.receipts.count)
        #expect(corpus.receipts.map(\.number) == Array(1...corpus.receipts.count))
        for kind in HostileClass.allCases {
            #expect(corpus.receipts.count { $0.kind == kind } >= 7, "\(kind)")
        }
        let refused = corpus.receipts.filter { $0.expected.verdict != .valid }
        #expect(refused.allSatisfy { $0.kind != .control && $0.expected.reason != nil })
    }

    @Test func `every reason that a receipt can be refused for has a receipt`() {
        let reasons = Set(corpus.receipts.compactMap(\.expected.reason))
        #expect(Set(ReasonCode.allCases).subtracting(reasons) == [.verifierFailure])
    }

    @Test func `two corpora have the same names and index, and no key in common`() throws {
        let other = try HostileCorpus(profiles: Self.profiles, seed: 2)
        let index = { (corpus: HostileCorpus) in corpus.files.filter { $0.path == "index.json" }.map(\.bytes) }
        #expect(corpus.files.map(\.path) == other.files.map(\.path))
        #expect(index(corpus) == index(other))
        #expect(corpus.root != other.root)
        #expect(corpus.receipts[0].payload != other.receipts[0].payload)
    }

    @Test func `profiles of somebody else are named`() throws {
        #expect(throws: PKIFault.unreadable(path: "/nowhere/root.cnf")) { try HostileCorpus(profiles: "/nowhere") }
    }
}
