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
        for receipt in corpus.receipts {
            let found = verify(receipt)
            #expect(
                found.verdict == receipt.expected.verdict && found.reason == receipt.expected.reason,
                "\(receipt.folder): \(found.verdict) \(found.reason.map(\.rawValue) ?? "-"), \(found.detail ?? "")")
        }
    }
}
