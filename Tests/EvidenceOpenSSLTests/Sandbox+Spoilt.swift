import Civil
import Foundation
import Testing

@testable import EvidenceOpenSSL

extension Sandbox {
    /// A certificate of the issuing CA, valid for some weeks around the moment of the tests, whose profile has been
    /// changed: `old` replaced by `new`.
    func spoilt(
        _ name: String, curve: String = SecretKey.curve, key: SecretKey? = nil, _ old: String? = nil, _ new: String = ""
    ) throws -> Credential {
        var text = try String(contentsOfFile: "\(Sandbox.profiles)/\(name).cnf", encoding: .utf8)
        let folder = try Sandbox.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        if let old {
            try #require(text.contains(old))
            text = text.replacing(old, with: new)
        }
        try text.write(toFile: "\(folder)/\(name).cnf", atomically: true, encoding: .utf8)
        let key = try key ?? SecretKey(newOn: curve)
        let names: KeyValuePairs = ["agency": "H61", "keyId": "H61-2019"]
        let certificate = try CertificateProfile(name, in: folder).issue(
            for: key, by: try self.folder.credential("issuing-ca"), from: Sandbox.at.adding(seconds: -5_000_000),
            until: Sandbox.at.adding(seconds: 5_000_000), variables: name == "receipt-signer" ? names : [:])
        return Credential(certificate: certificate, key: key)
    }
}
