import Civil
import Evidence
import Foundation

@testable import EvidenceOpenSSL

extension Sandbox {
    /// Whether the stock tool accepts the time stamp inside a receipt, as one over its signature value.
    func stockToolAcceptsStamp(of cms: [UInt8], at instant: Instant) throws -> Bool {
        let outline = try ReceiptSignature(cms)
        let folder = try Self.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(outline.timeStampBytes ?? []).write(to: URL(filePath: folder + "/token.der"))
        let result = try Self.openssl(
            "ts", "-verify", "-token_in", "-in", folder + "/token.der", "-digest",
            Digest.sha256Hex(outline.signatureValue), "-CAfile", self.folder.rootPath, "-attime",
            "\(instant.unixSeconds)")
        return result.status == 0
    }
}
