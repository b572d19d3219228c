import Civil
import EvidenceOpenSSL
import ExchangeXML
import Foundation

@testable import Gateway

/// The keys of an agency for the exchange of messages, made once for all tests.
struct ExchangeKeys: Sendable {
    static let shared = Result { try ExchangeKeys() }

    let seal: EnvelopeSeal
    let courier: ExchangeCourier

    private init() throws {
        let path = Self.folder.path
        try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        let profiles = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Certs").path
        let start = moment("2019-03-04 08:00")
        try SandboxPKI.make(
            at: path, profiles: profiles, agency: "H61", agencyName: "Tỉnh mẫu", serverFrom: start,
            serverUntil: start.adding(seconds: 86_400))
        let pki = try PKIFolder(path)
        seal = EnvelopeSeal(folder: pki, agency: "H61")
        courier = ExchangeCourier(seal: seal, verifier: try EnvelopeVerifier(trustedRootPEM: try pki.rootPEM()))
    }

    /// Removed when the process ends.
    private static let folder: URL = {
        atexit { try? FileManager.default.removeItem(at: ExchangeKeys.folder) }
        return FileManager.default.temporaryDirectory.appending(path: "motcua-gateway-\(UUID().uuidString)")
    }()
}
