import Civil
import EvidenceOpenSSL
import Exchange
import ExchangeXML
import Foundation

extension FuzzSeeds {
    /// A document and a status message, signed and unsigned, and the root of who signed them.
    func envelopes() throws -> [File] {
        let at = Instant(unixSeconds: 1_551_661_200)
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-seeds-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try SandboxPKI.make(
            at: folder, profiles: certificates, agency: "H61", agencyName: "UBND tỉnh (mô phỏng)", serverFrom: at,
            serverUntil: at.adding(seconds: 86_400))
        let pki = try PKIFolder(folder)
        let seal = EnvelopeSeal(folder: pki, agency: "H61")
        let message = Self.message(at: at)
        let contents: [EdXMLContent] = [.document(message), .status(Self.status(of: message, at: at))]
        var files = [File(.exchangeRoot, try pki.rootPEM())]
        for (content, name) in zip(contents, [FuzzFixtures.Name.document, .status]) {
            let sealed = try seal.seal(content, at: at)
            files.append(File(name, sealed))
            files.append(File(seed: name.rawValue, of: EnvelopeTarget.self, sealed))
            files.append(
                File(
                    seed: "unsigned-\(name.rawValue)", of: EnvelopeTarget.self, try UnsignedEnvelope.bytes(of: content))
            )
        }
        return files
    }

    private static func message(at instant: Instant) -> EdXMLMessage {
        TransferMessage(
            documentID: "H61.01D4", about: TransferReference(dossier: "H61.12-190304-0001", task: "T1"),
            procedureCode: "1.009374", procedureName: "Cấp giấy phép xuất bản bản tin",
            from: Organization(id: "H61.12", name: "Sở Thông tin và Truyền thông"),
            to: Organization(id: "000.00.13.H62", name: "Sở Tư pháp"), due: instant.date,
            signer: SignerInfo(fullName: "Trần Thị Lan"),
            attachments: [
                EdXMLAttachment(
                    contentID: "1", name: "Tờ khai.pdf", mediaType: "application/pdf", bytes: Array("%PDF <&>".utf8))
            ], controlSlip: nil, at: instant
        ).message()
    }

    private static func status(of message: EdXMLMessage, at instant: Instant) -> StatusMessage {
        StatusMessage(
            responseFor: message.asReference, from: Organization(id: "H61.12", name: "Sở"), code: .recall,
            description: "Gửi nhầm", at: instant, staff: StaffInfo(department: "Văn thư", staff: "Lan"))
    }
}
