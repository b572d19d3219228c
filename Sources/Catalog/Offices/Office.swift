public import Civil
public import JSON

/// An office that receives or decides dossiers.
public struct Office: Hashable, Sendable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        case committee, serviceCentre, department, district, commune
        /// An office of a service outside the People's Committee.
        case outside
    }

    /// The identification code (mã định danh), for example `H61.12`.
    public let code: String
    public var name: Bilingual
    public var kind: Kind
    public var level: GovernmentLevel
    /// The level-1 agency it belongs to, for example `H61`.
    public var agency: String
    /// The code of the office above it.
    public var parent: String?
    /// The GSO number of a district or commune.
    public var gso: String?
    /// The GSO number of the district in which it sits.
    public var district: String?
    public var postcode: String?
    /// House number and street, where it was published.
    public var address: String?
    /// Its telephone, where it was published.
    public var phone: String?
    public var oneStop: OneStopUnit?
    public var duties: [Duty] = Duty.allCases
    /// The fields it decides, in Vietnamese; `*` is every field of its level.
    public var fields: [String] = []
    /// Which of these facts nobody published.
    public var assumed: [String] = []
    /// Its own office hours; `nil` for the standard ones.
    public var hours: OfficeHours?
    /// Its first day; `nil` where it was there before the time the records describe.
    public var from: CivilDate?
    /// Its last day; `nil` while it lasts.
    public var until: CivilDate?
    /// What changes in the course of time, the earliest first.
    public var phases: [OfficePhase] = []

    public init(code: String, name: Bilingual, kind: Kind, level: GovernmentLevel, agency: String) {
        self.code = code
        self.name = name
        self.kind = kind
        self.level = level
        self.agency = agency
    }

    /// Whether it decides a field (in Vietnamese) of its level.
    ///
    /// - Parameter date: with the fields of that day; without one, those of the record.
    public func decides(field: String, on date: CivilDate? = nil) -> Bool {
        (date.map(fields(on:)) ?? fields).contains { $0 == "*" || $0 == field }
    }

    /// Whether it exists on a day.
    public func isInForce(on date: CivilDate) -> Bool {
        (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
    }

    /// The office as it stands on a day; `nil` when it does not exist then.
    public func standing(on date: CivilDate) -> Office? {
        guard isInForce(on: date) else { return nil }
        guard phases.contains(where: { $0.from <= date }) else { return self }
        var office = self
        office.name = name(on: date)
        office.fields = fields(on: date)
        office.oneStop = latest(on: date) { $0.oneStop } ?? oneStop
        return office
    }

    /// Its name on a day.
    public func name(on date: CivilDate) -> Bilingual { latest(on: date) { $0.name } ?? name }

    /// The fields it decides on a day.
    private func fields(on date: CivilDate) -> [String] { latest(on: date) { $0.fields } ?? fields }

    /// What the last of the phases up to a day that says it says.
    private func latest<Fact>(on date: CivilDate, _ fact: (OfficePhase) -> Fact?) -> Fact? {
        for phase in phases.reversed() where phase.from <= date {
            if let fact = fact(phase) { return fact }
        }
        return nil
    }

    /// Its name without the word for a committee: the place that it governs.
    public var place: Bilingual {
        func rest(_ name: String, _ committee: String) -> String {
            name.hasPrefix(committee) ? String(name.dropFirst(committee.count)) : name
        }
        return Bilingual(vi: rest(name.vi, "Ủy ban nhân dân "), en: rest(name.en, "People's Committee of "))
    }

    /// The name of its one-stop unit on a day; `nil` where it has none.
    ///
    /// A unit that is called after its office is its reception unit, at a commune from July 2025 on the public-administration
    /// service centre of the commune, whose name no longer has the district's (NĐ 118/2025/NĐ-CP Điều 3(3), 7(3); the
    /// wording is assumed).
    public func oneStopName(on date: CivilDate) -> Bilingual? {
        guard let oneStop else { return nil }
        if let name = oneStop.name { return name }
        guard level == .commune, date >= GovernmentLevel.districtsEnded else {
            return Bilingual(vi: "Bộ phận Tiếp nhận và Trả kết quả của \(name.vi)", en: "One-stop unit, \(name.en)")
        }
        return Bilingual(
            vi: "Trung tâm Phục vụ hành chính công \(place.vi.prefix { $0 != "," })",
            en: "Public-administration service centre of \(place.en.prefix { $0 != "," })")
    }

    /// The office as one JSON object; facts that are not known are absent.
    public func json() -> JSON {
        let counters = (oneStop?.counters ?? []).map { counter in
            JSON.object([
                "number": .integer(Int64(counter.number)), "name": counter.name.json,
                "fields": counter.fields.json.unlessEmpty,
            ])
        }
        return .object([
            "code": .string(code), "name": name.json, "kind": .string(kind.rawValue),
            "level": .string(level.rawValue), "agency": .string(agency), "parent": parent.json, "gso": gso.json,
            "district": district.json, "postcode": postcode.json, "address": address.json, "phone": phone.json,
            "oneStop": oneStop.map { .object(["name": $0.name?.json, "counters": .array(counters)]) },
            "duties": duties.map(\.rawValue).json, "fields": fields.json, "assumed": assumed.json.unlessEmpty,
            "from": (from?.description).json, "until": (until?.description).json,
        ])
    }
}
