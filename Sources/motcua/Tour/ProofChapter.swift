import Civil
import Evidence
import EvidenceOpenSSL
import Foundation
import Home
import JSON

/// The receipts are verified by MotCua and by the stock openssl, and a tampered copy is refused by both.
struct ProofChapter {
    let stage: TourStage
    let citizen: TourCitizen
    let item: String

    func play() async throws {
        stage.narrator.chapter(6, "The proof")
        let receipts = try await fetch()
        let openssl = StockVerifier(root: stage.home.rootCertificatePath)
        let lists = try RevocationList.all(in: [UInt8](try await citizen.session.revocationLists()))
        let verifier = try ReceiptVerifier(
            trustedRootPEM: [UInt8](try Data(contentsOf: URL(fileURLWithPath: stage.home.rootCertificatePath))),
            revocation: .required(KnownRevocations(lists)))
        stage.narrator.say(
            "Every step that matters left a signed receipt. MotCua and the stock openssl look at each, with the root alone:"
        )
        for receipt in receipts {
            let own = verifier.verify(
                payload: receipt.payload, cms: receipt.cms, expectedDossier: citizen.dossier)
            let stock = try openssl.verify(receipt)
            guard own.verdict == .valid, stock.isAccepted else {
                throw Failure("receipt \(receipt.folder) is not valid", mend: "report this fault", .ourFault)
            }
            stage.narrator.fact(receipt.kind, "MotCua: \(own.verdict.rawValue); openssl: \(stock.output)")
        }
        try tamper(receipts[0], openssl, verifier)
        stage.narrator.say("One of them, as anybody can check it years from now:")
        stage.narrator.shell(openssl.command(receipts[0]), try openssl.verify(receipts[0]).output)
    }

    private func fetch() async throws -> [TourReceipt] {
        let list = try await citizen.session.call("RECEIPT \(citizen.dossier)")
        var receipts: [TourReceipt] = []
        for entry in list["items"]?.array ?? [] {
            guard let kind = entry["kind"]?.string, let number = entry["number"] else { continue }
            let whole = try await citizen.session.call(
                "RECEIPT \(citizen.dossier)", ["kind": .string(kind), "number": number])
            let folder = "\(stage.receipts)/\(receipts.count + 1)-\(kind)"
            receipts.append(try TourReceipt(whole, kind: kind, folder: folder))
        }
        return receipts
    }

    private func tamper(_ receipt: TourReceipt, _ openssl: StockVerifier, _ verifier: ReceiptVerifier) throws {
        let forged = try receipt.changed(in: "\(stage.folder)/tampered")
        let own = verifier.verify(payload: forged.payload, cms: forged.cms)
        let stock = try openssl.verify(forged)
        guard own.verdict == .invalid, !stock.isAccepted else {
            throw Failure("a tampered receipt was accepted", mend: "report this fault", .ourFault)
        }
        stage.narrator.say("A copy in which one digit of the dossier code was changed is refused by both:")
        stage.narrator.fact("MotCua", "\(own.verdict.rawValue): \(own.reason?.rawValue ?? "")")
        stage.narrator.shell(openssl.command(forged), stock.output)
    }
}
