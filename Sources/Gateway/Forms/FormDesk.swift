import Catalog
import Civil
import Dossiers
import Evidence
import EvidenceOpenSSL
import Forms
import Journal
import LineProtocol

/// Fills the forms of dossiers with what the catalog says of their offices and papers.
struct FormDesk {
    let catalog: Catalog
    /// The day on which offices are named as they then are.
    let date: CivilDate

    /// The form file that an event issues; `nil` where it issues none.
    ///
    /// - Parameters:
    ///   - before: the case as the event met it.
    ///   - salt: 16 random bytes.
    func form(
        issuedBy event: DossierEvent, before: CaseFile, after: CaseFile, by actor: Actor, at now: Instant,
        numbers: [IssuedNumber], salt: () -> [UInt8]
    ) throws(Refusal) -> FormFile? {
        var occasion = occasion(for: after.dossier, event: after.number, at: now)
        occasion.number = numbers.first { Self.book(of: $0) != .register }?.number ?? after.number
        occasion.registerSerial = Self.registerSerial(in: numbers)
        if Self.isByDecidingAgency(event) { occasion.unit = agency(after.dossier.terms.deciding) }
        occasion.officer = actor.kind == .officer ? FormOfficer(name: actor.account) : nil
        guard let document = occasion.form(issuedBy: event, before: before.dossier, after: after.dossier) else {
            return nil
        }
        return try Self.file(document, salt: salt())
    }

    /// The control slip of a dossier as it stands.
    func controlSlip(
        of file: CaseFile, history: [EventRecord], at now: Instant, salt: [UInt8]
    ) throws(Refusal) -> FormFile? {
        let dossier = file.dossier
        var occasion = occasion(for: dossier, event: nil, at: now)
        occasion.registerSerial = Self.registerSerial(in: history.flatMap(\.issued))
        occasion.number = occasion.registerSerial ?? 1
        let slip = occasion.controlSlip(
            of: dossier, history: Self.happenings(history), officeName: officeName)
        return try slip.map { document throws(Refusal) in try Self.file(document, salt: salt) }
    }

    /// A form with its digest.
    static func file(_ document: FormDocument, salt: [UInt8]) throws(Refusal) -> FormFile {
        do {
            return try FormFile(document, salt: salt, sha256: Digest.sha256)
        } catch {
            throw .internalFault("form: \(error)")
        }
    }

    static func happenings(_ history: [EventRecord]) -> [FormOccasion.Happening] {
        history.compactMap { record in
            if case .dossier(let event) = record.event { (record.at, record.actor, event) } else { nil }
        }
    }

    /// The number of a dossier in the register of its office; of several the first.
    static func registerSerial(in numbers: [IssuedNumber]) -> Int? {
        numbers.first { book(of: $0) == .register }?.number
    }

    /// The form that a number counts; `nil` for one of another book.
    private static func book(of number: IssuedNumber) -> Form? {
        Form(rawValue: String(number.series.prefix { $0 != "/" }))
    }

    /// Whether the agency that decides issues the form, and not the one-stop unit.
    private static func isByDecidingAgency(_ event: DossierEvent) -> Bool {
        switch event {
        case .decided, .extended: true
        default: false
        }
    }

    /// What a form about a dossier needs of the catalog; its numbers are still to be filled in.
    func occasion(for dossier: Dossier, event: Int?, at now: Instant) -> FormOccasion {
        let procedure = catalog.procedure(dossier.terms.procedure)
        let catalog = catalog
        let unit = unit(of: dossier.office, lookup: "lệnh TRACK \(dossier.code)")
        return FormOccasion(
            unit: unit, desk: unit.name, event: event, at: now, number: event ?? 1, sets: procedure?.sets ?? 1,
            isFree: procedure?.fee.status == FeeSchedule.Status.none,
            paperName: { procedure?.component($0)?.name.vi ?? $0 },
            areaName: { code in
                catalog.offices.first { $0.gso == code }.map { Self.area(of: $0.name.vi) }
            })
    }

    /// The one-stop unit of an office with the body above it, each as the catalog names them.
    func unit(of code: String, lookup: String?) -> IssuingUnit {
        var unit = agency(code)
        unit.lookup = lookup
        if let office = catalog.office(code, asOf: date), let desk = office.oneStop?.name.vi, desk != office.name.vi {
            unit.superior = office.name.vi
            unit.name = desk
        }
        return unit
    }

    /// An office that issues a form itself, with the body above it.
    func agency(_ code: String) -> IssuingUnit {
        let office = catalog.office(code, asOf: date)
        let province = office.flatMap { catalog.agency($0.agency) }
        let above = office?.parent.flatMap { catalog.office($0, asOf: date)?.name.vi } ?? province?.name.vi ?? ""
        return IssuingUnit(
            superior: above == office?.name.vi ? "" : above, name: officeName(code),
            place: province.flatMap { Province.of(gso: $0.gso)?.name } ?? "………")
    }

    /// The district or commune in which the applicant lives; empty where it was not said.
    func area(of dossier: Dossier) -> String {
        guard let address = dossier.submission.applicant.address, let code = address.district ?? address.commune else {
            return ""
        }
        return catalog.offices.first { $0.gso == code }.map { Self.area(of: $0.name.vi) } ?? code
    }

    func officeName(_ code: String) -> String { catalog.office(code, asOf: date)?.name.vi ?? code }

    /// The name of a district or commune without the word for its committee.
    static func area(of office: String) -> String {
        let committee = "Ủy ban nhân dân "
        return office.hasPrefix(committee) ? String(office.dropFirst(committee.count)) : office
    }
}
