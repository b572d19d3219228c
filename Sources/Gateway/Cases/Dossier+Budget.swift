import Civil
import Dossiers
import JSON
import LineProtocol

extension Dossier {
    /// The times of the agencies of an interconnected dossier beside its appointment; `nil` where one agency does it all.
    func budget(in calendar: WorkingCalendar, at now: Instant, language: Language) -> JSON? {
        guard !terms.tasks.isEmpty else { return nil }
        let times = taskTimes(in: calendar, at: now)
        let end = expectedEnd(in: calendar, at: now)
        return .object([
            "end": end.map { .string($0.description) },
            "slackMinutes": slack(to: end, in: calendar).map { .integer(Int64($0)) },
            "late": .array(
                times.filter(\.isLate).map {
                    ["task": .string($0.task.id), "agency": .string($0.task.agency.text(in: language))]
                }),
            "tasks": .array(times.map { $0.json(in: language) }),
        ])
    }
}

extension TaskTime {
    fileprivate func json(in language: Language) -> JSON {
        .object([
            "task": .string(task.id), "office": .string(task.office),
            "agency": .string(task.agency.text(in: language)), "state": .string(state.rawValue),
            "limit": task.limit.map { .string($0.description) },
            "openedAt": openedAt.map { .string($0.description) }, "due": due.map { .string($0.description) },
            "doneAt": doneAt.map { .string($0.description) }, "late": .bool(isLate),
            "usedMinutes": usedMinutes.map { .integer(Int64($0)) },
            "slackMinutes": slackMinutes.map { .integer(Int64($0)) },
        ])
    }
}
