import EvidenceOpenSSL
import Exchange
import Foundation
import Testing

@testable import ExchangeXML

/// The stock `xmlsec1` agrees.
@Suite struct InteropTests {
    private static let hasTool = (try? ExchangeSandbox.run("xmlsec1", "--version")).flatMap(\.self)?.status == 0

    private static func verify(_ text: String, _ sandbox: ExchangeSandbox) throws -> Int32? {
        let path = try ExchangeSandbox.temporaryFolder() + "/message.edxml"
        try Data(text.utf8).write(to: URL(filePath: path))
        return try ExchangeSandbox.run(
            "xmlsec1", "--verify", "--trusted-pem", sandbox.folder.rootPath, "--verification-time",
            "2019-03-04 01:00:00", "--enabled-reference-uris", "empty", path)?.status
    }

    @Test(.enabled(if: hasTool, "xmlsec1 is not installed: see scripts/setup"))
    func `the stock xmlsec1 accepts what is written, and nothing that was changed`() throws {
        let sandbox = try ExchangeSandbox.shared.get()
        let text = try sandbox.sealed()
        #expect(try Self.verify(text, sandbox) == 0)
        #expect(try Self.verify(text.replacing("Sở Tư pháp", with: "Sở Y tế"), sandbox) != 0)
    }

    @Test(.enabled(if: hasTool, "xmlsec1 is not installed: see scripts/setup"))
    func `what the stock xmlsec1 signs is accepted`() throws {
        let sandbox = try ExchangeSandbox.shared.get()
        let text = try sandbox.sealed()
        let folder = try ExchangeSandbox.temporaryFolder()
        let emptied = text.replacing(/<ds:(DigestValue|SignatureValue)>[^<]*</) { "<ds:\($0.output.1)><" }
        #expect(sandbox.fault(of: emptied) == .signatureWrong)
        try Data(emptied.utf8).write(to: URL(filePath: folder + "/template.xml"))
        let key = sandbox.folder.path + "/signer-H61-2019.key"
        let signed = try #require(
            try ExchangeSandbox.run(
                "xmlsec1", "--sign", "--privkey-pem", key, "--output", folder + "/signed.edxml",
                folder + "/template.xml"))
        #expect(signed.status == 0, "\(signed.output)")
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: folder + "/signed.edxml")))
        #expect(try sandbox.verifier.open(bytes).content == .document(ExchangeSandbox.message))
    }
}
