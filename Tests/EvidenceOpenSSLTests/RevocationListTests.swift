import Civil
import Foundation
import Testing

@testable import EvidenceOpenSSL

@Suite struct RevocationListTests {
    let sandbox: Sandbox
    let issuing: Credential

    init() throws {
        sandbox = try Sandbox.shared.get()
        issuing = try sandbox.folder.credential("issuing-ca")
    }

    private func list(
        number: UInt64 = 1, _ entries: [RevocationEntry] = [], from: Instant = Sandbox.at, seconds: Int64 = 86_400,
        by issuer: Credential? = nil
    ) throws -> RevocationList {
        try RevocationList.issue(
            number: number, thisUpdate: from, nextUpdate: from.adding(seconds: seconds), entries: entries,
            by: issuer ?? issuing, expiredSince: SandboxPKI.from)
    }

    private func entry(
        of name: String, at: Instant = Sandbox.at, _ reason: RevocationReason = .superseded, since: Instant? = nil
    ) throws -> RevocationEntry {
        let serial = try #require(try sandbox.folder.certificate(name).serial)
        return RevocationEntry(serial: serial, revokedAt: at, reason: reason, invalidSince: since)
    }

    private func file(_ bytes: [UInt8], _ name: String) throws -> String {
        let path = try Sandbox.temporaryFolder() + "/" + name
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    @Test func `a list reads back as it was made`() throws {
        let first = try entry(of: "signer-H61-2019", .keyCompromise, since: Sandbox.at.adding(seconds: -3_600))
        let second = try entry(of: "tsa", .unspecified)
        let made = try list(number: 7, [first, second])
        let read = try RevocationList(der: made.der)
        #expect(read.number == 7)
        #expect(read.thisUpdate == Sandbox.at)
        #expect(read.nextUpdate == Sandbox.at.adding(seconds: 86_400))
        #expect(Set(read.entries) == [first, second])
        #expect(read.entry(serial: first.serial) == first)
        #expect(first.effective == Sandbox.at.adding(seconds: -3_600))
        #expect(read.entry(serial: try #require(issuing.certificate.serial)) == nil)
        #expect(read.issuer.contains("MotCua Simulation Receipt CA S1"))
        #expect(try RevocationList.all(in: try #require(made.pem)).map(\.der) == [made.der])
    }

    @Test func `only the issuer has signed a list`() throws {
        let made = try list()
        #expect(made.isSigned(by: issuing.certificate))
        #expect(!made.isSigned(by: try sandbox.folder.certificate("root")))
        #expect(!made.isSigned(by: try sandbox.folder.certificate("signer-H61-2019")))
        let imitation = Credential(certificate: issuing.certificate, key: try SecretKey())
        #expect(!(try list(by: imitation)).isSigned(by: issuing.certificate))
    }

    @Test func `the stock tool reads and verifies a list`() throws {
        let since = try entry(of: "signer-H61-2019", .keyCompromise, since: Sandbox.at.adding(seconds: -3_600))
        let path = try file(try list(number: 255, [since]).der, "list.crl")
        let verified = try Sandbox.openssl(
            "crl", "-in", path, "-inform", "DER", "-noout", "-text", "-CAfile",
            "\(sandbox.folder.path)/issuing-ca.crt")
        #expect(verified.output.contains("verify OK"))
        for text in ["Key Compromise", "Invalidity Date", "CRL Number", "2.5.29.60", "Authority Key Identifier"] {
            #expect(verified.output.contains(text), "\(text)")
        }
    }

    @Test func `the stock tool refuses a receipt whose signer is on the list, and no other`() throws {
        let at = Sandbox.at
        let payload = Array(#"{"simulation":true}"#.utf8)
        let cms = try file(try sandbox.signer.sign(payload, at: at), "receipt.p7s")
        let content = try file(payload, "receipt.json")
        let root = try sandbox.folder.credential("root")
        let rootList = try list(seconds: 182 * 86_400, by: root)
        for (name, status) in [("signer-H61-2019", "revoked"), ("signer-H61-2020", "successful")] {
            let revoked = try list([try entry(of: name)])
            let bundle = try file(
                try sandbox.folder.rootPEM() + (rootList.pem ?? []) + (revoked.pem ?? []), "trust.pem")
            let result = try Sandbox.openssl(
                "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", cms, "-content", content, "-CAfile",
                bundle, "-crl_check_all", "-attime", "\(at.unixSeconds + 60)", "-out", "/dev/null")
            #expect(result.output.contains(status), "\(name): \(result.output)")
        }
    }

    @Test func `bytes after a list, a cut list, other blocks and too many bytes are refused`() throws {
        let der = try list().der
        let pem = try #require(try list().pem)
        #expect(throws: RevocationListFault.malformed) { try RevocationList(der: der + [0]) }
        #expect(throws: RevocationListFault.malformed) { try RevocationList(der: Array(der.dropLast())) }
        #expect(throws: RevocationListFault.malformed) { try RevocationList(der: []) }
        #expect(throws: RevocationListFault.malformed) {
            try RevocationList.all(in: try sandbox.folder.rootPEM())
        }
        #expect(throws: RevocationListFault.malformed) { try RevocationList.all(in: pem + pem.dropLast(40)) }
        #expect(throws: RevocationListFault.tooLarge) {
            try RevocationList(der: [UInt8](repeating: 0x30, count: RevocationList.sizeLimit + 1))
        }
    }

    @Test func `a list with the same certificate twice or times out of order is refused`() throws {
        let twice = try entry(of: "tsa")
        #expect(throws: RevocationListFault.entry(1)) { try list([twice, twice]) }
        #expect(throws: RevocationListFault.incomplete("thisUpdate and nextUpdate")) { try list(seconds: 0) }
    }

    @Test func `no byte of a list can be changed unnoticed`() throws {
        let der = try list([try entry(of: "tsa", .keyCompromise, since: Sandbox.at.adding(seconds: -60))]).der
        for index in der.indices {
            var changed = der
            changed[index] ^= 1
            let read = try? RevocationList(der: changed)
            #expect(read?.isSigned(by: issuing.certificate) != true, "byte \(index)")
        }
    }
}
