import Civil
import Evidence
import Foundation
import HostileReceipts
import Testing

@testable import EvidenceOpenSSL

@Suite struct HostileStampTests {
    let sandbox: Sandbox
    let payload: [UInt8]
    let issuing: Credential
    let signer: Credential
    let authority: Credential

    init() throws {
        sandbox = try Sandbox.shared.get()
        payload = try sandbox.draft().payload()
        issuing = try sandbox.folder.credential("issuing-ca")
        signer = try sandbox.folder.credential("signer-H61-2019")
        authority = try sandbox.folder.credential("tsa")
    }

    private func handmade(
        at instant: Instant = Sandbox.at, change: (inout HandmadeSignature) -> Void = { _ in }
    ) throws -> [UInt8] {
        var signature = try sandbox.handmade(payload, at: instant, signer)
        change(&signature)
        return try signature.bytes()
    }

    /// A receipt whose token was made by hand.
    private func stamped(
        by credential: Credential? = nil, at instant: Instant = Sandbox.at,
        change: @escaping @Sendable (inout HandmadeStamp) -> Void = { _ in }
    ) throws -> [UInt8] {
        let (credential, issuing) = (credential ?? authority, issuing.certificate)
        return try handmade {
            $0.stamp = { signature in
                var stamp = try HandmadeStamp(signature, at: instant, credential, issuing: issuing)
                change(&stamp)
                return try stamp.bytes()
            }
        }
    }

    private func found(_ cms: [UInt8], _ rule: TimeStampRule = .required, at present: Instant? = nil) -> Verification {
        let verifier = try? ReceiptVerifier(folder: sandbox.folder, timeStamps: rule)
        let found = verifier?.verify(payload: payload, cms: cms, at: present)
        return found ?? Verification(verdict: .indeterminate, reason: .verifierFailure)
    }

    private func reason(_ cms: [UInt8]) -> ReasonCode? {
        found(cms).reason
    }

    @Test func `an honest stamp made by hand is accepted, so that what spoils it is what is refused`() throws {
        let good = try found(stamped())
        #expect(good.verdict == .valid, "\(good)")
        #expect(good.timeSource == .timeStamp)
        #expect(try reason(stamped(by: sandbox.spoilt("tsa"))) == nil)
    }

    @Test func `a stamp of an authority under another root is refused`() throws {
        let path = try Sandbox.temporaryFolder()
        try Sandbox.make(at: path)
        let stranger = try TimeStampingAuthority(folder: try PKIFolder(path))
        let other = CMSReceiptSigner(folder: sandbox.folder, agency: "H61", timeStamper: stranger)
        #expect(try reason(other.sign(payload, at: Sandbox.at)) == .timestampUntrusted)
    }

    @Test func `a stamp of another signature is refused`() throws {
        let other = try ReceiptSignature(sandbox.signer.sign([1], at: Sandbox.at)).timeStampBytes
        #expect(try reason(handmade { $0.stamp = { _ in other } }) == .timestampImprint)
    }

    @Test func `a signature value changed into its other valid form is refused`() throws {
        let cms = try handmade { $0.malleate = Malleation.otherForm }
        #expect(reason(cms) == .timestampImprint)
        let bare = try handmade {
            $0.stamp = { _ in nil }
            $0.malleate = Malleation.otherForm
        }
        #expect(found(bare, .notRequired).verdict == .valid)
    }

    @Test func `without a stamp nobody but the signer says when it was signed`() throws {
        let bare = try CMSReceiptSigner(folder: sandbox.folder, agency: "H61").sign(payload, at: Sandbox.at)
        let strict = found(bare)
        #expect(strict.verdict == .indeterminate)
        #expect(strict.reason == .timestampMissing)
        #expect(strict.payload != nil)
        let lenient = found(bare, .notRequired)
        #expect(lenient.verdict == .valid)
        #expect(lenient.timeSource == .claim)
        #expect(lenient.signingTime == Sandbox.at)
    }

    @Test func `a claimed time is believed only while the certificate is valid, a stamped one for ever`() throws {
        let bare = try CMSReceiptSigner(folder: sandbox.folder, agency: "H61").sign(payload, at: Sandbox.at)
        let later = try #require(Instant("2021-01-01T00:00:00+07:00"))
        #expect(found(bare, .notRequired, at: later.adding(seconds: -2)).verdict == .valid)
        let expired = found(bare, .notRequired, at: later)
        #expect(expired.verdict == .indeterminate)
        #expect(expired.reason == .timestampMissing)
        #expect(try found(sandbox.signer.sign(payload, at: Sandbox.at), at: later).verdict == .valid)
    }

    @Test func `what is wrong without a stamp is invalid, not merely open`() throws {
        let bare = try CMSReceiptSigner(folder: sandbox.folder, agency: "H61").sign([0x7B, 0x7D], at: Sandbox.at)
        #expect(found(bare).verdict == .invalid)
        #expect(found(bare).reason == .contentAltered)
    }

    static let drifts: [(Int64, ReasonCode?)] = [
        (0, nil), (300, nil), (-300, nil), (301, .signingTimeVsGenTime), (-301, .signingTimeVsGenTime),
        (86_400, .signingTimeVsGenTime),
    ]

    @Test(arguments: drifts)
    func `the claimed time lies within five minutes of the stamp`(_ row: (Int64, ReasonCode?)) throws {
        #expect(try reason(stamped(at: Sandbox.at.adding(seconds: row.0))) == row.1)
    }

    @Test func `a stamp after the certificate has expired does not save the signature`() throws {
        let late = try #require(Instant("2021-01-01T00:00:00+07:00"))
        #expect(try reason(stamped(at: late)) == .certificateExpired)
    }

    @Test func `a stamp from the future is refused`() throws {
        let cms = try stamped(at: Sandbox.at.adding(seconds: 300))
        #expect(found(cms, at: Sandbox.at).reason == nil)
        #expect(found(cms, at: Sandbox.at.adding(seconds: -1)).reason == .signedInFuture)
    }

    @Test func `one unsigned attribute is allowed, and it is the stamp`() throws {
        let token = try sandbox.authority.stamp(Digest.sha256([1]), at: Sandbox.at)
        let stamp = HandmadeSignature.attribute(.signatureTimeStamp, token)
        let other = HandmadeSignature.attribute(.mimeType, [0x0C, 0x01, 0x41])
        let double = HandmadeSignature.attribute(.signatureTimeStamp, token + token)
        let text = HandmadeSignature.attribute(.signatureTimeStamp, [0x0C, 0x01, 0x41])
        for attributes in [other + stamp, stamp + stamp, double, other, text, []] {
            let cms = try handmade { $0.unsignedAttributes = DER.element(DER.context(1), attributes) }
            #expect(reason(cms) == .unsignedAttribute)
        }
    }

    @Test(arguments: [
        ("critical, timeStamping", "timeStamping", ReasonCode.timestampUntrusted),
        ("critical, timeStamping", "critical, timeStamping, emailProtection", .timestampUntrusted),
        ("critical, timeStamping", "critical, emailProtection", .timestampUntrusted),
        ("critical, digitalSignature", "critical, keyEncipherment", .timestampUntrusted),
        ("4517.1.2", "4517.1.1", .timestampUntrusted),
    ])
    func `a certificate that is not for time stamps alone is refused`(_ row: (String, String, ReasonCode)) throws {
        #expect(try reason(stamped(by: sandbox.spoilt("tsa", row.0, row.1))) == row.2)
    }

    @Test func `a stamp by a receipt signer, or by a key on another curve, is refused`() throws {
        #expect(try reason(stamped(by: signer)) == .timestampUntrusted)
        #expect(try reason(stamped(by: sandbox.spoilt("tsa", curve: "secp384r1"))) == .timestampAlgorithm)
    }

    @Test func `a stamp at a time when its certificate is not valid is refused`() throws {
        let young = try sandbox.spoilt("tsa")
        #expect(try reason(stamped(by: young, at: Sandbox.at.adding(seconds: -5_000_001))) == .timestampUntrusted)
        #expect(try reason(stamped(by: young, at: Sandbox.at.adding(seconds: 5_000_001))) == .timestampUntrusted)
    }

    @Test func `a certificate that the stamp does not bind is refused`() throws {
        let twin = try sandbox.spoilt("tsa", key: authority.key)
        let bound = HandmadeSignature.attribute(
            .signingCertificateV2, HandmadeSignature.binding(to: authority.certificate.der ?? []))
        #expect(
            try reason(stamped(by: twin) { $0.replace(.signingCertificateV2, with: bound) }) == .timestampUntrusted)
    }

    static let spoilers: [(String, ReasonCode, @Sendable (inout HandmadeStamp) -> Void)] = [
        ("another policy", .timestampPolicy, { $0.policy = [0x06, 0x03, 0x2A, 0x03, 0x04] }),
        ("another version", .timestampMalformed, { $0.version = [DER.integer, 1, 2] }),
        (
            "imprint by SHA-1", .timestampAlgorithm,
            { $0.imprint = HandmadeStamp.imprint([0x06, 5, 0x2B, 0x0E, 3, 2, 0x1A], [UInt8](repeating: 1, count: 20)) }
        ),
        (
            "short imprint", .timestampMalformed,
            { $0.imprint = HandmadeStamp.imprint(ObjectIdentifier.sha256.der, [1, 2, 3]) }
        ),
        ("fraction of a second", .timestampMalformed, { $0.time = [0x18, 17] + Array("20190304010000.5Z".utf8) }),
        ("short time", .timestampMalformed, { $0.time = [0x17, 13] + Array("190304010000Z".utf8) }),
        ("no serial number", .timestampMalformed, { $0.serial = [DER.integer, 0] }),
        ("extensions", .timestampMalformed, { $0.afterTime = [0xA1, 0] }),
        ("parts out of order", .timestampMalformed, { $0.afterTime = [DER.integer, 1, 1, DER.boolean, 1, 0xFF] }),
        ("another content type", .timestampMalformed, { $0.contentType = ObjectIdentifier.data.der }),
        ("two signers", .timestampMalformed, { $0.signerCount = 2 }),
        ("SignedData of another version", .timestampMalformed, { $0.signedDataVersion = 1 }),
        ("unsigned attributes", .timestampMalformed, { $0.afterSignature = DER.element(DER.context(1), []) }),
        (
            "SHA-1", .timestampAlgorithm,
            { $0.digestAlgorithm = [0x30, 0x07, 0x06, 0x05, 0x2B, 0x0E, 0x03, 0x02, 0x1A] }
        ),
        (
            "bare ecPublicKey", .timestampAlgorithm,
            { $0.signatureAlgorithm = [0x30, 0x09, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01] }
        ),
        ("no binding", .timestampMalformed, { $0.replace(.signingCertificateV2, with: nil) }),
        ("no content type attribute", .timestampMalformed, { $0.replace(.contentType, with: nil) }),
        (
            "unknown attribute", .timestampMalformed,
            { $0.attributes.append(HandmadeSignature.attribute(.mimeType, [0x05, 0x00])) }
        ),
        ("repeated attribute", .timestampMalformed, { $0.attributes.append($0.attributes[0]) }),
        ("digest of another statement", .timestampSignature, { $0.digested = [1] }),
        ("no certificate", .timestampUntrusted, { $0.certificates.removeFirst() }),
        ("no chain", .timestampUntrusted, { $0.certificates.removeLast() }),
    ]

    @Test(arguments: spoilers.indices)
    func `a spoilt stamp is refused for its reason`(_ index: Int) throws {
        let (name, expected, spoil) = Self.spoilers[index]
        #expect(try reason(stamped(change: spoil)) == expected, "\(name)")
    }

    @Test func `a stamp signed with another key than its certificate's is refused`() throws {
        let other = signer
        #expect(try reason(stamped { $0.signer = other }) == .timestampSignature)
    }

    @Test func `no byte of a stamp can be changed unnoticed`() throws {
        let cms = try sandbox.signer.sign(payload, at: Sandbox.at)
        let stamp = try #require(try ReceiptSignature(cms).timeStamp)
        for byte in stamp.range {
            var changed = cms
            changed[byte] ^= 0x01
            let found = found(changed)
            #expect(found.verdict == .invalid, "byte \(byte): \(found)")
        }
    }
}
