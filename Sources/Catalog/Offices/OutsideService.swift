public import Civil

/// A service that takes part in chains but stands outside the People's Committee (công an, bảo hiểm xã hội, thuế).
///
/// DESIGN: its offices sit beside those of the People's Committee and take their codes from them, so that accounts can
/// exist for them: the police of commune `H61.101.01` are `H61.101.01.CA`.
public struct OutsideService: Hashable, Sendable {
    /// The name by which chains call it, for example `police`.
    public let key: String
    /// The last part of its codes: two or three capital letters.
    public let suffix: String
    public let name: Bilingual
    /// The levels at which it has offices.
    public let levels: [GovernmentLevel]

    public init(key: String, suffix: String, name: Bilingual, levels: [GovernmentLevel]) {
        self.key = key
        self.suffix = suffix
        self.name = name
        self.levels = levels
    }

    /// The office of this service beside a unit of the People's Committee; `nil` where it has none.
    public func office(beside unit: Office) -> Office? {
        guard [.committee, .district, .commune].contains(unit.kind), levels.contains(unit.level) else { return nil }
        var office = Office(
            code: code(beside: unit.code), name: name(of: unit), kind: .outside, level: unit.level, agency: unit.agency)
        (office.parent, office.gso, office.district, office.postcode) = (
            unit.code, unit.gso, unit.district, unit.postcode
        )
        (office.from, office.until, office.hours) = (unit.from, unit.until, unit.hours)
        office.duties = [.processing, .approval, .clerk]
        office.assumed = ["code", "parent", "duties"]
        return office
    }

    /// The code of its office beside that of a unit.
    public func code(beside unit: String) -> String { "\(unit).\(suffix)" }

    private func name(of unit: Office) -> Bilingual {
        Bilingual(vi: "\(name.vi) \(unit.place.vi)", en: "\(name.en) of \(unit.place.en)")
    }
}
