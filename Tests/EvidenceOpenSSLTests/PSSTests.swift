import Civil
import Evidence
import Foundation
import HostileReceipts
import Testing

@testable import EvidenceOpenSSL

@Suite struct PSSTests {
    /// The folder of the sandbox with a third agency, which signs with RSA in 2019.
    static let signer = Result {
        let sandbox = try Sandbox.shared.get()
        try SandboxPKI.addAgency(
            "H63", name: "UBND tỉnh RSA", in: sandbox.folder, profiles: Sandbox.profiles, algorithm: .rsaPSS,
            years: 2019...2019)
        return CMSReceiptSigner(folder: sandbox.folder, agency: "H63", timeStamper: sandbox.authority)
    }

    let sandbox: Sandbox
    let payload: [UInt8]

    init() throws {
        sandbox = try Sandbox.shared.get()
        payload = try sandbox.draft {
            $0.agency = "H63"
            $0.keyId = "H63-2019"
        }.payload()
    }

    @Test(arguments: Path.allCases)
    func `a receipt signed with RSA-PSS is accepted by both verifiers`(_ path: Path) throws {
        let cms = try path.sign(payload, at: Sandbox.at, with: Self.signer.get())
        #expect(try ReceiptSignature(cms).algorithm == .rsaPSS)
        let found = sandbox.verifier.verify(payload: payload, cms: cms)
        #expect(found.verdict == .valid, "\(found)")
        #expect(try sandbox.stockToolAccepts(payload: payload, cms: cms, at: Sandbox.at))
        #expect(try sandbox.stockToolAcceptsStamp(of: cms, at: Sandbox.at))
    }

    @Test func `a changed signature value is refused, even where it has no stamp`() throws {
        let bare = CMSReceiptSigner(folder: sandbox.folder, agency: "H63")
        _ = try Self.signer.get()
        var cms = try bare.sign(payload, at: Sandbox.at)
        cms[cms.count - 5] ^= 1
        #expect(sandbox.verifier.verify(payload: payload, cms: cms).reason == .signature)
    }

    /// Salt length, mask generation, and the algorithm: PKCS #1 v1.5 among others.
    @Test(arguments: [
        ("a203020120", "a20302011e"),
        ("06092a864886f70d010108", "06092a864886f70d010109"),
        ("06092a864886f70d01010a", "06092a864886f70d01010b"),
        ("06092a864886f70d01010a", "06092a864886f70d010101"),
    ])
    func `other parameters or another padding are refused`(_ row: (String, String)) throws {
        let good = SignatureAlgorithm.rsaPSS.der
        let old = try #require(Hex.bytes(row.0))
        let new = try #require(Hex.bytes(row.1))
        let place = try #require(good.firstRange(of: old))
        var bad = good
        bad.replaceSubrange(place, with: new)
        try #expect(reason { $0.signatureAlgorithm = bad } == .algorithm)
    }

    @Test func `an algorithm that is not the key's is refused`() throws {
        try #expect(
            reason {
                $0.signatureAlgorithm = SignatureAlgorithm.ecdsa.der
                $0.replace(.algorithmProtection, with: nil)
            } == .algorithm)
        try #expect(
            reason {
                $0.set(.algorithmProtection, ObjectIdentifier.algorithmProtection.fixedValue(.ecdsa) ?? [])
            } == .attributeValue)
        try #expect(reason { _ in } == nil)
    }

    private func reason(_ change: (inout HandmadeSignature) -> Void) throws -> ReasonCode? {
        _ = try Self.signer.get()
        var signature = try sandbox.handmade(
            payload, at: Sandbox.at, try sandbox.folder.credential("signer-H63-2019"))
        change(&signature)
        return sandbox.verifier.verify(payload: payload, cms: try signature.bytes()).reason
    }

    @Test func `a short RSA key may not sign`() throws {
        let key = try SecretKey(newRSA: 2048)
        let short = try sandbox.spoilt("receipt-signer", key: key)
        var signature = try sandbox.handmade(payload, at: Sandbox.at, short)
        signature.signatureAlgorithm = SignatureAlgorithm.rsaPSS.der
        signature.scheme.salt = 32
        signature.replace(.algorithmProtection, with: nil)
        #expect(key.algorithm == nil)
        #expect(sandbox.verifier.verify(payload: payload, cms: try signature.bytes()).reason == .algorithm)
    }

    @Test func `an exchange cannot be sealed with an RSA key, and only receipt signers may have one`() throws {
        _ = try Self.signer.get()
        let path = sandbox.folder.path + "/signer-H63-2019.key"
        #expect(throws: PKIFault.weakKey(path: path)) {
            try sandbox.folder.sealingKey(agency: "H63", at: Sandbox.at)
        }
        let other = try Sandbox.temporaryFolder()
        try Sandbox.make(at: other)
        for kind in ["key", "crt"] {
            let source = "\(sandbox.folder.path)/signer-H63-2019.\(kind)"
            try FileManager.default.removeItem(atPath: "\(other)/tsa.\(kind)")
            try FileManager.default.copyItem(atPath: source, toPath: "\(other)/tsa.\(kind)")
        }
        #expect(try PKIFolder(other).faults() == [.weakKey(path: "\(other)/tsa.key")])
    }
}
