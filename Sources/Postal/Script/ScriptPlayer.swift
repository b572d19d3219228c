public import Civil

/// Finds what happens next to an item that plays a script, and when.
///
/// What a script does not name (scans on the way, wrapping again, the way back) is filled in so that the outcome is
/// reached in time. After the last step an item goes on as if `delivered` followed, except that nobody comes for one
/// that waits and nobody mends a damaged one. The times are assumed, within the limit of the transit time.
public struct ScriptPlayer: Sendable {
    let calendar: WorkingCalendar

    public init(_ calendar: WorkingCalendar) {
        self.calendar = calendar
    }

    /// The plan of an item at the beginning of its script.
    public func begin(_ script: PostalScript, on item: PostalItem, now: Instant) -> ScriptPlan {
        plan(script, played: 0, since: now, on: item, now: now)
    }

    /// The plan after something happened to the item; `finished` where that was the outcome of the step.
    public func renew(_ plan: ScriptPlan, finished: Bool, on item: PostalItem, now: Instant) -> ScriptPlan {
        guard plan.stoppedBy == nil else { return plan }
        return self.plan(
            plan.script, played: plan.played + (finished ? 1 : 0), since: finished ? now : plan.since, on: item,
            now: now)
    }

    private func plan(
        _ script: PostalScript, played: Int, since: Instant, on item: PostalItem, now: Instant
    ) -> ScriptPlan {
        var played = played
        var step = script.steps.dropFirst(played).first
        if step?.outcome == .rewrapped, item.state != .damaged {
            // Somebody wrapped it by hand.
            played += 1
            step = script.steps.dropFirst(played).first
        }
        let moment = ScriptMoment(item: item, step: step, since: since, now: now, calendar: calendar)
        let next = item.state.isFinal && item.state != .lost ? nil : moment.next
        return ScriptPlan(script: script, played: played, since: since, next: next)
    }
}
