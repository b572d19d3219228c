import Civil
import EvidenceOpenSSL
import Exchange
import Foundation

@testable import ExchangeXML

/// A temporary folder with the keys of two agencies, made once for all tests.
struct ExchangeSandbox: Sendable {
    static let shared = Result { try ExchangeSandbox() }
    static let at = Instant(unixSeconds: 1_551_661_200)

    let folder: PKIFolder
    let seal: EnvelopeSeal
    let verifier: EnvelopeVerifier

    init() throws {
        folder = try Self.makePKI()
        seal = EnvelopeSeal(folder: folder, agency: "H61")
        verifier = try EnvelopeVerifier(trustedRootPEM: try folder.rootPEM())
    }

    /// An infrastructure of its own, with a root of its own.
    static func makePKI() throws -> PKIFolder {
        let profiles = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Certs").path
        let path = try temporaryFolder()
        try SandboxPKI.make(
            at: path, profiles: profiles, agency: "H61", agencyName: "UBND tỉnh (mô phỏng)", serverFrom: at,
            serverUntil: at.adding(seconds: 86_400))
        let folder = try PKIFolder(path)
        try SandboxPKI.addAgency("H62", name: "UBND tỉnh khác", in: folder, profiles: profiles)
        return folder
    }

    /// Holds all folders of this test run; removed when the process ends.
    private static let parent: URL = {
        atexit { try? FileManager.default.removeItem(at: ExchangeSandbox.parent) }
        return FileManager.default.temporaryDirectory.appending(path: "motcua-exchange-\(UUID().uuidString)")
    }()

    static func temporaryFolder() throws -> String {
        let url = parent.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: url.path)
        return url.path
    }

    func key(_ agency: String = "H61") throws -> SealingKey {
        try folder.sealingKey(agency: agency, at: Self.at)
    }

    /// A document with one attachment.
    static let message: EdXMLMessage = TransferMessage(
        documentID: "H61.01D4", about: TransferReference(dossier: "H61.12-190304-0001", task: "T1"),
        procedureCode: "1.009374", procedureName: "Cấp giấy phép xuất bản bản tin",
        from: Organization(id: "H61.12", name: "Sở Thông tin và Truyền thông"),
        to: Organization(id: "000.00.13.H62", name: "Sở Tư pháp"), due: at.date,
        signer: SignerInfo(fullName: "Trần Thị Lan"),
        attachments: [
            EdXMLAttachment(
                contentID: "1", name: "Tờ khai.pdf", mediaType: "application/pdf", bytes: Array("%PDF-1.7 <&>".utf8))
        ], controlSlip: nil, at: at
    ).message()

    static let status = StatusMessage(
        responseFor: message.asReference, from: Organization(id: "H61.12", name: "Sở"), code: .recall,
        description: "Gửi nhầm", at: at, staff: StaffInfo(department: "Văn thư", staff: "Lan"))

    /// The signed file of the document.
    func sealed() throws -> String {
        String(decoding: try seal.seal(.document(Self.message), at: Self.at), as: UTF8.self)
    }

    /// The fault with which a file is refused; `nil` where it is accepted.
    func fault(of text: String) -> EdXMLFault? { fault(of: Array(text.utf8)) }

    func fault(of bytes: [UInt8]) -> EdXMLFault? {
        do throws(EdXMLFault) {
            _ = try verifier.open(bytes)
            return nil
        } catch {
            return error
        }
    }

    /// Runs a stock tool; `nil` where it is not installed.
    static func run(_ words: String...) throws -> (status: Int32, output: String)? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.environment = ["TZ": "UTC", "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus != 127 else { return nil }
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
