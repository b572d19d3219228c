import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol

extension EventRecord {
    /// One event of a history, with the role of who did it and the receipts that prove it.
    func json(isLate: Bool) -> JSON {
        .object([
            "number": .integer(Int64(number)), "event": .string(event.name), "at": .string(at.description),
            "by": .string(actor.kind.rawValue), "office": actor.office.map { .string($0) },
            "duty": actor.duty.map { .string($0.rawValue) }, "late": isLate ? true : nil,
            "issued": issued.isEmpty ? nil : .array(issued.map(\.json)),
            "receipts": .array(receipts.map { .string($0) }),
        ])
    }
}

extension DossierEvent.SupplementRequest {
    var json: JSON {
        .object([
            "stage": .string(stage.rawValue), "reason": .string(reason),
            "components": .array(components.map { .string($0) }),
            "completeBy": completeBy.map { .string($0.description) }, "late": .bool(late),
        ])
    }
}

extension IssuedNumber {
    /// The number of a form, in its series of office and year.
    var json: JSON { ["series": .string(series), "number": .integer(Int64(number))] }
}

extension Dossier {
    /// Whether an event that happens to it as it stands comes later than its term: a transfer (R-TRANSFER), a request of
    /// the appraisal (R-3DAYS), a step or a task (`K`), the decision (its appointment, or R-ERROR).
    func isLate(for event: DossierEvent, at instant: Instant) -> Bool {
        switch event {
        case .dispatched(let dispatch): dispatch.late
        case .supplementRequested(let request): request.late
        case .transferReceived: transferBy.map { instant > $0 } ?? false
        case .stepFinished(let finished) where finished.received != nil:
            (transferBy ?? stepDue).map { instant > $0 } ?? false
        case .stepFinished: stepDue.map { instant > $0 } ?? false
        case .taskFinished(let finished):
            openTasks.contains { $0.id == finished.task && isLate($0, at: instant) }
        case .decided(let decision):
            (completedAt == nil ? decision.due ?? judgedDue : correctBy).map { instant > $0 } ?? false
        default: false
        }
    }
}

extension DossierEvent.Extension {
    /// Form 04: why, whose fault, from which appointment to which.
    var json: JSON {
        .object([
            "reason": .string(reason), "agencyAtFault": agencyAtFault.map { .string($0) },
            "from": .string(oldDue.description), "to": .string(newDue.description),
        ])
    }
}

extension DossierEvent.Verification {
    /// Why it is made; when, where and with whom the applicant takes part.
    var json: JSON {
        .object([
            "reason": .string(reason),
            "attend": attendance.map { attend in
                [
                    "at": .string(attend.at.description), "place": .string(attend.place),
                    "participants": .string(attend.participants), "content": .string(attend.content),
                ]
            },
        ])
    }
}

extension Dossier.Closing {
    /// Why a dossier ended without a decision.
    var json: JSON {
        .object([
            "reason": .string(reason), "agency": rightAgency.map { .string($0) }, "expired": .bool(expired),
            "closed": closed ? true : nil,
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

extension DossierEvent.Returned {
    /// How the result was handed over, to whom, and on what authorisation.
    var json: JSON {
        .object([
            "channel": .string(channel.rawValue), "recipient": recipient.map { .string($0) },
            "authorisation": authorisation.map { .string($0) },
        ])
    }
}

extension Dossier {
    /// What one agency of an interconnected dossier has to do, and how far it is.
    func json(of task: Terms.Task, at now: Instant, in language: Language) -> JSON {
        let progress = tasks.first { $0.id == task.id }
        return .object([
            "task": .string(task.id), "name": .string(task.name.text(in: language)), "office": .string(task.office),
            "agency": .string(task.agency.text(in: language)),
            "state": .string(state(of: task).rawValue),
            "after": .array(task.after.map { .string($0) }),
            "openedAt": progress.map { .string($0.openedAt.description) },
            "due": progress?.due.map { .string($0.description) },
            "doneAt": progress?.doneAt.map { .string($0.description) },
            "late": progress.map { .bool(isLate($0, at: now)) },
            "outcome": progress?.done.map { .string($0.outcome.rawValue) },
            "result": task.result.map { .string($0.text(in: language)) },
            "number": progress?.done?.documentNumber.map { .string($0) },
            "files": (progress?.done?.files).flatMap { $0.isEmpty ? nil : .array($0.map { .string($0) }) },
            "message": progress?.done?.message.map { .string($0) },
        ])
    }
}
