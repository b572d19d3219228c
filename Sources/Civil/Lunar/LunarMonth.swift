/// A month of the lunisolar calendar with the day on which it begins (tháng âm lịch).
public struct LunarMonth: Hashable, Sendable {
    /// The first day of the month as a lunar date.
    public let name: LunarDate

    /// The civil day on which the month begins: the day of the new moon.
    public let firstDay: CivilDate

    /// The number of days, 29 or 30.
    public let length: Int
}
