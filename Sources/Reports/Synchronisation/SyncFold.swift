import Catalog
import Civil
import Dossiers
import Journal

/// A dossier with what the synchronisation tells of its way: every change of its status or step, and every supplement.
struct SyncFold {
    /// One request for a supplement and its answer.
    struct Supplement {
        let number: Int
        let askedBy: String
        let askedAt: Instant
        let request: DossierEvent.SupplementRequest?
        let dueBefore: Instant?
        var answeredAt: Instant?
        var note: String?
        var dueAfter: Instant?
    }

    /// One step on the way.
    struct Step {
        let record: EventRecord
        let performer: String
        let office: String
        let content: String
        let status: NationalStatus
        let since: Instant?
        let due: Instant?
    }

    private(set) var life: DossierAtTime
    private(set) var supplements: [Supplement] = []
    private(set) var steps: [Step] = []

    /// `nil` where the events don't begin with a submission.
    init?(_ records: [EventRecord]) {
        guard let first = records.first, let life = DossierAtTime(beginning: first) else { return nil }
        self.life = life
        steps.append(step(first, content: life.status.name.vi, due: nil))
        for record in records.dropFirst() { evolve(record) }
    }

    private mutating func evolve(_ record: EventRecord) {
        let before = life
        life.evolve(record)
        let (old, new) = (before.dossier, life.dossier)
        if before.status == .supplementRequested, life.status != .supplementRequested {
            answer(record)
        } else if before.status != .supplementRequested, life.status == .supplementRequested {
            supplements.append(
                Supplement(
                    number: record.number, askedBy: record.actor.account, askedAt: record.at, request: new.openRequest,
                    dueBefore: old.due))
        }
        if before.status != life.status {
            steps.append(step(record, content: life.status.name.vi, due: old.stepDue ?? old.due))
        } else if old.step != new.step, old.terms.steps.indices.contains(old.step) {
            steps.append(step(record, content: old.terms.steps[old.step].name.vi, due: old.stepDue ?? old.due))
        }
    }

    private mutating func answer(_ record: EventRecord) {
        guard let last = supplements.indices.last, case .dossier(.supplemented(let given)) = record.event else {
            return
        }
        supplements[last].answeredAt = record.at
        supplements[last].note = given.note
        supplements[last].dueAfter = life.dossier.due
    }

    private func step(_ record: EventRecord, content: String, due: Instant?) -> Step {
        let performer =
            switch record.actor.kind {
            case .citizen: life.dossier.submission.applicant.name
            case .system: "Hệ thống"
            default: record.actor.account
            }
        return Step(
            record: record, performer: performer, office: record.actor.office ?? life.dossier.office, content: content,
            status: life.status, since: steps.last?.record.at, due: due)
    }
}
