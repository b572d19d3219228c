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
        let phone = try call.read { body in (digits: body.optionalText("phone", max: 4), ()) }.digits
        let file = try call.findCase(code)
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

    /// A visitor may look who knows the last four digits of the applicant's phone; who guesses has to wait, whether
    /// there is such a dossier or not.
    private static func admitVisitor(
        with phone: String?, to dossier: Dossier?, _ code: String, _ call: Call
    ) throws(Refusal) -> Dossier {
        guard let phone else { throw .noDossier }
        let guess = "\(call.session.peer.host) \(code)"
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
        var members = dossier.status(in: call.language)
        members += [
            JSON.Member("procedureName", call.text(dossier.terms.procedureName)),
            JSON.Member("submittedAt", .string(dossier.submittedAt.description)),
            JSON.Member("acceptedAt", dossier.acceptedAt.map { .string($0.description) } ?? .null),
            JSON.Member("completedAt", dossier.completedAt.map { .string($0.description) } ?? .null),
            JSON.Member("returnedAt", dossier.returnedAt.map { .string($0.description) } ?? .null),
            JSON.Member("overdue", .bool(dossier.isOverdue(at: call.now))),
            JSON.Member("applicant", .string(dossier.submission.applicant.name)),
            JSON.Member("delivery", .string(dossier.delivery.result.rawValue)),
            JSON.Member("paid", .integer(dossier.paidVnd)),
            JSON.Member("number", .integer(Int64(file.number))),
        ]
        if let request = dossier.openRequest {
            members.append(JSON.Member("supplement", request.json))
        }
        if let demanded = dossier.demandedVnd { members.append(JSON.Member("demanded", .integer(demanded))) }
        if let refund = dossier.refundDue, !refund.lines.isEmpty { members.append(JSON.Member("refund", refund.json)) }
        if let decision = dossier.decision { members.append(JSON.Member("decision", decision.json)) }
        if !file.items.isEmpty { members.append(JSON.Member("items", .array(file.items.map { $0.json() }))) }
        return members
    }

    static func history(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        try call.noBody()
        _ = try call.visibleCase(code)
        let records = try call.reading { () throws(JournalError) in try call.gateway.journal.history(of: code) }
        return .done(Reply(200, ["dossier": .string(code), "events": .array(records.map(\.json))]))
    }

    /// How the due date came about, line by line.
    static func why(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        try call.noBody()
        let dossier = try call.visibleCase(code).dossier
        let lines = dossier.explainDue(in: call.catalog.calendar(ofOffice: dossier.office))
        return .done(
            Reply(
                200,
                [
                    "dossier": .string(code), "due": dossier.due.map { .string($0.description) } ?? .null,
                    "ruleSet": .string(dossier.terms.ruleSet),
                    "explanation": .array(lines.map { $0.json(in: call.language) }),
                ]))
    }
}

extension EventRecord {
    /// One event of a history, with the role of who did it and the receipts that prove it.
    var json: JSON {
        .object([
            "number": .integer(Int64(number)), "event": .string(event.name), "at": .string(at.description),
            "by": .string(actor.kind.rawValue), "office": actor.office.map { .string($0) },
            "duty": actor.duty.map { .string($0.rawValue) }, "receipts": .array(receipts.map { .string($0) }),
        ])
    }
}

extension DossierEvent.SupplementRequest {
    var json: JSON {
        .object([
            "stage": .string(stage.rawValue), "reason": .string(reason),
            "components": .array(components.map { .string($0) }),
            "completeBy": completeBy.map { .string($0.description) },
        ])
    }
}

extension DossierEvent.Decision {
    var json: JSON {
        .object([
            "outcome": .string(outcome.rawValue), "number": documentNumber.map { .string($0) },
            "files": .array(files.map { .string($0) }), "reason": reason.map { .string($0) },
        ])
    }
}
