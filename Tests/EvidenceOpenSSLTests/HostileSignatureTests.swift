import Civil
import Evidence
import Foundation
import HostileReceipts
import Testing

@testable import EvidenceOpenSSL

@Suite struct HostileSignatureTests {
    let sandbox: Sandbox
    let payload: [UInt8]
    let issuing: Credential
    let signer: Credential

    init() throws {
        sandbox = try Sandbox.shared.get()
        payload = try sandbox.draft().payload()
        issuing = try sandbox.folder.credential("issuing-ca")
        signer = try sandbox.folder.credential("signer-H61-2019")
    }

    private func handmade(
        by credential: Credential? = nil, at instant: Instant = Sandbox.at,
        change: (inout HandmadeSignature) -> Void = { _ in }
    ) throws -> [UInt8] {
        var signature = try sandbox.handmade(payload, at: instant, credential ?? signer)
        change(&signature)
        return try signature.bytes()
    }

    private func reason(_ cms: [UInt8], payload: [UInt8]? = nil) -> ReasonCode? {
        let found = sandbox.verifier.verify(payload: payload ?? self.payload, cms: cms)
        #expect((found.verdict == .valid) == (found.reason == nil))
        return found.reason
    }

    private func spoilt(
        _ name: String = "receipt-signer", curve: String = SecretKey.curve, key: SecretKey? = nil,
        _ old: String? = nil, _ new: String = ""
    ) throws -> Credential {
        try sandbox.spoilt(name, curve: curve, key: key, old, new)
    }

    @Test func `an honest signature made by hand is accepted, so that what spoils it is what is refused`() throws {
        #expect(try reason(handmade()) == nil)
        #expect(try reason(handmade(by: spoilt())) == nil)
    }

    @Test func `an altered signed attribute is refused`() throws {
        var cms = try sandbox.signer.sign(payload, at: Sandbox.at)
        let time = try #require(try ReceiptSignature(cms).attribute(.signingTime))
        cms[time.value.content.lowerBound + 9] ^= 1
        #expect(reason(cms) == .signature)
    }

    @Test func `an altered digest attribute does not make another content pass`() throws {
        var cms = try sandbox.signer.sign(payload, at: Sandbox.at)
        let digest = try #require(try ReceiptSignature(cms).attribute(.messageDigest))
        let other = try sandbox.draft { $0.eventNumber = 3 }.payload()
        cms.replaceSubrange(digest.value.content, with: Digest.sha256(other))
        #expect(reason(cms, payload: other) == .signature)
    }

    @Test(arguments: [
        ("tsa", ReasonCode.keyUsage), ("issuing-ca", .keyUsage), ("officer-sample", .keyUsage), ("server", .keyUsage),
    ])
    func `a certificate of another kind cannot sign`(_ row: (String, ReasonCode)) throws {
        let other = try sandbox.folder.credential(row.0)
        let infrastructure = try sandbox.folder.certificate("infrastructure-ca").der ?? []
        let now = try #require(other.certificate.notBefore).adding(seconds: 60)
        let cms = try handmade(by: other, at: max(now, Sandbox.at)) { signature in
            if row.0 != "tsa" { signature.certificates.removeLast() }
            if ["officer-sample", "server"].contains(row.0) { signature.certificates.append(infrastructure) }
        }
        #expect(reason(cms) == row.1)
    }

    @Test(arguments: [
        ("digitalSignature, nonRepudiation", "keyEncipherment", ReasonCode.keyUsage),
        ("digitalSignature, nonRepudiation", "digitalSignature", .keyUsage),
        ("1.3.6.1.5.5.7.3.36, emailProtection", "clientAuth", .extendedKeyUsage),
        ("1.3.6.1.5.5.7.3.36, emailProtection", "emailProtection", .extendedKeyUsage),
        (".1.1\n", ".1.2\n", .certificatePolicy),
        ("serialNumber = $keyId\n", "", .keyPeriod),
        ("organizationIdentifier = $agency\n", "", .agencyNotSigner),
    ])
    func `a certificate that may not sign receipts is refused`(_ row: (String, String, ReasonCode)) throws {
        #expect(try reason(handmade(by: spoilt("receipt-signer", row.0, row.1))) == row.2)
    }

    @Test(arguments: ["secp384r1", "prime192v1"])
    func `a key on another curve is refused`(_ curve: String) throws {
        #expect(try reason(handmade(by: spoilt(curve: curve))) == .algorithm)
    }

    @Test(arguments: [
        ("2018-12-31T23:59:59+07:00", ReasonCode.certificateNotYetValid), ("2020-01-01T00:00:00+07:00", .keyPeriod),
        ("2021-01-01T00:00:00+07:00", .certificateExpired),
    ])
    func `a key signs in its own year only`(_ row: (String, ReasonCode)) throws {
        let at = try #require(Instant(row.0))
        #expect(try reason(handmade(at: at)) == row.1)
    }

    @Test func `a look-alike CA with the same names is refused`() throws {
        let path = try Sandbox.temporaryFolder()
        try Sandbox.make(at: path)
        let other = CMSReceiptSigner(folder: try PKIFolder(path), agency: "H61", timeStamper: sandbox.authority)
        #expect(try reason(other.sign(payload, at: Sandbox.at)) == .chain)
    }

    @Test func `signed attributes that are stripped and shown as the content are refused`() throws {
        let honest = try sandbox.handmade(payload, at: Sandbox.at, signer)
        let content = honest.attributeSet
        var stripped = honest
        stripped.signsAttributes = false
        #expect(try reason(stripped.bytes(signing: content), payload: content) == .noSignedAttributes)
        #expect(try reason(stripped.bytes(signing: payload)) == .noSignedAttributes)
    }

    @Test(arguments: [
        (ObjectIdentifier.signingCertificateV2, ReasonCode.noSigningCertificate), (.signingTime, .missingAttribute),
        (.messageDigest, .missingAttribute), (.contentType, .missingAttribute),
    ])
    func `every required attribute is missed`(_ row: (ObjectIdentifier, ReasonCode)) throws {
        #expect(try reason(handmade { $0.replace(row.0, with: nil) }) == row.1)
    }

    @Test func `a certificate swapped for another of the same key is refused`() throws {
        let twin = try spoilt(key: signer.key)
        let bound = HandmadeSignature.attribute(
            .signingCertificateV2, HandmadeSignature.binding(to: signer.certificate.der ?? []))
        #expect(
            try reason(handmade(by: twin) { $0.replace(.signingCertificateV2, with: bound) }) == .signingCertificate)
    }

    @Test func `certificates that are left out are missed`() throws {
        #expect(try reason(handmade { $0.certificates.removeLast() }) == .chain)
        #expect(try reason(handmade { $0.certificates.removeFirst() }) == .noSignerCertificate)
    }

    static let spoilers: [(String, ReasonCode, @Sendable (inout HandmadeSignature) -> Void)] = [
        ("second signer", .signerInfos, { $0.signerCount = 2 }),
        ("no signer", .signerInfos, { $0.signerCount = 0 }),
        ("attached content", .notDetached, { $0.content = [DER.octetString, 2, 0x7B, 0x7D] }),
        ("another content type", .contentType, { $0.contentType = ObjectIdentifier.signedData.der }),
        ("SHA-1", .algorithm, { $0.digestAlgorithm = [0x30, 0x07, 0x06, 0x05, 0x2B, 0x0E, 0x03, 0x02, 0x1A] }),
        (
            "bare ecPublicKey", .algorithm,
            {
                $0.signatureAlgorithm = [0x30, 0x09, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01]
            }
        ),
        (
            "unsigned attribute", .unsignedAttribute,
            {
                $0.unsignedAttributes = DER.element(
                    DER.context(1), HandmadeSignature.attribute(.mimeType, [0x0C, 0x01, 0x41]))
            }
        ),
        ("revocation lists", .structure, { $0.afterCertificates = DER.element(DER.context(1), []) }),
        ("repeated attribute", .duplicateAttribute, { $0.attributes.append($0.attributes[2]) }),
        (
            "attribute of two values", .duplicateAttribute,
            {
                let text: [UInt8] = [0x0C, 0x01, 0x41]
                $0.attributes.append(HandmadeSignature.attribute(.mimeType, text + text))
            }
        ),
        (
            "unknown attribute", .unknownAttribute,
            {
                $0.attributes.append(HandmadeSignature.attribute(.proofOfReceipt, [0x05, 0x00]))
            }
        ),
        (
            "unsorted attributes", .notDER,
            {
                $0.attributes.sort { $1.lexicographicallyPrecedes($0) }
                $0.areAttributesSorted = false
            }
        ),
        ("no attributes in the set", .noSignedAttributes, { $0.attributes = [] }),
        (
            "GeneralizedTime", .attributeValue,
            {
                let time = DER.element(0x18, Array("20190304010000Z".utf8))
                $0.replace(.signingTime, with: HandmadeSignature.attribute(.signingTime, time))
            }
        ),
        (
            "digest of another length", .attributeValue,
            {
                let digest = DER.element(DER.octetString, [1, 2, 3])
                $0.replace(.messageDigest, with: HandmadeSignature.attribute(.messageDigest, digest))
            }
        ),
        (
            "algorithm protection that differs", .attributeValue,
            { $0.set(.algorithmProtection, [0x30, 0x00]) }
        ),
        (
            "another commitment", .attributeValue,
            { $0.set(.commitmentType, [0x30, 0x00]) }
        ),
        (
            "content type attribute that differs", .attributeValue,
            {
                let type = HandmadeSignature.attribute(.contentType, ObjectIdentifier.signedData.der)
                $0.replace(.contentType, with: type)
            }
        ),
    ]

    @Test(arguments: spoilers.indices)
    func `a spoilt message is refused for its reason`(_ index: Int) throws {
        let (name, expected, spoil) = Self.spoilers[index]
        #expect(try reason(handmade(change: spoil)) == expected, "\(name)")
    }

    @Test func `bytes that are not one DER element are refused`() throws {
        let cms = try sandbox.signer.sign(payload, at: Sandbox.at)
        #expect(reason(cms + [0]) == .trailingBytes)
        #expect(reason([]) == .notDER)
        #expect(reason(Array(cms.dropLast())) == .notDER)
        #expect(reason([UInt8](repeating: 0, count: 70_000)) == .tooLarge)
        let outer = try DERElement(cms, at: 0, limit: cms.count)
        #expect(reason([0x30, 0x80] + cms[outer.content] + [0, 0]) == .notDER)
        #expect(reason([0x30, 0x83, 0x00] + cms[2..<4] + cms[outer.content]) == .notDER)
    }

    @Test func `no byte of a signature can be changed unnoticed`() throws {
        let cms = try sandbox.signer.sign(payload, at: Sandbox.at)
        for place in cms.indices {
            var changed = cms
            changed[place] ^= 0x04
            #expect(reason(changed) != nil, "byte \(place)")
        }
    }
}
