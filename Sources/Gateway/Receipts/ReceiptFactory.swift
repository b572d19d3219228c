import Catalog
import Civil
import Dossiers
import Evidence
import EvidenceOpenSSL
import Foundation
import JSON
import Journal
import LineProtocol

/// Drafts the receipts that prove events; signing comes later, on all cores.
struct ReceiptFactory: Sendable {
    let identity: GatewayIdentity
    let signer: any ReceiptSigner
    /// Who has receipts stamped by an outside authority; `nil` where there is none.
    let stamps: StampKeeper?
    /// The name of the transparency log, which every receipt states.
    let log: String
    /// Random bytes of a length.
    let random: @Sendable (Int) -> [UInt8]
    private(set) var ids = ULIDSequence()

    /// What a receipt states beyond its dossier.
    struct Statement {
        let kind: ReceiptKind
        var documents: [ReceiptDocument] = []
        var fee: ReceiptFee?
        var details: [JSON.Member] = []
        /// What a payment was for and how it was made; it gets a numbered fee receipt.
        var payment: (charge: Bilingual, way: String)?
        private(set) var feeReceiptNumber: Int?

        /// The statement with the numbers that the event took, in the order of their series.
        func naming(_ issued: [IssuedNumber]) -> Statement {
            guard !issued.isEmpty else { return self }
            var statement = self
            statement.feeReceiptNumber = issued.first { $0.series.hasPrefix("\(NumberSeries.feeReceipts)/") }?.number
            statement.details.append(
                JSON.Member(
                    "issued",
                    .array(issued.map { ["number": .integer(Int64($0.number)), "series": .string($0.series)] })))
            return statement
        }
    }

    /// The receipt of an event that led to `file`.
    ///
    /// - Parameter previous: the SHA-256 of the payload of the receipt before it, in hex; `nil` for the first.
    mutating func draft(
        _ statement: Statement, for file: CaseFile, after previous: String?, by actor: Actor, at now: Instant
    ) throws(Refusal) -> DraftReceipt {
        if let stamps, stamps.isOverdue(at: now) { throw .stampsOverdue }
        let dossier = file.dossier
        let feeReceipt = try feeReceipt(statement, dossier, at: now)
        do {
            let draft = ReceiptDraft(
                kind: statement.kind, receiptID: makeID(at: now), nonce: random(16), dossier: dossier.code,
                procedureCode: dossier.terms.procedure, procedureName: dossier.terms.procedureName.vi,
                eventNumber: file.number, previousReceiptHash: previous, agency: identity.agency,
                agencyName: identity.agencyName, office: dossier.office,
                officer: actor.kind == .officer || actor.kind == .postman ? actor.account : nil,
                applicant: masked(dossier.submission.applicant, of: dossier.code), documents: statement.documents,
                at: now,
                appointmentAt: dossier.due, fee: statement.fee,
                channel: dossier.delivery.dossier.rawValue, gateway: identity.urn,
                keyId: try signer.keyID(at: now), log: log,
                details: statement.details + feeReceipt)
            let payload = try draft.payload()
            let sha256 = Digest.sha256Hex(payload)
            return DraftReceipt(draft: draft, payload: payload, sha256: sha256)
        } catch let fault as PayloadFault {
            throw .invalid([Self.unprintable(fault)])
        } catch SigningFault.revoked(let keyID) {
            throw .keyRevoked(keyID)
        } catch {
            throw .internalFault("receipt: \(error)")
        }
    }

    /// The fee receipt (biên lai) that a payment gets (NĐ 254/2026/NĐ-CP, Điều 23(2)).
    private func feeReceipt(
        _ statement: Statement, _ dossier: Dossier, at now: Instant
    ) throws(Refusal) -> [JSON.Member] {
        guard let payment = statement.payment, let fee = statement.fee else { return [] }
        let receipt = statement.feeReceiptNumber.flatMap { number in
            FeeReceipt(
                number: number, collector: dossier.office, collectorName: identity.agencyName, charge: payment.charge,
                amountVnd: fee.amountVnd, payer: dossier.submission.applicant.name.maskedName, way: payment.way,
                at: now)
        }
        guard let receipt else { throw .internalFault("no number is left for a fee receipt of \(dossier.office)") }
        return [JSON.Member("feeReceipt", receipt.details)]
    }

    /// A text of the request would stand in a receipt and has a character that a reader could not see.
    private static func unprintable(_ fault: PayloadFault) -> Problem {
        Problem(
            at: .root, code: "text",
            message: Bilingual(
                vi: "Văn bản có ký tự không thể ghi vào biên nhận (\(fault)); hãy bỏ ký tự ẩn.",
                en: "A text has a character that cannot stand in a receipt (\(fault)); remove hidden characters."))
    }

    private mutating func makeID(at now: Instant) -> String {
        ids.next(milliseconds: max(0, now.unixSeconds) * 1000, random: random(8))
    }

    /// The number is hashed with the code of the dossier: no other dossier says whether a guess is right.
    private func masked(_ applicant: Applicant, of dossier: String) -> MaskedApplicant {
        let salted = identity.identitySalt + Array("\(dossier) \(applicant.id)".utf8)
        return MaskedApplicant(name: applicant.name.maskedName, idHash: Digest.sha256Hex(salted))
    }
}

extension String {
    /// A person's name with all but the first word and the initials of the others hidden: `Nguyễn V** A**`; of a single
    /// word the initial is left.
    var maskedName: String {
        // The only white space that is plain; to look for others is slow.
        let words =
            isPlain
            ? unicodeScalars.split(separator: " ").map(Substring.init) : split(whereSeparator: \.isWhitespace)
        guard let first = words.first else { return "" }
        if words.count == 1 { return "\(first.prefix(1))**" }
        return words.dropFirst().reduce(into: String(first)) { $0 += " \($1.prefix(1))**" }
    }
}
