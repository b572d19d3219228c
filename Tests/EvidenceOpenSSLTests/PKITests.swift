import Civil
import Foundation
import Testing

@testable import EvidenceOpenSSL

@Suite struct PKITests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox.shared.get()
    }

    /// A small folder of its own, for tests that damage it.
    private func damagedCopy(_ damage: (String) throws -> Void) throws -> String {
        let path = try Sandbox.temporaryFolder()
        let names = [
            "root.crt", "root.key", "issuing-ca.crt", "issuing-ca.key", "signer-H61-2019.crt", "signer-H61-2019.key",
        ]
        for name in names {
            try FileManager.default.copyItem(atPath: "\(sandbox.folder.path)/\(name)", toPath: "\(path)/\(name)")
        }
        try damage(path)
        return path
    }

    @Test func `a new folder has no fault, closed keys and a signer for each of forty years`() throws {
        #expect(sandbox.folder.faults().isEmpty)
        let names = try FileManager.default.contentsOfDirectory(atPath: sandbox.folder.path)
        #expect(names.filter { $0.hasPrefix("signer-H61-") && $0.hasSuffix(".crt") }.count == 40)
        for name in names where name.hasSuffix(".key") {
            let path = "\(sandbox.folder.path)/\(name)"
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(name)")
        }
    }

    @Test(arguments: [
        ("signer-H61-2019.crt", "issuing-ca.crt", "any"), ("tsa.crt", "issuing-ca.crt", "timestampsign"),
        ("server.crt", "infrastructure-ca.crt", "sslserver"),
        ("officer-sample.crt", "infrastructure-ca.crt", "sslclient"),
    ])
    func `the stock tool finds every chain good for its purpose`(_ row: (String, String, String)) throws {
        let folder = sandbox.folder.path
        let at = row.2.hasPrefix("ssl") ? Int(Date.now.timeIntervalSince1970) : 1_551_661_200
        let result = try Sandbox.openssl(
            "verify", "-x509_strict", "-CAfile", "\(folder)/root.crt", "-untrusted", "\(folder)/\(row.1)",
            "-purpose", row.2, "-attime", "\(at)", "\(folder)/\(row.0)")
        #expect(result.status == 0, "\(result.output)")
    }

    @Test func `the server file holds its chain and names this machine`() throws {
        let text = try String(contentsOfFile: sandbox.folder.serverCertificatePath, encoding: .utf8)
        #expect(text.components(separatedBy: "BEGIN CERTIFICATE").count == 3)
        let shown = try Sandbox.openssl(
            "x509", "-in", sandbox.folder.serverCertificatePath, "-noout", "-ext", "subjectAltName")
        #expect(shown.output.contains("DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1"))
    }

    @Test func `nothing is made over a folder that has a root`() throws {
        #expect(throws: PKIFault.exists(path: sandbox.folder.path + "/root.crt")) {
            try Sandbox.make(at: sandbox.folder.path)
        }
    }

    @Test func `a key that others can read is named`() throws {
        let path = try damagedCopy {
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: $0 + "/root.key")
        }
        #expect(throws: PKIFault.keyMode(path: path + "/root.key", mode: 0o640)) { try PKIFolder(path) }
    }

    @Test func `a folder that others can enter is named`() throws {
        let path = try damagedCopy {
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: $0)
        }
        #expect(throws: PKIFault.folderMode(path: path, mode: 0o755)) { try PKIFolder(path) }
    }

    @Test func `a key of another certificate is named`() throws {
        let path = try damagedCopy { folder in
            let other = try SecretKey()
            try Data(#require(other.pem)).write(to: URL(filePath: folder + "/signer-H61-2019.key"))
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o600], ofItemAtPath: folder + "/signer-H61-2019.key")
        }
        #expect(try PKIFolder(path).faults() == [.keyMismatch(path: path + "/signer-H61-2019.key")])
    }

    @Test(arguments: ["prime192v1", "secp384r1"])
    func `a key on another curve is named`(_ curve: String) throws {
        let path = try damagedCopy { folder in
            let other = try SecretKey(newOn: curve)
            try Data(#require(other.pem)).write(to: URL(filePath: folder + "/signer-H61-2019.key"))
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o600], ofItemAtPath: folder + "/signer-H61-2019.key")
        }
        #expect(try PKIFolder(path).faults() == [.weakKey(path: path + "/signer-H61-2019.key")])
    }

    @Test func `a damaged key file is named`() throws {
        let path = try damagedCopy {
            try Data("not a key".utf8).write(to: URL(filePath: $0 + "/issuing-ca.key"))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: $0 + "/issuing-ca.key")
        }
        #expect(try PKIFolder(path).faults() == [.malformed(path: path + "/issuing-ca.key")])
    }

    @Test(arguments: ["", "../up", "a b", ".hidden", "đ"])
    func `an account that cannot be a file name is refused`(_ account: String) throws {
        #expect(throws: PKIFault.badName(account)) {
            try SandboxPKI.issueOfficerCertificate(
                name: "Lan", account: account, in: sandbox.folder, profiles: Sandbox.profiles, from: Sandbox.at)
        }
    }

    @Test func `an officer's certificate names the account, whatever the person is called`() throws {
        let name = "Lan \"$HOME\" #1; \\ 'ơ'"
        let der = try SandboxPKI.issueOfficerCertificate(
            name: name, account: "lan.h61", in: sandbox.folder, profiles: Sandbox.profiles, from: Sandbox.at)
        let path = sandbox.folder.path + "/officer-lan.h61.crt"
        let shown = try Sandbox.openssl(
            "x509", "-in", path, "-noout", "-subject", "-nameopt", "utf8,sep_multiline", "-ext", "subjectAltName",
            "-fingerprint", "-sha256")
        #expect(shown.output.contains("MotCua Simulation \(name)"), "\(shown.output)")
        #expect(shown.output.contains("URI:https://motcua.example/officer/lan.h61"))
        let printed = shown.output.replacing(":", with: "").lowercased()
        #expect(printed.contains(Digest.fingerprint(ofCertificate: der)))
    }

    @Test(arguments: ["issuing-ca", "infrastructure-ca", "receipt-signer", "tsa", "server", "officer"])
    func `the stock tool issues from the same profiles`(_ name: String) throws {
        let folder = try Sandbox.temporaryFolder()
        let profile = "\(Sandbox.profiles)/\(name).cnf"
        let requested = try Sandbox.openssl(
            "req", "-new", "-config", profile, "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-keyout", "\(folder)/a.key", "-out", "\(folder)/a.csr")
        #expect(requested.status == 0, "\(requested.output)")
        let issued = try Sandbox.openssl(
            "x509", "-req", "-in", "\(folder)/a.csr", "-CA", sandbox.folder.rootPath, "-CAkey",
            "\(sandbox.folder.path)/root.key", "-days", "1", "-extfile", profile, "-extensions", "extensions", "-out",
            "\(folder)/a.crt")
        #expect(issued.status == 0, "\(issued.output)")
        let verified = try Sandbox.openssl(
            "verify", "-x509_strict", "-CAfile", sandbox.folder.rootPath, "\(folder)/a.crt")
        #expect(verified.status == 0, "\(verified.output)")
    }

    @Test func `a server certificate can be replaced`() throws {
        let path = try damagedCopy { folder in
            for name in ["infrastructure-ca.crt", "infrastructure-ca.key", "server.crt", "server.key"] {
                try FileManager.default.copyItem(atPath: "\(sandbox.folder.path)/\(name)", toPath: "\(folder)/\(name)")
            }
        }
        let folder = try PKIFolder(path)
        let before = try Data(contentsOf: URL(filePath: folder.serverKeyPath))
        try SandboxPKI.issueServerCertificate(
            in: folder, profiles: Sandbox.profiles, from: Sandbox.at, until: Sandbox.at.adding(seconds: 86_400))
        #expect(try Data(contentsOf: URL(filePath: folder.serverKeyPath)) != before)
        #expect(folder.faults().isEmpty)
    }
}
