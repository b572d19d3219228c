extension TimeLimit: CustomStringConvertible {
    /// Reads `5wd`, `2.5d`, `4h`, `P3D`, `PT4H`, `P1M` or `sameDay`; `nil` for anything else.
    ///
    /// One digit may follow a decimal point; `h` and `PT…H` are hours of office time.
    public init?(_ text: String) {
        if text == "sameDay" {
            self.init(unit: .sameDay, tenths: 10)
            return
        }
        for (prefix, suffix, unit) in Self.notations where text.hasPrefix(prefix) && text.hasSuffix(suffix) {
            let number = Array(text.utf8.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count))
            guard let tenths = Self.tenths(of: number) else { continue }
            self.init(unit: unit, tenths: tenths)
            return
        }
        return nil
    }

    private static let notations: [(prefix: String, suffix: String, unit: Unit)] = [
        ("PT", "H", .hour), ("P", "D", .day), ("P", "M", .month), ("", "wd", .workingDay), ("", "d", .day),
        ("", "h", .hour),
    ]

    private static func tenths(of number: [UInt8]) -> Int? {
        let parts = number.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, first.count <= 6, let whole = decimal(first) else { return nil }
        guard parts.count == 2 else { return whole * 10 }
        guard parts[1].count == 1, let fraction = decimal(parts[1]) else { return nil }
        return whole * 10 + fraction
    }

    /// The canonical notation, which reads back as this limit: `5wd`, `2.5d`, `4h`, `P1M`, `sameDay`.
    public var description: String {
        let number = fraction == 0 ? "\(whole)" : "\(whole).\(fraction)"
        return switch unit {
        case .hour: "\(number)h"
        case .workingDay: "\(number)wd"
        case .day: "\(number)d"
        case .month: "P\(number)M"
        case .sameDay: "sameDay"
        }
    }
}

extension TimeLimit: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let limit = TimeLimit(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time limit such as 5wd")
        }
        self = limit
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension TimeLimit {
    /// The limit in words, such as `5 working days`.
    public var english: String {
        let number = fraction == 0 ? "\(whole)" : "\(whole).\(fraction)"
        func counted(_ unit: String) -> String { number == "1" ? "1 \(unit)" : "\(number) \(unit)s" }
        return switch unit {
        case .hour: counted("office hour")
        case .workingDay: counted("working day")
        case .day: counted("day")
        case .month: counted("month")
        case .sameDay: "within the working day"
        }
    }

    /// The limit in words, such as `5 ngày làm việc`.
    public var vietnamese: String {
        let number = fraction == 0 ? "\(whole)" : "\(whole),\(fraction)"
        return switch unit {
        case .hour: "\(number) giờ làm việc"
        case .workingDay: "\(number) ngày làm việc"
        case .day: "\(number) ngày"
        case .month: "\(number) tháng"
        case .sameDay: "trong ngày làm việc"
        }
    }
}
