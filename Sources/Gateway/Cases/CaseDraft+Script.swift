import Civil
import Dossiers
import Journal
import LineProtocol
import Postal

/// Items that move by themselves.
extension CaseDraft {
    /// Does what is due of an item: the next move of its script, or the post's own timer.
    mutating func wake(_ id: ItemID, in workspace: inout Workspace) throws(Refusal) {
        guard let item = file.item(id), let due = item.wakeAt, due <= now else { return }
        guard let plan = item.plan, let next = plan.next, next.due == due else { return try apply(.timer, to: id) }
        var attempt = self
        do throws(Refusal) {
            try attempt.perform(next, on: id, in: &workspace)
            self = attempt
        } catch {
            guard !error.isServerFault else { throw error }
            try apply(.plan(plan.stopped(by: error.slug)), to: id)
        }
    }

    /// Performs a move of a script; `own` where it is the item's own script, which then has played it.
    mutating func perform(
        _ next: ScriptPlan.Next, on id: ItemID, own: Bool = true, in workspace: inout Workspace
    ) throws(Refusal) {
        guard let item = file.item(id) else { throw .noItem }
        let office = file.dossier.office
        let minutes = next.move == .handOver ? try workspace.nextMinutes(of: office) : 0
        let postOffices = workspace.postOffices
        let command = next.move.command(on: item, of: office, minutes: minutes) { postOffices.serving($0) }
        try apply(try workspace.receipted(command, on: item), to: id, finishes: own && next.finishes)
    }

    /// The events by which the script of an item goes on after what happened to it; none where it plays none.
    func replanned(_ id: ItemID, after events: [PostalEvent], finished: Bool) -> [PostalEvent] {
        guard let item = file.item(id), !events.isEmpty else { return [] }
        let player = ScriptPlayer(calendar)
        if let script = newScript(of: item, after: events) {
            return [.planned(player.begin(script, on: item, now: now))]
        }
        if let plan = item.plan {
            if case .planned = events.last { return [] }
            let isStart = plan.played == 0 && events.contains(where: \.beginsPlay)
            let renewed =
                isStart
                ? player.begin(plan.script, on: item, now: now)
                : player.renew(plan, finished: finished, on: item, now: now)
            return renewed == plan ? [] : [.planned(renewed)]
        }
        guard events.contains(where: \.beginsPlay), let script = script(of: item) else { return [] }
        return [.planned(player.begin(script, on: item, now: now))]
    }

    /// The script in the line of another address that the item was sent on to: it goes before the one it played.
    private func newScript(of item: PostalItem, after events: [PostalEvent]) -> PostalScript? {
        guard postPlay.isSimulated else { return nil }
        for case .redirected(let redirection) in events {
            return PostalScript.legible(in: redirection.to.line, on: item.leg)
        }
        return nil
    }

    /// The script in the address line of the applicant, else the one that chance gives.
    private func script(of item: PostalItem) -> PostalScript? {
        guard postPlay.isSimulated else { return nil }
        let line = item.leg == .dossier ? item.sender.line : item.recipient.line
        if let script = PostalScript.legible(in: line, on: item.leg) { return script }
        guard case .random(let seed) = postPlay else { return nil }
        return PostalScript.drawn(for: item.id, seed: seed)
    }
}

extension PostalEvent {
    /// Whether the post has the item from now on.
    fileprivate var beginsPlay: Bool {
        switch self {
        case .collected, .accepted: true
        default: false
        }
    }
}
