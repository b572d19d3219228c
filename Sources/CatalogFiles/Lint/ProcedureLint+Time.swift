import Catalog
import Civil

extension ProcedureLint {
    mutating func checkSteps() {
        guard let time = procedure.time else { return }
        let limits = procedure.steps.compactMap(\.limit)
        if let sum = Self.days(limits), let whole = Self.days([time]), sum > whole {
            let message = "the steps add up to \(Self.text(sum)) days, the limit is \(time)"
            if procedure.stepsAssumed {
                error("steps", "steps", message, mend: "assumed steps must fit into the limit: shorten them")
            } else {
                warning("steps", "steps", message, mend: "published steps may exceed it: check")
            }
        }
        checkPublishedSteps(time)
    }

    private mutating func checkPublishedSteps(_ time: TimeLimit) {
        guard let published = procedure.publishedSteps else { return }
        let limits = published.items.compactMap(Self.limit)
        guard limits.count == published.items.count, let sum = Self.days(limits), let whole = Self.days([time]),
            sum > whole
        else { return }
        warning(
            "publishedSteps", "publishedSteps",
            "the published steps add up to \(Self.text(sum)) days, the limit is \(time)",
            mend: "authorities publish such sums: check the source")
    }

    private static func limit(_ step: PublishedSteps.Step) -> TimeLimit? {
        guard let value = step.value, let unit = step.unit else { return nil }
        let suffixes = ["hour": "h", "workingDay": "wd", "day": "d"]
        return unit == "sameDay" ? TimeLimit("sameDay") : suffixes[unit].flatMap { TimeLimit(value + $0) }
    }

    /// The sum of limits in eightieths of a day; `nil` for none.
    ///
    /// A working day counts as a day, 8 hours as a working day, a month as 30 days (DESIGN): a sum over a limit in
    /// calendar days is then certainly too long.
    static func days(_ limits: [TimeLimit]) -> Int? {
        limits.isEmpty
            ? nil
            : limits.reduce(0) { sum, limit in
                switch limit.unit {
                case .hour: sum + limit.tenths
                case .workingDay, .day: sum + limit.tenths * 8
                case .month: sum + limit.tenths * 240
                case .sameDay: sum + 80
                }
            }
    }

    static func text(_ eightieths: Int) -> String {
        let hundredths = eightieths * 100 / 80
        let rest = hundredths % 100
        return rest == 0 ? "\(hundredths / 100)" : "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
