import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import Postal

/// Where a dossier stands, what happened to it, and how its due date came about.
enum TrackingVerbs {
    /// Whole for those it concerns; for a visitor with the last four digits of the phone: nothing personal.
    static func track(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        let phone = try call.read { body -> (digits: String?, ()) in
            let digits = body.optionalText("phone", max: 100)
            if let digits, digits.utf8.count > 4 { body.report("phone", "format", lastFour) }
            return (digits, ())
        }.digits
        let file = try call.findCase(code)
        if file == nil, let draft = try draft(code, call) { return .done(Reply(200, draft)) }
        if let file, call.identity.maySee(file) {
            return .done(Reply(200, .object(whole(file, in: call))))
        }
        let dossier = try admitVisitor(with: phone, to: file?.dossier, code, call)
        return .done(
            Reply(
                200,
                [
                    "dossier": .string(code), "status": .integer(Int64(dossier.state.status.rawValue)),
                    "statusName": call.text(dossier.state.status.name), "office": .string(dossier.office),
                    "due": dossier.due.map { .string($0.description) } ?? .null,
                ]))
    }

    private static let lastFour = Bilingual(
        vi: "Chỉ ghi 4 số cuối của số điện thoại người nộp.",
        en: "Give only the last four digits of the applicant's telephone.")

    /// A code that is reserved and not used yet: the e-form is being filled in, or the code has lapsed and stays a gap
    /// that explains itself.
    private static func draft(_ code: String, _ call: Call) throws(Refusal) -> JSON? {
        let reservation = try call.reading { () throws(JournalError) in try call.gateway.journal.reservation(code) }
        guard let reservation else { return nil }
        let isDesk = call.identity.role == .officer && call.identity.offices.contains(reservation.office)
        guard isDesk || call.identity.role == .auditor || reservation.account == call.identity.account else {
            return nil
        }
        return [
            "dossier": .string(code), "state": .string(DossierState.draft.rawValue),
            "procedure": .string(reservation.procedure), "office": .string(reservation.office),
            "until": .string(reservation.until.description), "lapsed": .bool(reservation.until < call.now),
        ]
    }

    /// A visitor may look who knows the last four digits of the applicant's phone; who guesses has to wait, whether
    /// there is such a dossier or not.
    private static func admitVisitor(
        with phone: String?, to dossier: Dossier?, _ code: String, _ call: Call
    ) throws(Refusal) -> Dossier {
        guard let phone else { throw .noDossier }
        let guess = "\(call.session.client.text) \(code)"
        if let wait = call.gateway.trackAttempts.wait(for: [guess]) { throw .tooManyRequests(retryAfter: wait) }
        let own = dossier.flatMap { try? PhoneNumber($0.submission.applicant.phone).lastFour }
        guard let dossier, own == phone else {
            call.gateway.trackAttempts.failed([guess])
            throw .noDossier
        }
        call.gateway.trackAttempts.succeeded(guess)
        return dossier
    }

    private static func whole(_ file: CaseFile, in call: Call) -> [JSON.Member] {
        let dossier = file.dossier
        let now = call.now
        var members = dossier.status(in: call.language)
        members.append(JSON.Member("procedureName", call.text(dossier.terms.procedureName)))
        let isFiled = dossier.state.national != nil
        members.append(JSON.Member("submittedAt", isFiled ? .string(dossier.filedAt.description) : .null))
        members.append(JSON.Member("acceptedAt", dossier.acceptedAt.map { .string($0.description) } ?? .null))
        members.append(JSON.Member("completedAt", dossier.completedAt.map { .string($0.description) } ?? .null))
        members.append(JSON.Member("returnedAt", dossier.returnedAt.map { .string($0.description) } ?? .null))
        members.append(JSON.Member("overdue", .bool(dossier.isOverdue(at: now))))
        members.append(JSON.Member("applicant", .string(dossier.submission.applicant.name)))
        members.append(JSON.Member("delivery", .string(dossier.delivery.result.rawValue)))
        members.append(JSON.Member("paid", .integer(dossier.paidVnd)))
        members.append(JSON.Member("number", .integer(Int64(file.number))))
        if let request = dossier.openRequest {
            members.append(JSON.Member("supplement", request.json))
        }
        addProgress(of: dossier, at: now, in: call.language, to: &members)
        if dossier.owedVnd > 0 { members.append(JSON.Member("owed", .integer(dossier.owedVnd))) }
        if let demanded = dossier.demandedVnd { members.append(JSON.Member("demanded", .integer(demanded))) }
        if let refund = dossier.refundDue, !refund.lines.isEmpty { members.append(JSON.Member("refund", refund.json)) }
        if dossier.refundedVnd > 0 { members.append(JSON.Member("refunded", .integer(dossier.refundedVnd))) }
        if let closing = dossier.closing { members.append(JSON.Member("closing", closing.json)) }
        if let decision = dossier.decision { members.append(JSON.Member("decision", decision.json)) }
        if let returned = dossier.returned { members.append(JSON.Member("returned", returned.json)) }
        let items = file.items.filter { call.identity.maySee($0, of: file) }
        if !items.isEmpty { members.append(JSON.Member("items", .array(items.map { $0.json() }))) }
        return members
    }

    /// What a dossier waits for in the hands of others.
    private static func addProgress(
        of dossier: Dossier, at now: Instant, in language: Language, to members: inout [JSON.Member]
    ) {
        members.append(JSON.Member("deciding", .string(dossier.terms.deciding)))
        members.append(JSON.Member("ruleSet", .string(dossier.rules(at: now).id)))
        if let moment = dossier.transferBy, dossier.state == .accepted {
            members.append(JSON.Member("transferBy", .string(moment.description)))
        }
        if let verification = dossier.verification {
            members.append(JSON.Member("verification", verification.json))
        }
        if let asked = dossier.consultation {
            members.append(
                JSON.Member(
                    "consultation",
                    ["office": .string(asked.office), "deadline": .string(asked.deadline.description)]))
        }
        if dossier.lapsedConsultations > 0 {
            members.append(JSON.Member("lateConsultations", .integer(Int64(dossier.lapsedConsultations))))
        }
        if let extended = dossier.extended { members.append(JSON.Member("apology", extended.json)) }
        if let term = dossier.correctBy { members.append(JSON.Member("correctBy", .string(term.description))) }
        if !dossier.terms.tasks.isEmpty {
            members.append(
                JSON.Member("tasks", .array(dossier.terms.tasks.map { dossier.json(of: $0, at: now, in: language) })))
        }
    }

    static func history(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        try call.noBody()
        let whole = try call.visibleCase(code)
        let records = try call.reading { () throws(JournalError) in try call.gateway.journal.history(of: code) }
        var file: CaseFile?
        var events: [JSON] = []
        for record in records {
            var isLate = false
            if let dossier = file?.dossier, case .dossier(let event) = record.event {
                isLate = dossier.isLate(for: event, at: record.at)
            }
            if call.identity.maySee(record.event, of: whole) { events.append(record.json(isLate: isLate)) }
            if file == nil { file = CaseFile(beginning: record) } else { file?.evolve(record) }
        }
        return .done(Reply(200, ["dossier": .string(code), "events": .array(events)]))
    }

    /// How the due date came about, line by line.
    static func why(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        try call.noBody()
        let dossier = try call.visibleCase(code).dossier
        let calendar = call.catalog.calendar(ofOffice: dossier.office)
        let lines = dossier.explainDue(in: calendar)
        let terms = dossier.terms(in: calendar, at: call.now).map { term -> JSON in
            [
                "term": .string(term.kind.rawValue), "due": .string(term.dueDate.due.description),
                "explanation": .array(term.dueDate.explanation.map { $0.json(in: call.language) }),
            ]
        }
        return .done(
            Reply(
                200,
                .object([
                    "dossier": .string(code), "due": dossier.due.map { .string($0.description) } ?? .null,
                    "ruleSet": .string(dossier.rules(at: call.now).id),
                    "explanation": .array(lines.map { $0.json(in: call.language) }), "terms": .array(terms),
                    "chain": dossier.budget(in: calendar, at: call.now, language: call.language),
                ])))
    }
}
