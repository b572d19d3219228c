import Civil
import Dossiers
import Evidence
import EvidenceOpenSSL
import Foundation
import JSON
import Journal
import LineProtocol
import TransparencyLog
import ZipArchive

/// The proof of deposit of a dossier, as one file.
enum BundleVerbs {
    /// All receipts of a dossier but those of the official post, which no other names, with what they can be checked by,
    /// zipped; open to whom the receipts are.
    static func bundle(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        try call.noBody()
        let file = try call.visibleCase(code)
        guard let trust = call.gateway.trust else {
            throw .notFound(Bilingual(vi: "chứng thư số", en: "certificates"))
        }
        return .background { () throws(Refusal) in
            let bundle = try bundle(of: file, call, trust)
            do {
                let zip = try ZipArchive.pack(bundle.files.map { ZipEntry(name: $0.path, bytes: $0.bytes) })
                return Reply(
                    200,
                    [
                        "dossier": .string(code), "name": .string("\(code).zip"),
                        "receipts": .integer(Int64(bundle.receipts.count)), "bytes": .integer(Int64(zip.count)),
                        "sha256": .string(Digest.sha256Hex(zip)),
                        "zip": .string(Data(zip).base64EncodedString()),
                    ])
            } catch {
                throw .internalFault("bundle: \(error)")
            }
        }
    }

    private static func bundle(
        of file: CaseFile, _ call: Call, _ trust: TrustServices
    ) throws(Refusal) -> DepositBundle {
        let log = call.gateway.log
        let head = try call.reading { () throws(JournalError) in try log.head() }
        let signed = try call.receipts(of: file) { !$0.isOfOfficialPost }
        var receipts: [DepositBundle.Receipt] = []
        for receipt in signed {
            let proof = try call.reading { () throws(JournalError) in try log.proof(ofReceipt: receipt.id) }
            receipts.append(
                DepositBundle.Receipt(
                    kind: receipt.kind, payload: receipt.payload, cms: receipt.cms, proof: proof?.bytes,
                    issued: issued(receipt, proof)))
        }
        do {
            return DepositBundle(
                dossier: file.dossier.code, receipts: receipts,
                certificates: try certificates(trust, signed) + (call.gateway.stamps?.root ?? []),
                lists: try trust.lists(covering: signed.map(\.at)).filter { isAbove($0.authority) }
                    .map { DepositBundle.File(path: $0.fileName, bytes: $0.der) },
                checkpoint: head?.published, logKey: log.key.text)
        } catch {
            throw .pki(error)
        }
    }

    /// The signature as the log binds it, where that is the one before an outside authority stamped it.
    private static func issued(_ receipt: SignedReceipt, _ proof: LogProof?) -> [UInt8]? {
        guard let entry = proof?.extra.flatMap({ LogEntry($0) }), let signature = try? ReceiptSignature(receipt.cms)
        else { return nil }
        let bare = signature.bare
        let digest = LibraryTreeHasher().digest(bare)
        return bare != receipt.cms && entry.receipts.contains { $0.signature == digest } ? bare : nil
    }

    /// The authorities above receipts, the time-stamping authorities, and the signers of these receipts.
    private static func certificates(
        _ trust: TrustServices, _ receipts: [SignedReceipt]
    ) throws -> [DepositBundle.File] {
        let signers = Set(try receipts.map { "signer-\(try ReceiptPayload($0.payload).draft.keyId)" })
        return try trust.certificates().filter { certificate in
            switch certificate.role {
            case "authority": isAbove(certificate.name)
            case "timeStamping": true
            case "receiptSigner": signers.contains(certificate.name)
            default: false
            }
        }.map { DepositBundle.File(path: "\($0.name).pem", bytes: try Certificate(der: $0.der).pem ?? []) }
    }

    /// Whether an authority stands above receipts and time stamps; the one for TLS does not.
    private static func isAbove(_ authority: String) -> Bool { !authority.hasPrefix("infrastructure") }
}
