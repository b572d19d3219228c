import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import Postal
import Synchronization

/// Who wants to be told of what happens to which dossier or at which office.
final class Watchers: Sendable {
    /// What a connection watches.
    enum Subject: Hashable, Sendable {
        case dossier(String)
        /// As those see it who are not told of the official post.
        case ownDossier(String)
        case office(String)
        case item(ItemID)
    }

    typealias Tell = @Sendable (Push) -> Void

    private let watching = Mutex<[Subject: [Int: Tell]]>([:])

    func add(_ subject: Subject, session: Int, tell: @escaping Tell) {
        watching.withLock { $0[subject, default: [:]][session] = tell }
    }

    func remove(_ subject: Subject, session: Int) {
        watching.withLock {
            $0[subject]?[session] = nil
            if $0[subject]?.isEmpty == true { $0[subject] = nil }
        }
    }

    private static func interested(in subjects: [Subject], _ watching: [Subject: [Int: Tell]]) -> [Int: Tell] {
        subjects.reduce(into: [:]) { all, subject in all.merge(watching[subject] ?? [:]) { first, _ in first } }
    }

    /// Tells of committed events, in their order.
    func announce(first: Int64, _ commits: [Commit]) {
        let watching = watching.withLock { $0 }
        var sequence = first
        for change in commits.lazy.flatMap(\.cases) {
            defer { sequence += Int64(change.records.count) }
            guard !watching.isEmpty else { continue }
            let dossier = change.after.dossier
            let all = [Subject.dossier(dossier.code)] + dossier.offices.map(Subject.office)
            let officials = Self.interested(in: all, watching)
            let everybody = Self.interested(in: all + [.ownDossier(dossier.code)], watching)
            for (offset, record) in change.records.enumerated() {
                let push = Push(record, status: dossier.state.status.rawValue, sequence: sequence + Int64(offset))
                let interested = record.event.isOfOfficialPost ? officials : everybody
                for session in interested.keys.sorted() { interested[session]?(push) }
                guard case .post(let id, let event) = record.event, let item = change.after.item(id),
                    let followers = watching[.item(id)]
                else { continue }
                if case .planned = event { continue }
                let step = Push(event, of: item, at: record.at, sequence: sequence + Int64(offset))
                for session in followers.keys.sorted() { followers[session]?(step) }
            }
        }
    }
}

extension Push {
    /// A step of a postal item as `WATCH ITEM` tells it: where it stands, and nothing about a person.
    init(_ event: PostalEvent, of item: PostalItem, at: Instant, sequence: Int64) {
        self.init(body: [
            "item": .string(item.id.description), "event": .string(event.kind), "state": .string(item.state.rawValue),
            "status": .string(item.state.tracking.rawValue), "at": .string(at.description),
            "sequence": .string(String(sequence)),
        ])
    }

    /// One event as `WATCH` tells it.
    init(_ record: EventRecord, status: Int, sequence: Int64) {
        self.init(body: [
            "dossier": .string(record.dossier), "event": .string(record.event.name),
            "number": .integer(Int64(record.number)), "status": .integer(Int64(status)),
            "at": .string(record.at.description), "sequence": .string(String(sequence)),
        ])
    }
}
