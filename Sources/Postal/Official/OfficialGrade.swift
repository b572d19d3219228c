public import Civil

/// How urgent and how secret an item of the official post is: Decision 55/2016/QĐ-TTg, Circular 16/2017/TT-BTTTT.
public struct OfficialGrade: Hashable, Codable, Sendable {
    /// How fast it goes.
    public enum Urgency: Hashable, Codable, Sendable {
        case plain
        /// Hỏa tốc.
        case express
        /// Hẹn giờ: there at a moment.
        case timed(by: Instant)
    }

    /// How secret the papers are.
    public enum Secrecy: String, Codable, Sendable, CaseIterable {
        /// Top secret (tuyệt mật).
        case topSecret = "A"
        /// Highly secret (tối mật).
        case highlySecret = "B"
        /// Secret (mật).
        case secret = "C"
    }

    public let urgency: Urgency
    public let secrecy: Secrecy?

    public init(urgency: Urgency = .plain, secrecy: Secrecy? = nil) {
        self.urgency = urgency
        self.secrecy = secrecy
    }

    /// What the KT1 stamp on the cover says.
    public var marking: String {
        let speed =
            switch urgency {
            case .plain: ""
            case .express: " HỎA TỐC"
            case .timed: " HẸN GIỜ"
            }
        return "KT1\(secrecy.map { " \($0.rawValue)" } ?? "")\(speed)"
    }

    /// Hours before its moment by which a timed item has to be accepted: 4 in the inner city, 12 in suburbs, 24 to
    /// another province. The inner city is taken to be one district (CHOICE).
    public static func leadHours(in zone: Zone) -> Int64 {
        switch zone {
        case .sameDistrict: 4
        case .sameProvince: 12
        case .sameRegion, .adjacentRegion, .distantRegion: 24
        }
    }

    /// The end of the time that the law gives to the first delivery: J+1.5 and J+3.5 working days, express J+1 and
    /// J+2.5, inside and between provinces.
    public func promise(accepted: Instant, zone: Zone, calendar: WorkingCalendar) throws(PostalRefusal) -> Instant {
        let isInside = zone == .sameDistrict || zone == .sameProvince
        switch urgency {
        case .plain: return halfDays(isInside ? 3 : 7, from: accepted, in: calendar)
        case .express: return halfDays(isInside ? 2 : 5, from: accepted, in: calendar)
        case .timed(let moment):
            let hours = Self.leadHours(in: zone)
            guard accepted.adding(seconds: hours * 3_600) <= moment else { throw .tooLateForItsTime(hours: hours) }
            return moment
        }
    }

    /// Half working days after day J: a whole number ends with the day, a half at noon of the next working day (DESIGN).
    private func halfDays(_ count: Int, from accepted: Instant, in calendar: WorkingCalendar) -> Instant {
        let whole = calendar.workingDay(count / 2, after: accepted.date)
        guard count % 2 == 1 else { return Instant(whole, minuteOfDay: 1439, second: 59) }
        return Instant(calendar.workingDay(after: whole), minuteOfDay: 720)
    }
}
