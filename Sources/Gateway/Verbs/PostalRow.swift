import Civil
import Dossiers
import EvidenceOpenSSL
import JSON
import Journal
import LineProtocol
import Postal

/// One row of an operator's file: what happened to an item, and when.
struct PostalRow: Sendable {
    /// The words for what a UPU code does not tell; `EMI` is `deliver`, `EMH` is `fail`.
    fileprivate enum Word: String, CaseIterable {
        case collect, accept, handover, deliver, fail, rewrap, `return`, remit
    }

    fileprivate enum Act {
        case known(PostalCommand)
        case collect(seal: String?, postOffice: String?, takesBack: [String])
        case handOver(receivedBy: String, missing: [String])
    }

    let item: ItemID
    let at: Instant
    let key: Job.Key
    private let act: Act

    /// - Throws: 422 with all that is wrong with the row.
    init(_ json: JSON, of call: Call) throws(Refusal) {
        let offices = call.postOffices
        let read = try BodyReader.read(json) { body -> (id: String?, item: ItemID, at: Instant, act: Act)? in
            let id = body.optionalText("id", max: 48)
            let item = body.itemID("item")
            let at = body.instant("at")
            let act = body.act(among: offices)
            guard let item, let at, let act else { return nil }
            return (id, item, at, act)
        }
        (item, at, act) = (read.item, read.at, read.act)
        let content = try Self.content(json)
        let own = read.id.map { "id \($0)" }
        key = Job.Key(
            account: "POST BATCH", key: own ?? "row \(Digest.sha256Hex(content))", digest: Digest.sha256(content))
    }

    /// The bytes by which a row is known.
    private static func content(_ json: JSON) throws(Refusal) -> [UInt8] {
        do {
            return try json.canonical()
        } catch {
            throw .invalid([
                Problem(
                    at: .root, code: "canonical",
                    message: Bilingual(
                        vi: "Dòng có số lẻ, số quá lớn hoặc tên lặp lại.",
                        en: "The row has a fraction, a number too large, or a name twice."))
            ])
        }
    }

    /// The command, with the next number of minutes where it needs one.
    func command(of file: CaseFile, in workspace: inout Workspace) throws(Refusal) -> PostalCommand {
        let office = file.dossier.office
        switch act {
        case .known(let command): return command
        case .collect(let seal, let postOffice, let takesBack):
            return .collect(
                Handover(
                    office: office, contentsAgreed: true, authoritySigned: true, workerSigned: true, sealNumber: seal,
                    registerSigned: false, registerAuthorisation: nil, sealWitnessed: true, presealAgreement: nil,
                    originals: nil, takesBack: takesBack, postOffice: postOffice))
        case .handOver(let receivedBy, let missing):
            return .handOver(
                HandoverMinutes(
                    number: try workspace.nextMinutes(of: office), line: 1, office: office, receivedBy: receivedBy,
                    authoritySigned: true, missing: missing))
        }
    }
}

extension BodyReader {
    /// Reads every column, so that each that is there but does not belong is only passed over when empty.
    fileprivate mutating func act(among offices: PostOffices) -> PostalRow.Act? {
        guard let word = text("event", max: 16) else { return nil }
        switch (PostalRow.Word(rawValue: word), EventCode(rawValue: word)) {
        case (.collect, _):
            let seal = optionalText("seal", max: 32)
            let takesBack = optionalTexts("takesBack", max: 20, maxText: 200) ?? []
            return .collect(seal: seal, postOffice: postOffice("office", among: offices), takesBack: takesBack)
        case (.accept, _):
            let office = postOffice("office", among: offices) ?? ""
            let fee = optionalInteger("fee", in: 0...1_000_000_000) ?? 0
            return .known(.accept(Acceptance(office: office, postageSettled: true, feeVnd: Int64(fee))))
        case (.handover, _):
            let missing = optionalTexts("missing", max: 100, maxText: 64) ?? []
            return text("receivedBy", max: 200).map { .handOver(receivedBy: $0, missing: missing) }
        case (.deliver, _), (_, .finalDelivery): return delivered(among: offices)
        case (.fail, _), (_, .attempt):
            return choice("reason", FailureReason.self).map { .known(.fail($0)) }
        case (.rewrap, _): return text("inventory", max: 500).map { .known(.rewrap(inventory: $0)) }
        case (.return, _): return text("receivedBy", max: 200).map { .known(.handBack(receivedBy: $0)) }
        case (.remit, _): return text("reference", max: 64).map { .known(.remit(reference: $0)) }
        case (nil, let code?):
            let office = postOffice("office", among: offices) ?? ""
            return .known(.scan(ScanEvent(code: code, office: office)))
        case (nil, nil):
            let words = PostalRow.Word.allCases.map(\.rawValue).joined(separator: ", ")
            report(
                "event", "choice",
                Bilingual(
                    vi: "Không có sự kiện này: ghi mã UPU hoặc một trong \(words).",
                    en: "No such event: a UPU code, or one of \(words)."))
            return nil
        }
    }

    private mutating func delivered(among offices: PostOffices) -> PostalRow.Act? {
        let recipient = text("recipient", max: 200)
        let identity = optionalChoice("idChecked", IdentityDocument.self)
        let signature = optionalBool("signature") ?? false
        let power = optionalText("powerOfAttorney", max: 64) ?? ""
        let proxy = optionalText("proxy", max: 200).map { Proxy(name: $0, powerOfAttorney: power) }
        let takenBack = optionalTexts("takenBack", max: 20, maxText: 200) ?? []
        let lostPapers = optionalText("lostPapers", max: 500)
        let fee = optionalInteger("fee", in: 0...1_000_000_000) ?? 0
        let office = postOffice("office", among: offices)
        return recipient.map {
            .known(
                .deliver(
                    Delivery(
                        recipient: $0, idChecked: identity, recipientSigned: signature, proxy: proxy,
                        takenBack: takenBack, lostPapers: lostPapers, feeVnd: Int64(fee),
                        office: office)))
        }
    }
}
