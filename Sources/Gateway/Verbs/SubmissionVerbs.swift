import Catalog
import Civil
import Dossiers
import Evidence
import JSON
import Journal
import LineProtocol
import Postal

/// How a dossier comes into being.
enum SubmissionVerbs {
    /// What a submission would meet; changes nothing.
    static func check(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let filing = FilingBody(call) { body in
            _ = body.optionalText("key", max: 64)
            let code = body.optionalText("dossier", max: 64)
            return (body.submission(), code)
        }
        guard let submission = filing.submission else { return problemsAlone(filing.faults, call) }
        let review = try SubmissionReview(submission, in: call)
        guard filing.faults.isEmpty else { return problemsAlone(filing.problems(with: review.problems), call) }
        let procedure = call.catalog.procedure(submission.procedure)
        let office = call.catalog.office(submission.office)
        var problems = review.problems
        if let procedure, let code = filing.rest, problems.isEmpty,
            let problem = try problem(withReserved: code, of: procedure, submission, call)
        {
            problems.append(problem)
        }
        var members = [JSON.Member("problems", .array(problems.map { $0.json(in: call.language) }))]
        if let procedure, let bill = try bill(of: procedure, submission, call, problems: review.problems) {
            members += bill.members(of: procedure, in: call.language)
        }
        if review.problems.isEmpty, let procedure, submission.delivery.result == .post {
            members.append(JSON.Member("postage", try postage(of: submission, for: procedure, call)))
        }
        if let limit = procedure?.time(on: call.now.date), let office {
            let due = call.catalog.calendar(for: office).due(accepted: call.now, limit: limit)
            var explanation = due.explanation
            if let procedure, review.problems.isEmpty,
                try call.catalog.terms(for: procedure, of: submission, on: call.now.date)
                    .countsFromReceipt(filedAt: office.code)
            {
                explanation.insert(Terms.planLine(limit, on: call.now.date, planned: due.due), at: 0)
            }
            members.append(
                JSON.Member(
                    "due",
                    [
                        "ifAcceptedNow": .string(due.due.description),
                        "explanation": .array(explanation.map { $0.json(in: call.language) }),
                    ]))
        }
        return .done(Reply(200, .object(members)))
    }

    /// What `CHECK` answers to a body that could not be read whole.
    private static func problemsAlone(_ problems: [Problem], _ call: Call) -> Work {
        .done(Reply(200, ["problems": .array(problems.map { $0.json(in: call.language) })]))
    }

    /// A dossier code ahead of submission, kept for 24 hours of the gateway's clock.
    static func reserve(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body -> (key: String, procedure: String, office: String, deciding: String?)? in
            let key = body.text("key", max: 64)
            let procedure = body.text("procedure", max: 64)
            let office = body.text("office", max: 64)
            let deciding = body.optionalText("deciding", max: 64)
            guard let key, let procedure, let office else { return nil }
            return (key, procedure, office, deciding)
        }
        let catalog = call.catalog
        guard let procedure = catalog.procedure(asked.procedure) else {
            throw .notFound(Bilingual(vi: "thủ tục “\(asked.procedure)”", en: "procedure “\(asked.procedure)”"))
        }
        let today = call.now.date
        guard let office = catalog.office(asked.office), office.agency == call.gateway.identity.agency,
            let deciding = try? catalog.decidingOffice(
                for: procedure, receivedAt: office, deciding: asked.deciding, on: today)
        else {
            let asking = asked.deciding ?? asked.office
            throw .notFound(
                Bilingual(
                    vi: "cơ quan “\(asking)” có thẩm quyền giải quyết thủ tục",
                    en: "office “\(asking)” that decides this procedure"))
        }
        let prefix = RuleSet.inForce(on: today).codePrefix(
            receiving: office.code, deciding: deciding.code, isChain: procedure.chain != nil)
        let account = call.identity.account
        return .write(call.jobKey(asked.key)) { workspace throws(Refusal) in
            let code = try workspace.nextDossierCode(agency: prefix)
            let until = workspace.now.adding(seconds: 86_400)
            let reservation = Reservation(
                code: code, account: account, procedure: procedure.code, office: office.code, until: until)
            return Decision(commit: Commit(reservation: reservation)) { _ in
                Reply(201, ["dossier": .string(code), "until": .string(until.description)])
            }
        }
    }

    /// Files a dossier.
    static func submit(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let filing = FilingBody(call) { body in
            let key = body.text("key", max: 64)
            let code = body.optionalText("dossier", max: 64)
            return (body.submission(), (key: key, code: code))
        }
        guard let submission = filing.submission else { throw .invalid(filing.faults) }
        let review = try SubmissionReview(submission, in: call)
        let problems = filing.problems(with: review.problems)
        guard problems.isEmpty, let key = filing.rest.key,
            let procedure = call.catalog.procedure(submission.procedure)
        else { throw .invalid(problems) }
        let reserved = filing.rest.code
        let postage = try postage(of: submission, for: procedure, call)
        let actor = call.identity.actor(at: submission.office)
        return .write(call.jobKey(key)) { workspace throws(Refusal) in
            let terms = try workspace.terms(for: procedure, of: submission)
            let code = try code(for: submission, terms.value, reserved: reserved, by: actor, in: &workspace)
            let event = DossierEvent.submitted(
                .init(code: code, owner: actor.account, submission: submission, terms: terms))
            let bill = try FeeVerbs.bill(of: procedure, under: .init(of: submission, on: workspace.now.date))
            let statement = ReceiptFactory.Statement(kind: .submission, documents: review.documents)
            let change = try workspace.change(nil, by: actor, [(.dossier(event), [statement])])
            let commit = Commit(usedReservation: reserved)
            return Decision(commit: commit, changes: [change]) { receipts in
                submitted(
                    change.after.dossier, receipts, fees: bill.members(of: procedure, in: call.language),
                    postage: postage, in: call.language)
            }
        }
    }

    static func postage(
        of submission: Submission, for procedure: Procedure, _ call: Call
    ) throws(Refusal) -> JSON {
        guard submission.delivery.result == .post, let address = submission.delivery.address else { return .null }
        let sender = try call.catalog.sender(submission.office)
        let bill = try FeeVerbs.bill(of: procedure, under: .init(of: submission, on: call.now.date))
        let transfersFee = submission.payment == .post && bill.isDecided && bill.amountVnd > 0
        return try call.postage.ofResult(from: sender.place, to: address, transfersFee: transfersFee).json()
    }

    /// What a submission with a reserved code would meet because of it.
    private static func problem(
        withReserved code: String, of procedure: Procedure, _ submission: Submission, _ call: Call
    ) throws(Refusal) -> Problem? {
        let terms = try call.catalog.terms(for: procedure, of: submission, on: call.now.date)
        let used = try call.findCase(code)
        let reservation = try call.reading { () throws(JournalError) in try call.gateway.journal.reservation(code) }
        do throws(Refusal) {
            try demand(
                code, used: used, reservation, for: submission, terms, of: call.identity.account, at: call.now)
            return nil
        } catch {
            let code = error.rule ?? (error.code == 410 ? "expired" : "unknown")
            return Problem(at: JSONPointer.root.appending("dossier"), code: code, message: error.detail)
        }
    }

    /// The code of the new dossier: the reserved one, or the next of the office's day.
    private static func code(
        for submission: Submission, _ terms: Terms, reserved: String?, by actor: Actor, in workspace: inout Workspace
    ) throws(Refusal) -> String {
        guard let reserved else { return try nextCode(for: submission, terms, in: &workspace) }
        let (used, reservation) = (try workspace.find(reserved), try workspace.reservation(reserved))
        try demand(
            reserved, used: used, reservation, for: submission, terms, of: actor.account, at: workspace.now)
        return reserved
    }

    /// - Throws: why an account cannot file a submission under a reserved code.
    private static func demand(
        _ reserved: String, used: CaseFile?, _ reservation: Reservation?, for submission: Submission, _ terms: Terms,
        of account: String, at now: Instant
    ) throws(Refusal) {
        if let used, used.dossier.owner == account {
            throw .rule("reservationUsed", Bilingual(vi: "Mã hồ sơ này đã dùng.", en: "This code was used already."))
        }
        guard let reservation, reservation.account == account else {
            throw .notFound(Bilingual(vi: "mã hồ sơ đã giữ “\(reserved)”", en: "reserved code “\(reserved)”"))
        }
        guard reservation.until >= now else {
            throw .gone(Bilingual(vi: "mã hồ sơ đã giữ “\(reserved)”", en: "reserved code “\(reserved)”"))
        }
        let prefix = prefix(for: submission, terms, at: now)
        guard reservation.procedure == submission.procedure, reservation.office == submission.office,
            reserved.hasPrefix("\(prefix)-")
        else {
            throw .rule(
                "reservationDiffers",
                Bilingual(
                    vi: "Mã được giữ cho thủ tục \(reservation.procedure) tại \(reservation.office).",
                    en: "The code is kept for procedure \(reservation.procedure) at \(reservation.office)."))
        }
    }

    /// The next code of the day, under the identifier that the rules in force ask for.
    static func nextCode(
        for submission: Submission, _ terms: Terms, in workspace: inout Workspace
    ) throws(Refusal) -> String {
        try workspace.nextDossierCode(agency: prefix(for: submission, terms, at: workspace.now))
    }

    private static func prefix(for submission: Submission, _ terms: Terms, at now: Instant) -> String {
        RuleSet.inForce(on: now.date).codePrefix(
            receiving: submission.office, deciding: terms.deciding, isChain: !terms.tasks.isEmpty)
    }

    static func submitted(
        _ dossier: Dossier, _ receipts: [SignedReceipt], fees: [JSON.Member], postage: JSON, in language: Language
    ) -> Reply {
        let status = dossier.state.status
        let members: [JSON.Member] = [
            JSON.Member("dossier", .string(dossier.code)),
            JSON.Member("status", .integer(Int64(status.rawValue))),
            JSON.Member("statusName", .string(status.name.text(in: language))),
            JSON.Member("submittedAt", .string(dossier.submittedAt.description)), JSON.Member("due", .null),
            JSON.Member("receipt", receipts.first?.json ?? .null),
        ]
        return Reply(201, .object(members + fees + [JSON.Member("postage", postage)]))
    }

    /// The bill of a submission; `nil` where the quantities lead to none, which then is one of the problems.
    private static func bill(
        of procedure: Procedure, _ submission: Submission, _ call: Call, problems: [Problem]
    ) throws(Refusal) -> FeeBill? {
        do throws(Refusal) {
            return try FeeVerbs.bill(of: procedure, under: .init(of: submission, on: call.now.date))
        } catch {
            guard problems.isEmpty else { return nil }
            throw error
        }
    }
}

extension FeeBill {
    /// The fees, and the bill where there is anything to pay or to ask.
    func members(of procedure: Procedure, in language: Language) -> [JSON.Member] {
        let fees = JSON.Member("fees", .array(fees(of: procedure.fee, in: language)))
        guard !lines.isEmpty || !questions.isEmpty else { return [fees] }
        return [fees, JSON.Member("bill", json(in: language))]
    }
}
