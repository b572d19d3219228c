package import Civil
import Evidence
package import EvidenceOpenSSL
import TransparencyLog

/// The throwaway keys and certificates of a corpus, all in memory: the honest ones, and what is needed to spoil them.
package struct Workshop: Sendable {
    package static let at = SampleReceipt.at
    /// The moment at which the corpus is to be judged: the signers' certificates have expired since.
    package static let present = at.adding(seconds: 6 * 365 * 86_400)

    package let root: Credential
    package let issuing: Credential
    package let infrastructure: Credential
    package let authority: Credential
    /// The receipt signer H61-2019.
    package let signer: Credential
    /// A receipt signer with an RSA key, of the agency H63.
    package let rsa: Credential
    /// A PKI under other keys with the same names.
    package let lookAlikeRoot: Credential
    package let lookAlike: Credential
    package let mill: CertificateMill
    package let payload: [UInt8]
    package let log: Ed25519Signer
    package let witness: Ed25519Signer
    let seed: UInt64

    /// Makes the keys; throws `ForgeryFault`, `PKIFault` or what the library says.
    ///
    /// - Parameter profiles: the folder of the certificate profiles.
    package init(profiles: String, seed: UInt64) throws {
        let alone = CertificateMill(profiles: profiles, issuer: nil)
        let from = Instant(unixSeconds: 1_199_120_400)
        let until = Instant(unixSeconds: 2_493_046_799)
        root = try alone.make("root", from: from, until: until)
        issuing = try alone.make("issuing-ca", by: root, from: from, until: until)
        infrastructure = try alone.make("infrastructure-ca", by: root, from: from, until: until)
        lookAlikeRoot = try alone.make("root", from: from, until: until)
        lookAlike = try alone.make("issuing-ca", by: lookAlikeRoot, from: from, until: until)
        mill = CertificateMill(profiles: profiles, issuer: issuing)
        authority = try mill.make("tsa", from: from, until: until)
        signer = try Self.signer(mill)
        rsa = try Self.signer(mill, key: try SecretKey(newRSA: 3072), agency: "H63")
        payload = try SampleReceipt.draft { $0.nonce = Self.nonce(seed) }.payload()
        log = try Ed25519Signer(name: HandmadeLog.origin, kind: .note, seed: randomBytes(32))
        witness = try Ed25519Signer(name: "motcua.example/witness", kind: .cosignature, seed: randomBytes(32))
        self.seed = seed
    }

    /// 16 bytes that follow from the seed (SplitMix64).
    static func nonce(_ seed: UInt64) -> [UInt8] {
        var state = seed
        return (0..<2).flatMap { _ -> [UInt8] in
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            word ^= word >> 31
            return (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
        }
    }

    /// A receipt signer of a year, valid for it and the next; each change replaces a passage of its profile.
    package static func signer(
        _ mill: CertificateMill, key: SecretKey? = nil, by issuer: Credential? = nil, agency: String = "H61",
        year: Int = 2019, keyID: String? = nil, changes: [(old: String, new: String)] = []
    ) throws -> Credential {
        guard let first = CivilDate(year: year, month: 1, day: 1),
            let last = CivilDate(year: year + 2, month: 1, day: 1)
        else { throw ForgeryFault(what: "year") }
        return try mill.make(
            "receipt-signer", key: key, by: issuer, from: Instant(first, minuteOfDay: 0),
            until: Instant(last, minuteOfDay: 0).adding(seconds: -1), changes: changes,
            variables: [
                "agency": agency, "agencyName": "UBND tỉnh Vĩnh Long (mô phỏng)", "keyId": keyID ?? "\(agency)-\(year)",
            ])
    }

    package func signer(
        key: SecretKey? = nil, by issuer: Credential? = nil, agency: String = "H61", year: Int = 2019,
        keyID: String? = nil, changes: [(old: String, new: String)] = []
    ) throws -> Credential {
        try Self.signer(
            mill, key: key, by: issuer, agency: agency, year: year, keyID: keyID, changes: changes)
    }

    /// A time-stamping authority, valid for all simulated years unless told otherwise.
    package func stamper(
        key: SecretKey? = nil, by issuer: Credential? = nil, until: Instant = Instant(unixSeconds: 2_493_046_799),
        changes: [(old: String, new: String)] = []
    ) throws -> Credential {
        try mill.make(
            "tsa", key: key, by: issuer, from: Instant(unixSeconds: 1_199_120_400), until: until, changes: changes)
    }

    /// A receipt of `payload`, honest but for what `change` does to it.
    package func signature(
        _ payload: [UInt8]? = nil, at instant: Instant = at, by credential: Credential? = nil,
        issuing other: Credential? = nil, change: (inout HandmadeSignature) throws -> Void = { _ in }
    ) throws -> HandmadeSignature {
        let (authority, issuing) = (authority, issuing)
        var signature = try HandmadeSignature(
            payload ?? self.payload, at: instant, credential ?? signer, issuing: (other ?? issuing).certificate
        ) { value in
            try HandmadeStamp(value, at: instant, authority, issuing: issuing.certificate).bytes()
        }
        try change(&signature)
        return signature
    }

    /// A token for a signature value, honest but for what `change` does to it.
    package func stamp(
        over value: [UInt8], at instant: Instant = at, by credential: Credential? = nil,
        change: (inout HandmadeStamp) throws -> Void = { _ in }
    ) throws -> [UInt8] {
        var stamp = try HandmadeStamp(
            value, at: instant, credential ?? authority, issuing: issuing.certificate)
        try change(&stamp)
        return try stamp.bytes()
    }
}
