import Civil

/// Times as Vietnamese forms print them.
enum FormTime {
    /// `ngày 04 tháng 3 năm 2019`; a nought before days below 10 and the months 1 and 2 (NĐ 30/2020 Phụ lục I).
    static func day(_ date: CivilDate) -> String {
        let (year, month, day) = date.components
        return "ngày \(twoDigits(day)) tháng \(month < 3 ? twoDigits(month) : String(month)) năm \(year)"
    }

    /// `08 giờ 00 phút, ngày 04 tháng 3 năm 2019`.
    static func moment(_ instant: Instant) -> String {
        "\(twoDigits(instant.minuteOfDay / 60)) giờ \(twoDigits(instant.minuteOfDay % 60)) phút, \(day(instant.date))"
    }

    /// `08:00 04/03/2019`.
    static func short(_ instant: Instant) -> String {
        "\(twoDigits(instant.minuteOfDay / 60)):\(twoDigits(instant.minuteOfDay % 60)) \(slashed(instant.date))"
    }

    /// `04/03/2019`.
    static func slashed(_ date: CivilDate) -> String {
        let (year, month, day) = date.components
        return "\(twoDigits(day))/\(twoDigits(month))/\(year)"
    }

    static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
