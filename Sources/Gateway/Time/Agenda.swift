import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import Logging
import Postal
import Synchronization

/// What happens by itself when its time comes: terms that run out, invitations of the post.
///
/// Entries are the `wakeAt` of the stored cases, run in the order of their instants, then of dossier codes; on a
/// simulated clock also the attempts to tell notices, after the cases of the same instant.
struct Agenda: Sendable {
    let gateway: Gateway

    /// What came of running the agenda.
    struct Outcome: Sendable {
        /// How many cases something happened to.
        var happened = 0
        /// How often a notice was handed to its carrier.
        var notices = 0
        /// Whether more waits at a time for which no key signs.
        var isBeyondKeys = false
    }

    /// What comes next: a case that wakes, or without one the attempt to tell a notice.
    private struct Entry {
        let at: Instant
        let dossier: String?
    }

    /// Runs all that is due up to an instant and leaves the clock there; counts what happened.
    ///
    /// A simulated clock stands at each entry's own instant while the entry happens.
    func run(upTo target: Instant) throws(Refusal) -> Outcome {
        var outcome = Outcome(notices: try tell())
        repeat {
            while let entry = try next(upTo: target) { try run(entry, counting: &outcome) }
        } while try !perform(waking: nil, at: target)
        gateway.publishLists()
        return outcome
    }

    /// Runs all that will happen by itself, and leaves the clock, which is a simulated one, at the last of it for which
    /// a key signs.
    ///
    /// - Throws: a refusal also where no key signs at the first of it.
    func runUntilIdle() throws(Refusal) -> Outcome {
        defer { gateway.publishLists() }
        var outcome = Outcome(notices: try tell())
        while let entry = try next(upTo: Instant(unixSeconds: .max)) {
            if !gateway.hasKey(at: entry.at), outcome.happened + outcome.notices > 0 {
                outcome.isBeyondKeys = true
                return outcome
            }
            try demandKey(at: entry.at)
            try run(entry, counting: &outcome)
        }
        return outcome
    }

    /// - Throws: a refusal where no key signs at a moment.
    func demandKey(at instant: Instant) throws(Refusal) {
        guard !gateway.hasKey(at: instant) else { return }
        let (year, now) = (instant.date.year, gateway.clock.now)
        throw .rule(
            "beyondKeys",
            Bilingual(
                vi: "Không có khóa ký cho năm \(year); đồng hồ ở lại \(now).",
                en: "There is no signing key for the year \(year); the clock stays at \(now)."))
    }

    private func next(upTo target: Instant) throws(Refusal) -> Entry? {
        let wake = try reading { () throws(JournalError) in try gateway.journal.nextWake(upTo: target) }
        if let attempt = try nextAttempt(upTo: target), wake.map({ attempt < $0.at }) ?? true {
            return Entry(at: attempt, dossier: nil)
        }
        return wake.map { Entry(at: $0.at, dossier: $0.dossier) }
    }

    private func run(_ entry: Entry, counting outcome: inout Outcome) throws(Refusal) {
        guard try perform(waking: entry.dossier, at: entry.at) else { return }
        if entry.dossier == nil {
            outcome.notices += try tell()
        } else {
            outcome.happened += 1
        }
    }

    /// On the clock of the machine notices are told beside the agenda, which waits for no mail system.
    private func nextAttempt(upTo target: Instant) throws(Refusal) -> Instant? {
        guard gateway.clock.isSimulated else { return nil }
        return try reading { () throws(JournalError) in try gateway.teller.nextAttempt(upTo: target) }
    }

    private func tell() throws(Refusal) -> Int {
        guard gateway.clock.isSimulated else { return 0 }
        return try reading { () throws(JournalError) in try gateway.teller.tellDue() }
    }

    private func reading<Value>(_ body: () throws(JournalError) -> Value) throws(Refusal) -> Value {
        do { return try body() } catch { throw Refusal(error) }
    }

    /// Moves the clock and wakes a dossier, both in one commit: where it cannot be stored, no time has passed.
    ///
    /// - Returns: `false`, and nothing has happened, where a command that was decided meanwhile made something due on the way.
    private func perform(waking dossier: String?, at instant: Instant) throws(Refusal) -> Bool {
        let isSimulated = gateway.clock.isSimulated
        gateway.stampHead(before: instant)
        let done = gateway.workers.milestone()
        let result = Mutex<Performance>(.done)
        let onTheWay = dossier == nil ? instant : instant.adding(seconds: -1)
        let job = Job(
            key: nil, clock: isSimulated ? instant : nil,
            decide: { workspace throws(Refusal) in
                if isSimulated, try workspace.wakesSomething(upTo: onTheWay) { throw Self.tooFar }
                var changes: [DraftChange] = []
                if let dossier, let file = try workspace.find(dossier), let due = file.wakeAt, due <= workspace.now {
                    changes.append(try wake(file, in: &workspace))
                }
                let commit = Commit(clock: isSimulated ? workspace.now : nil)
                return Decision(commit: commit, changes: changes) { _ in Reply(200, [:]) }
            },
            refuse: { refusal in
                result.withLock { $0 = refusal == Self.tooFar ? .tooFar : .refused(refusal) }
                return Reply(refusal.code, [:])
            },
            complete: { _ in done.reach() })
        guard gateway.sequencer.submit([job]) else { throw .stopping }
        done.wait()
        switch result.withLock({ $0 }) {
        case .done: return true
        case .tooFar: return false
        case .refused(let refusal): throw refusal
        }
    }

    /// What came of one step of the clock.
    private enum Performance {
        case done
        /// Something is due before the moment to which it leads.
        case tooFar
        case refused(Refusal)
    }

    /// Refuses the step to its own job; a refused job leaves the clock where it is.
    private static let tooFar = Refusal.internalFault("the clock would jump over what is due")

    private func wake(_ file: CaseFile, in workspace: inout Workspace) throws(Refusal) -> DraftChange {
        var draft = CaseDraft(file, by: .system, in: workspace)
        if let due = file.dossier.wakeAt, due <= workspace.now {
            try draft.apply(.timer)
            if draft.file.dossier.state == .completed { try draft.settlePost(in: &workspace) }
        }
        for item in file.items { try draft.wake(item.id, in: &workspace) }
        return try draft.stage(in: &workspace)
    }
}

extension Gateway {
    /// Lets happen what is due by the real clock; the server calls it every second.
    public func tick() {
        guard !clock.isSimulated, !refusesRequests else { return }
        teller.wake()
        stamps?.wake()
        publishLists()
        stampHead()
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
