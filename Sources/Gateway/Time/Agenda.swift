import Civil
import Dispatch
import Dossiers
import JSON
import Journal
import LineProtocol
import Logging
import Postal
import Synchronization

/// What happens by itself when its time comes: terms that run out, invitations of the post.
///
/// Entries are the `wakeAt` of the stored cases, run in the order of their instants, then of dossier codes.
struct Agenda: Sendable {
    let gateway: Gateway

    /// Runs all that is due up to an instant and leaves the clock there; counts what happened.
    ///
    /// A simulated clock stands at each entry's own instant while the entry happens.
    func run(upTo target: Instant) throws(Refusal) -> Int {
        var happened = 0
        while true {
            let next: (at: Instant, dossier: String)?
            do { next = try gateway.journal.nextWake(upTo: target) } catch { throw Refusal(error) }
            guard let next else { break }
            try perform(waking: next.dossier, at: next.at)
            happened += 1
        }
        try perform(waking: nil, at: target)
        return happened
    }

    /// Moves the clock and wakes a dossier; the time that is stored is the one that the sequencer reads, so that two
    /// who move the clock at once never take it back.
    private func perform(waking dossier: String?, at instant: Instant) throws(Refusal) {
        let isSimulated = gateway.clock.isSimulated
        gateway.clock.move(to: instant)
        let done = DispatchSemaphore(value: 0)
        let failure = Mutex<Refusal?>(nil)
        let job = Job(
            key: nil,
            decide: { workspace throws(Refusal) in
                var changes: [DraftChange] = []
                if let dossier, let file = try workspace.find(dossier), let due = file.wakeAt, due <= workspace.now {
                    changes.append(try wake(file, in: &workspace))
                }
                let commit = Commit(clock: isSimulated ? workspace.now : nil)
                return Decision(commit: commit, changes: changes) { _ in Reply(200, [:]) }
            },
            refuse: { refusal in
                failure.withLock { $0 = refusal }
                return Reply(refusal.code, [:])
            },
            complete: { _ in done.signal() })
        guard gateway.sequencer.submit([job]) else { throw .stopping }
        done.wait()
        if let refusal = failure.withLock({ $0 }) { throw refusal }
    }

    private func wake(_ file: CaseFile, in workspace: inout Workspace) throws(Refusal) -> DraftChange {
        var draft = CaseDraft(file, by: .system, in: workspace)
        if let due = file.dossier.wakeAt, due <= workspace.now { try draft.apply(.timer) }
        for item in file.items {
            if let due = item.wakeAt, due <= workspace.now { try draft.apply(.timer, to: item.id) }
        }
        return try draft.stage(in: &workspace)
    }
}

extension Gateway {
    /// Lets happen what is due by the real clock; the server calls it every second.
    public func tick() {
        guard !clock.isSimulated, !refusesRequests else { return }
        do throws(JournalError) {
            guard try journal.nextWake(upTo: clock.now) != nil else { return }
        } catch {
            logger.error("agenda", metadata: ["detail": "\(error)"])
            return
        }
        do throws(Refusal) {
            _ = try Agenda(gateway: self).run(upTo: clock.now)
        } catch {
            logger.error("agenda", metadata: ["detail": "\(error.detail.en)"])
        }
    }
}
