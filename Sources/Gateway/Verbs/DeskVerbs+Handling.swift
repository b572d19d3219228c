import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol

/// What the competent agency does while it handles a dossier.
extension DeskVerbs {
    /// Begins a verification; where the applicant has to take part, says when, where and with whom.
    static func verify(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in
            let attendance = body.optionalObject("attend") { attend -> DossierEvent.Verification.Attendance? in
                let at = attend.instant("at")
                let place = attend.text("place", max: 300)
                let participants = attend.text("participants", max: 300)
                let content = attend.text("content", max: 1000)
                guard let at, let place, let participants, let content else { return nil }
                return .init(at: at, place: place, participants: participants, content: content)
            }
            return body.text("reason", max: 1000).map {
                .startVerification(.init(reason: $0, attendance: attendance))
            }
        }
    }

    /// Ends a verification with its record.
    static func verified(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in body.text("record", max: 4000).map { .finishVerification(record: $0) } }
    }

    /// Asks another office for its opinion, with a deadline.
    static func consult(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        let deciding = try call.visibleCase(code).dossier.terms.deciding
        return try act(call) { body in
            let office = body.text("office", max: 64)
            let question = body.text("question", max: 4000)
            let deadline = body.instant("deadline")
            if let office, call.catalog.office(office, on: call.now.date) == nil {
                body.report(
                    "office", "unknown",
                    Bilingual(vi: "Không có cơ quan “\(office)”.", en: "There is no office “\(office)”."))
            }
            if office == deciding {
                body.report(
                    "office", "own",
                    Bilingual(vi: "Cơ quan này đang giải quyết hồ sơ.", en: "This office decides the dossier itself."))
            }
            guard let office, let question, let deadline else { return nil }
            return .consult(.init(office: office, question: question, deadline: deadline))
        }
    }

    /// Answers a consultation.
    static func answer(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in body.text("answer", max: 4000).map { .answerConsultation(answer: $0) } }
    }

    /// Gives a draft that waits for signature back to the officer.
    static func rework(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in body.text("reason", max: 1000).map { .returnDraft(reason: $0) } }
    }

    /// Finishes the task of one agency of an interconnected dossier, with its partial result.
    static func task(_ call: Call) throws(Refusal) -> Work {
        try checkFiles(of: call)
        return try act(call) { body in
            let task = body.text("task", max: 64)
            let outcome = body.optionalChoice("outcome", DossierEvent.Decision.Outcome.self) ?? .granted
            let note = body.optionalText("note", max: 1000)
            let result = result(in: &body)
            if outcome == .denied, note == nil { body.reportMissingReason("note") }
            guard let task else { return nil }
            return .finishTask(
                .init(
                    task: task, outcome: outcome, documentNumber: result?.number, files: result?.files ?? [], note: note
                ))
        }
    }

    /// Apologises and sets a new appointment, form 04.
    static func apologise(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        let calendar = call.catalog.calendar(ofOffice: try call.visibleCase(code).dossier.office)
        return try act(call) { body in
            let reason = body.text("reason", max: 1000)
            let due = body.instant("due")
            if let due, calendar.opening(atOrAfter: due) != due {
                body.report(
                    "due", "closed",
                    Bilingual(
                        vi: "Lúc đó cơ quan không làm việc; hãy hẹn trong giờ làm việc.",
                        en: "The office is closed then; choose a moment of its office hours."))
            }
            let agency = body.optionalText("agencyAtFault", max: 200)
            guard let reason, let due else { return nil }
            return .extend(reason: reason, agencyAtFault: agency, due: due)
        }
    }

    /// Declines a withdrawal, with the legal ground.
    static func disagree(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in body.text("ground", max: 1000).map { .refuseWithdrawal(ground: $0) } }
    }
}
