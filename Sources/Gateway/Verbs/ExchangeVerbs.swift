import Catalog
import Civil
import Dossiers
import Evidence
import EvidenceOpenSSL
import Exchange
import ExchangeXML
import JSON
import Journal
import LineProtocol

/// Transfers between agencies as edXML messages (QCVN 102:2016/BTTTT).
enum ExchangeVerbs {
    private struct Wanted: Sendable {
        let key: String?
        let task: String?
        let to: String?
        let toName: String?
    }

    /// The transfer of a dossier or task as a signed file; made by the first request, the same one ever after.
    ///
    /// A transfer that was refused or taken back is followed by a new one. An auditor gets what there is.
    static func export(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        let asked = try call.read { body -> Wanted? in
            Wanted(
                key: body.key(), task: body.optionalText("task", max: 64), to: body.optionalText("to", max: 64),
                toName: body.optionalText("toName", max: 200))
        }
        let file = try call.visibleCase(code)
        if call.identity.role == .officer, !call.identity.offices.contains(file.dossier.office) {
            throw .notSender(file.dossier.office)
        }
        if let task = asked.task, !file.dossier.terms.tasks.isEmpty, file.dossier.terms.task(task) == nil {
            throw .unknownTask(task, known: file.dossier.terms.tasks.map(\.id))
        }
        let to = try recipient(asked, file, call)
        let request = TransferRequest(
            dossier: code, task: asked.task, from: file.dossier.office, to: to?.code)
        return .background { () throws(Refusal) in
            guard call.identity.role == .officer else { return try existing(request, call) }
            let sealed = try to.map { to throws(Refusal) in try transfer(file, request, to: to, call) }
            return try call.decided(asked.key) { workspace throws(Refusal) in
                if let live = try workspace.liveTransfer(request) { return try again(live, in: workspace, call) }
                guard let sealed else { throw missing("to") }
                let accepted = try sealed.accept(in: workspace)
                let commit = Commit(messages: [SealedMessage(record: accepted.record, bytes: sealed.bytes)])
                return Decision(commit: commit) { _ in
                    ExchangeReply.sent(accepted.record, accepted.thread, sealed.bytes, in: call.language)
                }
            }
        }
    }

    /// Who gets the dossier: whom the request names, else the office of the task, else the deciding one; `nil` where
    /// that is the office that has it.
    private static func recipient(
        _ asked: Wanted, _ file: CaseFile, _ call: Call
    ) throws(Refusal) -> Organization? {
        let terms = file.dossier.terms
        let task = asked.task.flatMap { terms.task($0) }
        if let text = asked.to { return try organization(text, asked.toName ?? task?.agency.vi, file, call) }
        let office = task?.office ?? terms.deciding
        guard office != file.dossier.office else { return nil }
        return try organization(office, asked.toName ?? task?.agency.vi, file, call)
    }

    /// Another agency or office, found by its code in either style.
    private static func organization(
        _ text: String, _ name: String?, _ file: CaseFile, _ call: Call
    ) throws(Refusal) -> Organization {
        let at = JSONPointer.root.appending("to")
        let code: String
        do {
            code = try AgencyCode(text).text
        } catch {
            throw .invalid([Problem(at: at, code: "format", message: error.message)])
        }
        guard code != file.dossier.office else {
            throw .invalid([
                Problem(
                    at: at, code: "same",
                    message: Bilingual(
                        vi: "Bên nhận phải khác cơ quan đang giữ hồ sơ.",
                        en: "The recipient has to be another office than the one that has the dossier."))
            ])
        }
        if let office = call.catalog.office(code) { return call.catalog.organization(office) }
        guard let name else { throw missing("toName") }
        return Organization(id: code, name: name)
    }

    static func missing(_ key: String) -> Refusal {
        .invalid([
            Problem(
                at: JSONPointer.root.appending(key), code: "required",
                message: Bilingual(vi: "Bắt buộc phải có.", en: "This has to be given."))
        ])
    }

    private static func existing(_ request: TransferRequest, _ call: Call) throws(Refusal) -> Reply {
        try call.decided(nil) { workspace throws(Refusal) in
            guard let live = try workspace.liveTransfer(request) else { throw .noDocument }
            return try again(live, in: workspace, call)
        }
    }

    /// The answer about a transfer that is there already; nothing changes.
    private static func again(
        _ live: ExchangeRecord, in workspace: Workspace, _ call: Call
    ) throws(Refusal) -> Decision {
        let records = try workspace.exchangeRecords(about: live.id)
        guard let bytes = try workspace.exchangeBytes(live.id), let thread = ExchangeThread(folding: records) else {
            throw .internalFault("the file of \(live.id) is lost")
        }
        return Decision(commit: Commit()) { _ in ExchangeReply.sent(live, thread, bytes, in: call.language) }
    }

    private static func transfer(
        _ file: CaseFile, _ request: TransferRequest, to: Organization, _ call: Call
    ) throws(Refusal) -> ExchangeIntake {
        guard let office = call.catalog.office(request.from) else {
            throw .internalFault("the catalog has lost the office \(request.from)")
        }
        let dossier = file.dossier
        let records = try call.reading { () throws(JournalError) in
            try call.gateway.journal.history(of: dossier.code)
        }
        let transfer = TransferMessage(
            documentID: newID(call), about: TransferReference(dossier: dossier.code, task: request.task),
            procedureCode: dossier.terms.procedure, procedureName: dossier.terms.procedureName.vi,
            from: call.catalog.organization(office), to: to, due: due(of: request.task, dossier, call)?.date,
            signer: SignerInfo(position: call.identity.duty?.rawValue, fullName: call.identity.account),
            attachments: try call.attachments(dossier.submission.components.map { ($0.code, $0.sha256) }),
            controlSlip: try FormVerbs.slipText(of: file, history: records, call), at: call.now)
        return try sealed(.document(transfer.message()), call)
    }

    /// When the recipient has to be done: the dossier's appointment, or for a task its own due moment, which before it
    /// begins is the one to be expected; `nil` where the task has no time of its own.
    private static func due(of task: String?, _ dossier: Dossier, _ call: Call) -> Instant? {
        let calendar = call.catalog.calendar(ofOffice: dossier.terms.deciding)
        let times = task == nil ? [] : dossier.taskTimes(in: calendar, at: call.now)
        guard let time = times.first(where: { $0.task.id == task }) else { return dossier.due }
        return time.due
    }

    /// A name for a new document, unique among all agencies: the code of this one and a ULID.
    static func newID(_ call: Call) -> String {
        let id = ULID.make(milliseconds: max(0, call.now.unixSeconds) * 1000, random: call.gateway.random(10))
        return "\(call.gateway.identity.agency).\(id)"
    }

    /// A message of this gateway, signed; refused where it would not fit a line of the wire.
    static func sealed(_ content: EdXMLContent, _ call: Call) throws(Refusal) -> ExchangeIntake {
        guard let courier = call.gateway.exchange else { throw .noExchange }
        let bytes: [UInt8]
        do {
            bytes = try courier.seal.seal(content, at: call.now)
        } catch {
            throw Refusal(error, at: "message")
        }
        let limit = call.gateway.limits.line / 4 * 3 - 8192
        guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        return ExchangeIntake(content: content, bytes: bytes, sha256: Digest.sha256Hex(bytes), direction: .sent)
    }

    /// Every document about a dossier, with its messages and where it stands.
    static func status(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        try call.noBody()
        let journal = call.gateway.journal
        let records = try call.reading { () throws(JournalError) in try journal.exchangeRecords(ofDossier: code) }
        let isOwn = try call.findCase(code).map { call.identity.maySee($0) } ?? false
        let offices = Set(records.flatMap { [$0.from] + $0.to })
        let isParty = call.identity.role == .auditor || !offices.isDisjoint(with: call.identity.offices)
        guard isOwn || (isParty && !records.isEmpty) else { throw .noDossier }
        var documents: [JSON] = []
        for first in records where first.step == nil {
            guard
                isOwn || call.identity.role == .auditor
                    || !Set([first.from] + first.to).isDisjoint(with: call.identity.offices)
            else { continue }
            let about = records.filter { $0.document == first.id }
            if let json = ExchangeReply.document(about, in: call.language) { documents.append(json) }
        }
        return .done(Reply(200, ["dossier": .string(code), "items": .array(documents)]))
    }
}
