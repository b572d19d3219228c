public import Catalog
public import Civil
import Dossiers

/// What a form of a dossier needs to know beyond the dossier and its events.
public struct FormOccasion: Sendable {
    public var unit: IssuingUnit
    /// The one-stop unit that received the dossier and returns the result.
    public var desk: String
    /// The number of the event; `nil` for what is drawn up on demand.
    public var event: Int?
    public var at: Instant
    /// The number in the series of the form.
    public var number: Int
    /// The number in the register of the year; `nil` before acceptance.
    public var registerSerial: Int?
    public var officer: FormOfficer?
    /// The sets of papers that the procedure wants.
    public var sets: Int
    /// Whether the procedure is known to cost nothing.
    public var isFree: Bool
    /// A paper of the procedure, by its code.
    public var component: @Sendable (String) -> Component?
    /// The name of a commune or district, by its GSO number.
    public var areaName: @Sendable (String) -> String?
    /// What a paper calls a post office (bưu cục), by its code.
    public var postOfficeName: @Sendable (String) -> String?

    public init(
        unit: IssuingUnit, desk: String, event: Int?, at: Instant, number: Int, registerSerial: Int? = nil,
        officer: FormOfficer? = nil, sets: Int = 1, isFree: Bool = false,
        component: @escaping @Sendable (String) -> Component? = { _ in nil },
        areaName: @escaping @Sendable (String) -> String? = { _ in nil },
        postOfficeName: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.unit = unit
        self.desk = desk
        self.event = event
        self.at = at
        self.number = number
        self.registerSerial = registerSerial
        self.officer = officer
        self.sets = sets
        self.isFree = isFree
        self.component = component
        self.areaName = areaName
        self.postOfficeName = postOfficeName
    }

    func reference(to dossier: Dossier) -> FormReference {
        FormReference(
            circular: dossier.rules(at: at).circular, unit: unit, dossier: dossier.code,
            procedureCode: dossier.terms.procedure, procedureName: dossier.terms.procedureName.vi, event: event,
            number: number, at: at)
    }

    /// Quyển số; one volume a year (DESIGN), that of the acceptance.
    func volume(of dossier: Dossier) -> String { "01/\((dossier.acceptedAt ?? at).date.year)" }

    /// Số thứ tự.
    var serial: String { registerSerial.map(FormTime.twoDigits) ?? "" }

    func person(_ applicant: Applicant) -> FormPerson {
        FormPerson(
            name: applicant.name, address: applicant.address.map(text), phone: applicant.phone,
            email: applicant.email, id: applicant.id)
    }

    func text(_ address: Address) -> String {
        func area(_ code: String?) -> String? { code.map { areaName($0) ?? $0 } }
        let (commune, district) = (area(address.commune), area(address.district))
        // The catalog names a commune with its district.
        let isNamed = district.map { commune?.hasSuffix(", \($0)") ?? false } ?? false
        return [address.line, commune, isNamed ? nil : district, Self.provinceName(address.province)]
            .compactMap(\.self).joined(separator: ", ")
    }

    static func provinceName(_ gso: String) -> String { Province.of(gso: gso)?.name ?? gso }
}
