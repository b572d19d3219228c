public import Civil
import Evidence
import EvidenceOpenSSL
import TransparencyLog

/// A corpus of forged receipts under a PKI of its own, with what a verifier has to say of each.
public struct HostileCorpus: Sendable {
    public let receipts: [HostileReceipt]
    /// The root to trust, in PEM.
    public let root: [UInt8]
    /// A root of the same name that must not be trusted, in PEM.
    public let lookAlikeRoot: [UInt8]
    /// The key of the log and the key of its witness, as verifiers want them.
    public let logKey: String
    public let witnessKey: String
    /// The dossier that every receipt has to be about.
    public let dossier: String
    /// The present moment for the verifier.
    public let present: Instant

    /// Forges all receipts with new keys; names, order and expectations are the same each time.
    ///
    /// Throws `ForgeryFault` or `PKIFault` where the library refuses or a profile is another than expected.
    ///
    /// - Parameters:
    ///   - profiles: the folder of the certificate profiles.
    ///   - seed: decides the nonce of the receipts.
    public init(profiles: String, seed: UInt64 = 1) throws {
        let workshop = try Workshop(profiles: profiles, seed: seed)
        let honest = try workshop.lists()
        var receipts: [HostileReceipt] = []
        for forgery in Self.forgeries {
            let files = try forgery.make(workshop)
            receipts.append(
                HostileReceipt(
                    number: receipts.count + 1, kind: forgery.kind, name: forgery.name, title: forgery.title,
                    expected: forgery.expected, payload: files.payload, cms: files.cms, proof: files.proof,
                    lists: files.lists ?? honest, signedAt: files.at))
        }
        self.receipts = receipts
        root = workshop.root.certificate.pem ?? []
        lookAlikeRoot = workshop.lookAlikeRoot.certificate.pem ?? []
        logKey = workshop.log.key.text
        witnessKey = workshop.witness.key.text
        dossier = SampleReceipt.dossier
        present = Workshop.present
    }

    private static let forgeries: [Forgery] =
        Forgery.controls + Forgery.content + Forgery.encoding + Forgery.structure + Forgery.algorithms
        + Forgery.attributes + Forgery.bindings + Forgery.certificates + Forgery.chains + Forgery.stamps
        + Forgery.payloads + Forgery.replays + Forgery.revocations + Forgery.proofs
}
