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
        case office(String)
        case item(ItemID)
    }

    typealias Tell = @Sendable (Push) -> Void

    /// A connection and for whom it listens.
    private struct Watcher: Sendable {
        let identity: Identity
        let tell: Tell
    }

    private let watching = Mutex<[Subject: [Int: Watcher]]>([:])

    func add(_ subject: Subject, session: Int, as identity: Identity, tell: @escaping Tell) {
        let watcher = Watcher(identity: identity, tell: tell)
        watching.withLock { $0[subject, default: [:]][session] = watcher }
    }

    func remove(_ subject: Subject, session: Int) {
        watching.withLock {
            $0[subject]?[session] = nil
            if $0[subject]?.isEmpty == true { $0[subject] = nil }
        }
    }

    /// Tells of committed events, in their order, those who may see them.
    func announce(first: Int64, _ commits: [Commit]) {
        let watching = watching.withLock { $0 }
        var sequence = first
        for change in commits.lazy.flatMap(\.cases) {
            defer { sequence += Int64(change.records.count) }
            guard !watching.isEmpty else { continue }
            let dossier = change.after.dossier
            let subjects = [Subject.dossier(dossier.code)] + dossier.offices.map(Subject.office)
            let watchers = subjects.reduce(into: [Int: Watcher]()) { all, subject in
                all.merge(watching[subject] ?? [:]) { first, _ in first }
            }.sorted { $0.key < $1.key }.map(\.value)
            for (offset, record) in change.records.enumerated() {
                let push = Push(record, status: dossier.state.status.rawValue, sequence: sequence + Int64(offset))
                for watcher in watchers where watcher.identity.maySee(record.event, of: change.after) {
                    watcher.tell(push)
                }
                guard case .post(let id, let event) = record.event, let item = change.after.item(id),
                    let followers = watching[.item(id)]
                else { continue }
                if case .planned = event { continue }
                let later = change.records.dropFirst(offset + 1).count { $0.event.traces(id) }
                let state = item.history.dropLast(later).last?.state ?? item.state
                let step = Push(event, of: id, in: state, at: record.at, sequence: sequence + Int64(offset))
                for session in followers.keys.sorted() { followers[session]?.tell(step) }
            }
        }
    }
}

extension CaseEvent {
    /// Whether it adds an entry to the history of an item.
    fileprivate func traces(_ id: ItemID) -> Bool {
        if case .post(id, let event) = self { event.isTraced } else { false }
    }
}

extension Push {
    /// A step of a postal item as `WATCH ITEM` tells it: where it stands, and nothing about a person.
    init(_ event: PostalEvent, of id: ItemID, in state: ItemState, at: Instant, sequence: Int64) {
        self.init(body: [
            "item": .string(id.description), "event": .string(event.kind), "state": .string(state.rawValue),
            "status": .string(state.tracking.rawValue), "at": .string(at.description),
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
