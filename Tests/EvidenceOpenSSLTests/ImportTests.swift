import Civil
import Foundation
import Testing

@testable import EvidenceOpenSSL

/// Keys and certificates that the stock tool makes, as another authority would.
@Suite struct ImportTests {
    private let folder: PKIFolder
    private let place: String

    init() throws {
        let path = try Sandbox.temporaryFolder()
        place = try Sandbox.temporaryFolder()
        let source = try Sandbox.shared.get().folder.path
        for name in ["root", "issuing-ca", "infrastructure-ca", "signer-H61-2019", "tsa"] {
            for file in ["\(name).crt", "\(name).key"] {
                try FileManager.default.copyItem(atPath: "\(source)/\(file)", toPath: "\(path)/\(file)")
            }
        }
        folder = try PKIFolder(path)
    }

    private func profile(_ name: String, _ changes: [(String, String)] = []) throws -> String {
        var text = try String(contentsOfFile: "\(Sandbox.profiles)/\(name).cnf", encoding: .utf8)
        for (old, new) in [("keyId = H61-2019", "keyId = H61-2019.2")] + changes {
            text = text.replacingOccurrences(of: old, with: new)
        }
        let path = "\(place)/\(UUID().uuidString).cnf"
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    /// Makes `name.key` and `name.crt` in the place.
    private func issue(
        _ name: String, profile: String, by issuer: String, curve: String = "prime256v1"
    ) throws {
        let steps = [
            ["ecparam", "-name", curve, "-genkey", "-noout", "-out", "\(place)/\(name).key"],
            [
                "req", "-new", "-config", profile, "-key", "\(place)/\(name).key", "-out", "\(place)/\(name).csr",
            ],
            [
                "x509", "-req", "-in", "\(place)/\(name).csr", "-CA", issuer + ".crt", "-CAkey", issuer + ".key",
                "-days", "700", "-set_serial", "0x4d4f54435541", "-extfile", profile, "-extensions", "extensions",
                "-out", "\(place)/\(name).crt",
            ],
        ]
        for step in steps {
            let done = try Sandbox.run(step)
            #expect(done.status == 0, "\(done.output)")
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: "\(place)/\(name).key")
    }

    private func take(_ name: String, key: String? = nil, chain: String? = nil) throws -> String {
        try folder.importSigner(
            certificate: "\(place)/\(name).crt", key: key ?? "\(place)/\(name).key", chain: chain, agency: "H61")
    }

    @Test func `a key that the CA certified elsewhere signs from then on`() throws {
        try issue("own", profile: profile("receipt-signer"), by: "\(folder.path)/issuing-ca")
        #expect(try take("own") == "H61-2019.2")
        #expect(try PKIFolder(folder.path).faults().isEmpty)
        let signer = CMSReceiptSigner(folder: folder, agency: "H61")
        #expect(try signer.keyID(at: Sandbox.at) == "H61-2019.2")
        _ = try signer.sign([1], at: Sandbox.at)
        #expect(throws: PKIFault.exists(path: "\(folder.path)/signer-H61-2019.2.crt")) { try take("own") }
    }

    @Test func `a CA that the root certified comes along, and its absence is named`() throws {
        try issue("ca", profile: profile("issuing-ca"), by: "\(folder.path)/root")
        try issue("own", profile: profile("receipt-signer"), by: "\(place)/ca")
        #expect(throws: PKIFault.self) { try take("own") }
        #expect(throws: PKIFault.self) { try take("own", chain: "\(folder.path)/issuing-ca.crt") }
        #expect(try take("own", chain: "\(place)/ca.crt") == "H61-2019.2")
        #expect(FileManager.default.fileExists(atPath: "\(folder.path)/issuing-ca.2.crt"))
        _ = try CMSReceiptSigner(folder: folder, agency: "H61").sign([1], at: Sandbox.at)
    }

    @Test func `a loose key file, another pair, a weak key, wrong usages and another agency are each named`() throws {
        let issuer = "\(folder.path)/issuing-ca"
        try issue("own", profile: profile("receipt-signer"), by: issuer)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: "\(place)/own.key")
        #expect(throws: PKIFault.keyMode(path: "\(place)/own.key", mode: 0o644)) { try take("own") }
        let other = "\(folder.path)/tsa.key"
        #expect(throws: PKIFault.keyMismatch(path: other)) { try take("own", key: other) }
        try issue("weak", profile: profile("receipt-signer"), by: issuer, curve: "secp224r1")
        #expect(throws: PKIFault.weakKey(path: "\(place)/weak.key")) { try take("weak") }
        let wrong = [
            ("nonRepudiation", "keyEncipherment"), (", emailProtection", ""),
            ("emailProtection", "emailProtection,clientAuth"),
            ("CA:FALSE", "CA:TRUE"), ("4517.1.1", "4517.1.2"),
        ]
        for (index, change) in wrong.enumerated() {
            try issue("wrong\(index)", profile: profile("receipt-signer", [change]), by: issuer)
            let error = #expect(throws: PKIFault.self, "\(change)") { try take("wrong\(index)") }
            guard case .wrongUsage = error else {
                Issue.record("\(change): \(String(describing: error))")
                continue
            }
        }
        try issue("foreign", profile: profile("receipt-signer", [("agency = H61", "agency = H62")]), by: issuer)
        #expect(throws: PKIFault.badName("H61-2019.2")) { try take("foreign") }
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/signer-H61-2019.2.key"))
    }
}
