/// One day of the holiday list: a day off, or a Saturday on which offices work (ngày nghỉ lễ, ngày làm bù).
public struct Holiday: Hashable, Sendable {
    /// Why a day is in the list; raw values are those of the column `kind` of `holidays.csv`.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// Fixed by law (Bộ luật Lao động 2019, Điều 112).
        case statutory
        /// The day beside 2 September that the Prime Minister chooses each year (Điều 112(3)).
        case chosenByPrimeMinister = "statutory_pm_choice"
        /// A weekday given for a holiday that falls on a weekly day off, nghỉ bù (Điều 111(3)).
        case compensatory
        /// A day off against a make-up Saturday, hoán đổi.
        case swapOff = "swap_off"
        /// A Saturday on which offices work, làm bù.
        case swapWork = "swap_work"
        /// A day off that no source confirms; counted as one.
        case unverified
    }

    /// The day.
    public let date: CivilDate

    /// The English name as the list gives it.
    public let name: String

    /// Why the day is in the list.
    public let kind: Kind

    /// A day of the list.
    public init(date: CivilDate, name: String, kind: Kind) {
        self.date = date
        self.name = name
        self.kind = kind
    }
}
