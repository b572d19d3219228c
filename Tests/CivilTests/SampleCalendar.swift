import Civil
import Foundation
import Testing

/// The calendar of the service catalog, and what tests read from it.
enum Sample {
    static let csv: String = {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let data = try? Data(contentsOf: root.appending(path: "ServiceCatalog/holidays.csv"))
        return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }()

    static func calendar(hours: OfficeHours = .standard) throws -> WorkingCalendar {
        WorkingCalendar(holidays: try HolidayCalendar(csv: csv), hours: hours)
    }

    /// Reads `2026-11-20 15:30` at UTC+7.
    static func instant(_ text: String) throws -> Instant {
        let parts = text.split(separator: " ")
        return try #require(Instant("\(parts[0])T\(parts[1]):00+07:00"))
    }

    static func date(_ text: String) throws -> CivilDate {
        try #require(CivilDate(text))
    }

    /// Writes a moment as `2026-11-20 15:30`.
    static func text(_ instant: Instant) -> String {
        String(instant.description.prefix(16)).replacing("T", with: " ")
    }
}

/// A seeded source of numbers, SplitMix64.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
