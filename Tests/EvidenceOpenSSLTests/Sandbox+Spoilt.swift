import Civil
import Evidence
import HostileReceipts

@testable import EvidenceOpenSSL

extension Sandbox {
    /// A certificate of the issuing CA, valid for some weeks around the moment of the tests, whose profile has been
    /// changed: `old` replaced by `new`.
    func spoilt(
        _ name: String, curve: String = SecretKey.curve, key: SecretKey? = nil, _ old: String? = nil, _ new: String = ""
    ) throws -> Credential {
        let mill = CertificateMill(profiles: Sandbox.profiles, issuer: try folder.credential("issuing-ca"))
        let names: KeyValuePairs = ["agency": "H61", "keyId": "H61-2019"]
        return try mill.make(
            name, key: try key ?? SecretKey(newOn: curve), from: Sandbox.at.adding(seconds: -5_000_000),
            until: Sandbox.at.adding(seconds: 5_000_000), changes: old.map { [($0, new)] } ?? [],
            variables: name == "receipt-signer" ? names : [:])
    }

    /// An honest signature by a certificate of the issuing CA, stamped by the sandbox's authority, to be spoilt.
    func handmade(_ payload: [UInt8], at instant: Instant, _ credential: Credential) throws -> HandmadeSignature {
        let authority = authority
        return try HandmadeSignature(
            payload, at: instant, credential, issuing: try folder.certificate("issuing-ca")
        ) { try authority.stamp(Digest.sha256($0), at: instant) }
    }
}
