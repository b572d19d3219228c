extension TimeLimit {
    /// The limit in words: `5 ngày làm việc`, `5 working days`.
    public var name: Bilingual {
        let dot = fraction == 0 ? "\(whole)" : "\(whole).\(fraction)"
        let comma = fraction == 0 ? "\(whole)" : "\(whole),\(fraction)"
        return switch unit {
        case .hour: Bilingual(vi: "\(comma) giờ làm việc", en: quantity(dot, "office hour"))
        case .workingDay: Bilingual(vi: "\(comma) ngày làm việc", en: quantity(dot, "working day"))
        case .day: Bilingual(vi: "\(comma) ngày", en: quantity(dot, "day"))
        case .month: Bilingual(vi: "\(comma) tháng", en: quantity(dot, "month"))
        case .sameDay: Bilingual(vi: "ngày làm việc", en: "the working day")
        }
    }

    /// Whether the limit is counted in whole days, so that its last day can count as a whole.
    var isInDays: Bool {
        switch unit {
        case .workingDay, .day, .month: true
        case .hour, .sameDay: false
        }
    }
}

/// A number with its English noun, in the plural but for one.
func quantity(_ number: String, _ noun: String) -> String {
    "\(number) \(noun)\(number == "1" ? "" : "s")"
}
