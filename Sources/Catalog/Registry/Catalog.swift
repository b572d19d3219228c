public import Civil

/// The procedures and offices that a gateway serves; it never changes, and is handed on by reference.
public final class Catalog: Sendable {
    /// Every procedure, by code.
    public let procedures: [Procedure]
    /// Every office, by code.
    public let offices: [Office]
    /// Every level-1 agency, by code.
    public let agencies: [Agency]
    public let holidays: HolidayCalendar

    private let procedureByCode: [String: Int]
    private let officeByCode: [String: Int]
    private let standardCalendar: WorkingCalendar
    let index: SearchIndex

    /// A catalog of the records; of two with one code the first counts.
    public init(procedures: [Procedure], offices: [Office], agencies: [Agency] = [], holidays: HolidayCalendar) {
        self.procedures = procedures.sorted { $0.code < $1.code }
        self.agencies = agencies.sorted { $0.code < $1.code }
        self.offices = (offices + Self.outside(beside: offices, of: agencies)).sorted { $0.code < $1.code }
        self.holidays = holidays
        procedureByCode = Self.positions(self.procedures.map(\.code))
        officeByCode = Self.positions(self.offices.map(\.code))
        standardCalendar = WorkingCalendar(holidays: holidays, hours: .standard)
        index = SearchIndex(self.procedures)
    }

    private static func outside(beside offices: [Office], of agencies: [Agency]) -> [Office] {
        agencies.flatMap { agency in
            agency.outside.flatMap { service in
                offices.filter { $0.agency == agency.code }.compactMap { service.office(beside: $0) }
            }
        }
    }

    private static func positions(_ codes: [String]) -> [String: Int] {
        Dictionary(codes.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    }

    /// The procedure of a code; a code as a province prints it (`1.009374.000.00.00.H61`) is understood.
    public func procedure(_ code: String) -> Procedure? {
        if let position = procedureByCode[code] { return procedures[position] }
        guard let parsed = try? ProcedureCode(code), let position = procedureByCode[parsed.national] else { return nil }
        return procedures[position]
    }

    /// The office of a code.
    public func office(_ code: String) -> Office? {
        officeByCode[code].map { offices[$0] }
    }

    /// The office of a code as it stands on a day; `nil` when it does not exist then.
    public func office(_ code: String, on date: CivilDate) -> Office? {
        office(code)?.standing(on: date)
    }

    /// The office of a code as it stands on a day, to name it; one that does not exist then as its record was written.
    public func office(_ code: String, asOf date: CivilDate) -> Office? {
        office(code).map { $0.standing(on: date) ?? $0 }
    }

    /// The name of an office on a day; of one that does not exist then as its record was written.
    public func name(ofOffice code: String, asOf date: CivilDate) -> Bilingual? {
        officeByCode[code].map { offices[$0].isInForce(on: date) ? offices[$0].name(on: date) : offices[$0].name }
    }

    /// The level-1 agency of a code.
    public func agency(_ code: String) -> Agency? {
        agencies.first { $0.code == code }
    }

    /// The working calendar of an office: its own hours, else the standard ones.
    public func calendar(for office: Office) -> WorkingCalendar {
        office.hours.map { WorkingCalendar(holidays: holidays, hours: $0) } ?? standardCalendar
    }

    /// The procedures that answer a text, best first; faults of spelling and missing diacritics are forgiven.
    ///
    /// The code of a procedure finds that one alone.
    public func search(_ text: String, limit: Int) -> [SearchHit] {
        let word = text.filter { !$0.isWhitespace }
        if limit > 0, let procedure = procedure(word) { return [SearchHit(procedure: procedure, score: 100_000)] }
        return index.search(text, limit: limit).map { SearchHit(procedure: procedures[$0.document], score: $0.score) }
    }
}
