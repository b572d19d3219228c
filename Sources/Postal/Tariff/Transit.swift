public import Civil

/// The longest time that a leg may take (thời gian toàn trình), J+n: Circular 17/2017/TT-BTTTT arts 3, 6, 7 (verified).
public struct Transit: Codable, Hashable, Sendable {
    public let leg: Leg
    /// n, in working days.
    public let workingDays: Int
    /// The row of the table.
    public let row: Row

    /// A row of the table of maximum times.
    public enum Row: String, Codable, Sendable, CaseIterable {
        case insideDistrict
        case betweenDistricts
        case betweenMajorCities
        case betweenProvinces

        /// n without and with an appointment slip that must be delivered back.
        public var limits: (plain: Int, withSlip: Int) {
            switch self {
            case .insideDistrict: (1, 2)
            case .betweenDistricts: (2, 4)
            case .betweenMajorCities: (3, 6)
            case .betweenProvinces: (4, 8)
            }
        }

        /// The name in both languages.
        public var name: Bilingual {
            switch self {
            case .insideDistrict: Bilingual(vi: "trong một quận, huyện", en: "inside one district")
            case .betweenDistricts: Bilingual(vi: "giữa các huyện của một tỉnh", en: "between districts of a province")
            case .betweenMajorCities:
                Bilingual(
                    vi: "giữa các đô thị loại đặc biệt, loại I", en: "between cities of the special class and class I")
            case .betweenProvinces: Bilingual(vi: "liên tỉnh khác", en: "other, between provinces")
            }
        }
    }

    /// The time of a leg on a route; `returnsSlip` when the appointment slip must come back to the applicant.
    public init(leg: Leg, route: Route, returnsSlip: Bool) {
        self.leg = leg
        row =
            switch route.zone {
            case .sameDistrict: .insideDistrict
            case .sameProvince: .betweenDistricts
            case .sameRegion, .adjacentRegion, .distantRegion:
                route.betweenMajorCities ? .betweenMajorCities : .betweenProvinces
            }
        workingDays = returnsSlip ? row.limits.withSlip : row.limits.plain
    }

    /// The last day of the promise to an item accepted on day J, and how it was counted.
    public func promise(accepted: CivilDate, calendar: WorkingCalendar) -> Promise {
        let article = "Thông tư 17/2017/TT-BTTTT, Điều 3, 6 và 7"
        var lines = [
            ExplanationLine(
                rule: "J", date: accepted,
                text: Bilingual(vi: "Ngày J: bưu điện nhận", en: "day J: the Post takes it over"), article: article),
            ExplanationLine(
                rule: "J+\(workingDays)", date: nil,
                text: Bilingual(
                    vi: "Tối đa \(workingDays) ngày làm việc: \(row.name.vi)",
                    en: "at most \(workingDays) working days: \(row.name.en)"),
                article: article),
        ]
        let day = calendar.promisedDay(accepted: accepted, workingDays: workingDays)
        var between = accepted.adding(days: 1)
        while between < day {
            if !calendar.isWorkingDay(between) {
                let reason = calendar.reasonOff(between)
                lines.append(ExplanationLine(rule: "J+n", date: between, text: reason, article: article))
            }
            between = between.adding(days: 1)
        }
        if !calendar.holidays.knows(day) {
            let text = Bilingual(
                vi: "Chưa có lịch nghỉ lễ của năm này, chỉ trừ cuối tuần",
                en: "no holidays are known for this year, only weekends are skipped")
            lines.append(ExplanationLine(rule: "J+n", date: nil, text: text, article: "DESIGN"))
        }
        let end = Bilingual(vi: "Hết ngày này", en: "by the end of this day")
        lines.append(ExplanationLine(rule: "J+\(workingDays)", date: day, text: end, article: article))
        return Promise(day: day, explanation: lines)
    }
}

/// The last day of a promise and how it was counted.
public struct Promise: Hashable, Sendable {
    public let day: CivilDate
    public let explanation: [ExplanationLine]
}

extension WorkingCalendar {
    /// Why a day does not count.
    fileprivate func reasonOff(_ day: CivilDate) -> Bilingual {
        guard let holiday = holidays.holiday(on: day) else {
            return Bilingual(vi: "Cuối tuần, không tính", en: "weekend, not counted")
        }
        let title = holiday.title
        return Bilingual(vi: "Nghỉ, không tính: \(title.vi)", en: "day off, not counted: \(title.en)")
    }

    /// Day J+n: the n-th working day after day J.
    func promisedDay(accepted: CivilDate, workingDays: Int) -> CivilDate {
        var day = accepted
        var left = workingDays
        while left > 0 {
            day = day.adding(days: 1)
            if isWorkingDay(day) { left -= 1 }
        }
        return day
    }
}
