import Civil
import Foundation
import Testing

@testable import EvidenceOpenSSL

@Suite struct StatusResponderTests {
    private let sandbox: Sandbox
    private let folder: PKIFolder
    private let at = Sandbox.at

    init() throws {
        sandbox = try Sandbox.shared.get()
        let path = try Sandbox.temporaryFolder()
        for name in ["root", "issuing-ca", "infrastructure-ca", "signer-H61-2019", "signer-H61-2020", "ocsp"] {
            for file in ["\(name).crt", "\(name).key"] {
                try FileManager.default.copyItem(
                    atPath: "\(sandbox.folder.path)/\(file)", toPath: "\(path)/\(file)")
            }
        }
        folder = try PKIFolder(path)
        try folder.revoke("signer-H61-2020", reason: .keyCompromise, at: at, now: at)
    }

    private func request(_ certificate: String, issuer: String = "issuing-ca") throws -> [UInt8] {
        let path = try Sandbox.temporaryFolder() + "/request.der"
        let made = try Sandbox.openssl(
            "ocsp", "-issuer", "\(folder.path)/\(issuer).crt", "-cert", certificate, "-reqout", path)
        #expect(made.status == 0, "\(made.output)")
        return try Array(Data(contentsOf: URL(filePath: path)))
    }

    private func judge(_ request: [UInt8], _ reply: [UInt8]) throws -> String {
        let path = try Sandbox.temporaryFolder()
        try Data(request).write(to: URL(filePath: path + "/request.der"))
        try Data(reply).write(to: URL(filePath: path + "/reply.der"))
        return try Sandbox.openssl(
            "ocsp", "-reqin", path + "/request.der", "-respin", path + "/reply.der", "-resp_text", "-CAfile",
            "\(folder.path)/root.crt", "-verify_other", "\(folder.path)/issuing-ca.crt", "-attime",
            "\(at.unixSeconds + 60)"
        ).output
    }

    @Test(arguments: [("signer-H61-2019", "good"), ("signer-H61-2020", "revoked")])
    func `the stock tool verifies what the responder says`(_ row: (String, String)) throws {
        let certificate = "\(folder.path)/\(row.0).crt"
        let asked = try request(certificate)
        let shown = try judge(asked, StatusResponder(folder: folder).reply(to: asked, at: at))
        #expect(shown.contains("Response verify OK"), "\(shown)")
        #expect(shown.contains("Cert Status: \(row.1)"), "\(shown)")
        #expect(shown.contains("OCSP Nonce") && !shown.contains("WARNING"), "\(shown)")
        #expect(!row.1.contains("revoked") || shown.contains("keyCompromise"), "\(shown)")
    }

    @Test func `a certificate that is not here is unknown, another CA's is no matter of the responder`() throws {
        let absent = "\(sandbox.folder.path)/signer-H61-2030.crt"
        let asked = try request(absent)
        let shown = try judge(asked, StatusResponder(folder: folder).reply(to: asked, at: at))
        #expect(shown.contains("Cert Status: unknown"), "\(shown)")
        let other = try request("\(folder.path)/issuing-ca.crt", issuer: "root")
        #expect(try StatusResponder(folder: folder).reply(to: other, at: at) == [0x30, 3, 0x0A, 1, 6])
    }

    @Test func `the reply speaks of the moment of the clock, and only later of a revocation`() throws {
        let certificate = "\(folder.path)/signer-H61-2020.crt"
        let asked = try request(certificate)
        let earlier = try StatusResponder(folder: folder).reply(to: asked, at: at.adding(seconds: -60))
        let shown = try judge(asked, earlier)
        #expect(shown.contains("Cert Status: good"), "\(shown)")
    }

    @Test func `garbage, a cut request, bytes after it and a large one are malformed`() throws {
        let asked = try request("\(folder.path)/signer-H61-2019.crt")
        let responder = StatusResponder(folder: folder)
        let large = [UInt8](repeating: 0x30, count: StatusResponder.sizeLimit + 1)
        for hostile in [[], [0x30], Array("GET / HTTP/1.1".utf8), Array(asked.dropLast()), asked + [0], large] {
            #expect(try responder.reply(to: hostile, at: at) == [0x30, 3, 0x0A, 1, 1])
        }
    }

    @Test func `no byte of a request can be changed into a crash or a lie`() throws {
        let certificate = "\(folder.path)/signer-H61-2020.crt"
        let asked = try request(certificate)
        let responder = StatusResponder(folder: folder)
        for index in asked.indices {
            var changed = asked
            changed[index] ^= 0x81
            #expect(try !responder.reply(to: changed, at: at).isEmpty)
        }
    }
}
