import Civil
import Evidence
import Foundation
import HostileReceipts
import Testing

@testable import EvidenceOpenSSL

/// A temporary folder with the infrastructure of two agencies, made once for all tests.
struct Sandbox: Sendable {
    static let shared = Result { try Sandbox() }
    static let at = SampleReceipt.at
    static let profiles = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Certs").path

    let folder: PKIFolder
    let authority: TimeStampingAuthority
    let signer: CMSReceiptSigner
    let verifier: ReceiptVerifier

    init() throws {
        let path = try Self.temporaryFolder()
        try Self.make(at: path)
        folder = try PKIFolder(path)
        try SandboxPKI.addAgency("H62", name: "UBND tỉnh khác", in: folder, profiles: Self.profiles)
        authority = try TimeStampingAuthority(folder: folder)
        signer = CMSReceiptSigner(folder: folder, agency: "H61", timeStamper: authority)
        verifier = try ReceiptVerifier(folder: folder)
    }

    static func make(at path: String) throws {
        let now = Instant(unixSeconds: Int64(Date.now.timeIntervalSince1970))
        try SandboxPKI.make(
            at: path, profiles: profiles, agency: "H61", agencyName: "UBND tỉnh Vĩnh Long (mô phỏng)",
            serverFrom: now.adding(seconds: -86_400), serverUntil: now.adding(seconds: 396 * 86_400))
    }

    /// Holds all folders of this test run; removed when the process ends.
    private static let parent: URL = {
        atexit { try? FileManager.default.removeItem(at: Sandbox.parent) }
        return FileManager.default.temporaryDirectory.appending(path: "motcua-tests-\(UUID().uuidString)")
    }()

    /// A new folder that only this user can enter.
    static func temporaryFolder() throws -> String {
        let url = parent.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: url.path)
        return url.path
    }

    func draft(_ change: (inout ReceiptDraft) -> Void = { _ in }) -> ReceiptDraft {
        SampleReceipt.draft(at: Self.at, change)
    }

    /// Runs the stock tool; gives its exit status and what it printed.
    @discardableResult
    static func openssl(_ arguments: String...) throws -> (status: Int32, output: String) {
        try run(arguments)
    }

    static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    /// Whether the stock tool accepts a receipt, with the root alone, at the signing time.
    func stockToolAccepts(payload: [UInt8], cms: [UInt8], at instant: Instant) throws -> Bool {
        let folder = try Self.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(payload).write(to: URL(filePath: folder + "/receipt.json"))
        try Data(cms).write(to: URL(filePath: folder + "/receipt.p7s"))
        let result = try Self.openssl(
            "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", folder + "/receipt.p7s", "-content",
            folder + "/receipt.json", "-CAfile", self.folder.rootPath, "-attime", "\(instant.unixSeconds)",
            "-out", "/dev/null")
        return result.status == 0
    }
}

/// The two ways to sign.
enum Path: String, CaseIterable {
    case template, reference

    func sign(_ payload: [UInt8], at instant: Instant, with signer: CMSReceiptSigner) throws -> [UInt8] {
        switch self {
        case .template: try signer.sign(payload, at: instant)
        case .reference: try signer.signByReference(payload, at: instant)
        }
    }
}
