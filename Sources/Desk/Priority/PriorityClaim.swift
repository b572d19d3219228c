public import Civil

/// What a person says of himself at the machine; the officer at the counter sees whether it is true.
///
/// Only the class that follows from it is kept, never the birth date or the circumstance.
public struct PriorityClaim: Hashable, Sendable {
    public var birthDate: CivilDate?
    public var circumstances: [Circumstance]

    public init(birthDate: CivilDate? = nil, circumstances: [Circumstance] = []) {
        self.birthDate = birthDate
        self.circumstances = circumstances
    }

    /// The highest class that the claim gives on a day.
    public func priorityClass(on day: CivilDate) -> PriorityClass {
        (circumstances + agedCircumstances(on: day)).map(\.priorityClass).min() ?? .ordinary
    }

    private func agedCircumstances(on day: CivilDate) -> [Circumstance] {
        guard let birthDate else { return [] }
        let years = Self.years(from: birthDate, to: day)
        return years >= 80 ? [.aged80] : years >= 60 ? [.aged60] : []
    }

    /// The birthdays that have passed; somebody born on 29 February has his on 1 March of a common year.
    private static func years(from birth: CivilDate, to day: CivilDate) -> Int {
        let (born, today) = (birth.components, day.components)
        let isBefore = (today.month, today.day) < (born.month, born.day)
        return today.year - born.year - (isBefore ? 1 : 0)
    }
}
