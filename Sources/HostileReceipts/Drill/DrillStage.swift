import Civil
import Evidence
import EvidenceOpenSSL

/// A throwaway folder of keys on a simulated clock, in which one accident happens.
final class DrillStage {
    let folder: PKIFolder
    let profiles: String
    let signer: CMSReceiptSigner
    let authority: CurrentAuthority
    private let publisher: RevocationPublisher
    /// The simulated clock; it only goes forward.
    private(set) var now = SampleReceipt.at

    /// Makes the folder, in a place that exists.
    init(at path: String, profiles: String) throws {
        self.profiles = profiles
        try SandboxPKI.make(
            at: path, profiles: profiles, agency: "H61", agencyName: "UBND tỉnh Vĩnh Long (mô phỏng)",
            serverFrom: SampleReceipt.at, serverUntil: SampleReceipt.at.adding(seconds: 86_400))
        folder = try PKIFolder(path)
        authority = try CurrentAuthority(folder: folder)
        signer = CMSReceiptSigner(folder: folder, agency: "H61", timeStamper: authority)
        publisher = RevocationPublisher(folder: folder)
    }

    func wait(days: Int64) {
        now = now.adding(seconds: days * 86_400)
    }

    /// A receipt of this moment.
    func sign(by signer: CMSReceiptSigner? = nil, keyID: String? = nil) throws -> Receipt {
        let signer = signer ?? self.signer
        let keyID = try keyID ?? signer.keyID(at: now)
        let payload = try SampleReceipt.draft(at: now) { $0.keyId = keyID }.payload()
        return Receipt(payload: payload, cms: try signer.sign(payload, at: now, keyID: keyID))
    }

    /// A signer that has the keys of now in its hands and hears of no revocation: a thief's.
    func thief() throws -> CMSReceiptSigner {
        let thief = CMSReceiptSigner(folder: folder, agency: "H61", timeStamper: authority)
        _ = try thief.sign([], at: now)
        return thief
    }

    func revoke(_ name: String, _ reason: RevocationReason, since: Instant? = nil) throws {
        try folder.revoke(name, reason: reason, at: now, invalidSince: since, now: now)
    }

    /// Judges a receipt at the present moment by the newest lists, or by none.
    func judge(
        _ receipt: Receipt, _ name: Bilingual, _ expected: DrillFinding.Expectation, because why: Bilingual,
        withLists: Bool = true
    ) throws -> DrillFinding {
        try publisher.publishAll(at: now)
        let lists = KnownRevocations(withLists ? try folder.newestLists() : [])
        let verifier = try ReceiptVerifier(folder: folder, revocation: .required(lists))
        let found = verifier.verify(
            payload: receipt.payload, cms: receipt.cms, expectedDossier: SampleReceipt.dossier, at: now)
        return DrillFinding(receipt: name, why: why, expected: expected, found: found)
    }

    struct Receipt {
        let payload: [UInt8]
        let cms: [UInt8]
    }
}
