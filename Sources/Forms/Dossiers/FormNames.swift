public import Catalog
public import Civil
public import Dossiers

/// How forms name offices, papers and places: as the catalog has them on a day.
public struct FormNames: Sendable {
    public let catalog: Catalog
    /// The day on which offices and places are named as they then are.
    public let date: CivilDate

    public init(catalog: Catalog, date: CivilDate) {
        self.catalog = catalog
        self.date = date
    }

    /// What a form about a dossier needs of the catalog; its numbers are still to be filled in.
    public func occasion(for dossier: Dossier, event: Int?, at now: Instant) -> FormOccasion {
        let procedure = catalog.procedure(dossier.terms.procedure)
        let unit = unit(of: dossier.office, lookup: "lệnh TRACK \(dossier.code)")
        return FormOccasion(
            unit: unit, desk: unit.name, event: event, at: now, number: event ?? 1, sets: procedure?.sets ?? 1,
            isFree: procedure?.fee.status == FeeSchedule.Status.none,
            component: { procedure?.component($0) }, areaName: areaName)
    }

    /// The line of a dossier in the register of its one-stop unit, with offices and places as they were named on the
    /// day of its acceptance; `nil` before that.
    ///
    /// - Parameter serial: the number that its acceptance took.
    public func registerEntry(
        of dossier: Dossier, serial: Int, hands: RegisterForm.Hands
    ) -> RegisterForm.Entry? {
        guard let receivedAt = dossier.acceptedAt else { return nil }
        let names = FormNames(catalog: catalog, date: receivedAt.date)
        let occasion = names.occasion(for: dossier, event: nil, at: receivedAt)
        return RegisterForm.Entry(
            serial: serial, dossier: dossier.code, content: dossier.terms.procedureName, sets: occasion.sets,
            owner: occasion.person(dossier.submission.applicant), leadAgency: names.office(dossier.terms.deciding),
            receivedAt: receivedAt, dueAt: dossier.due, completedAt: dossier.completedAt,
            returnedAt: dossier.returnedAt, resultChannel: dossier.delivery.result, hands: hands,
            area: names.area(of: dossier), note: dossier.state.status.name)
    }

    /// The one-stop unit of an office with the body above it, each as the catalog names them.
    public func unit(of code: String, lookup: String?) -> IssuingUnit {
        var unit = agency(code)
        unit.lookup = lookup
        if let office = catalog.office(code, asOf: date), let desk = office.oneStopName(on: date)?.vi,
            desk != office.name.vi
        {
            unit.superior = office.name.vi
            unit.name = desk
        }
        return unit
    }

    /// An office that issues a form itself, with the body above it.
    public func agency(_ code: String) -> IssuingUnit {
        let office = catalog.office(code, asOf: date)
        let province = office.flatMap { catalog.agency($0.agency) }
        let above = office?.parent.flatMap { catalog.name(ofOffice: $0, asOf: date)?.vi } ?? province?.name.vi ?? ""
        return IssuingUnit(
            superior: above == office?.name.vi ? "" : above, name: officeName(code),
            place: province.flatMap { Province.of(gso: $0.gso)?.name } ?? "………")
    }

    /// The name of an office; its code where the catalog has none.
    public func office(_ code: String) -> Bilingual {
        catalog.name(ofOffice: code, asOf: date) ?? Bilingual(vi: code, en: code)
    }

    public func officeName(_ code: String) -> String { office(code).vi }

    /// The name of a district or commune by its GSO number, without the word for its committee; of several that had the
    /// number the one of the day. `nil` where the catalog has none.
    public func areaName(_ gso: String) -> String? {
        let offices = catalog.offices.filter { $0.gso == gso }
        let office = offices.lazy.compactMap { $0.standing(on: date) }.first ?? offices.first
        return office?.place.vi
    }

    /// The district or commune in which the applicant lives; empty where it was not said.
    private func area(of dossier: Dossier) -> String {
        guard let address = dossier.submission.applicant.address, let code = address.district ?? address.commune else {
            return ""
        }
        return areaName(code) ?? code
    }
}
