import EvidenceOpenSSL
import Foundation
import FuzzTargets
import Testing

/// What fuzzing has found, each by name.
@Suite struct FoundTests {
    @Test func `a revocation list with an extension that cannot be read is refused in every form`() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Fuzz/Corpus/token/found-unreadable-key-identifier")
        let bytes = try Data(contentsOf: path)
        let pem =
            "-----BEGIN X509 CRL-----\n\(bytes.base64EncodedString(options: .lineLength64Characters))\n"
            + "-----END X509 CRL-----\n"
        #expect(throws: RevocationListFault.malformed) { try RevocationList(der: [UInt8](bytes)) }
        #expect(throws: RevocationListFault.malformed) { try RevocationList.all(in: [UInt8](bytes)) }
        #expect(throws: RevocationListFault.malformed) { try RevocationList.all(in: Array(pem.utf8)) }
    }

    @Test func `what a driver asks for by name is found`() {
        for type in FuzzTargets.all { #expect(FuzzTargets.named(type.name) != nil) }
        #expect(FuzzTargets.named("none") == nil)
    }
}
