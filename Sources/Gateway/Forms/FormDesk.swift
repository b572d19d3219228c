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

    /// The form file that an event issues; `nil` where it issues none.
    ///
    /// - Parameters:
    ///   - before: the case as the event met it.
    ///   - salt: 16 random bytes.
    func form(
        issuedBy event: DossierEvent, before: CaseFile, after: CaseFile, by actor: Actor, at now: Instant,
        salt: () -> [UInt8]
    ) throws(Refusal) -> FormFile? {
        var occasion = occasion(for: after.dossier, event: after.number, at: now)
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
        let slip = occasion(for: dossier, event: nil, at: now).controlSlip(
            of: dossier, history: Self.happenings(history), handlingAgency: officeName(dossier.office))
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

    /// What a form about a dossier needs of the catalog; until series are kept, a form bears the number of its event.
    func occasion(for dossier: Dossier, event: Int?, at now: Instant) -> FormOccasion {
        let procedure = catalog.procedure(dossier.terms.procedure)
        let catalog = catalog
        return FormOccasion(
            unit: unit(of: dossier.office, lookup: "lệnh TRACK \(dossier.code)"), event: event, at: now,
            number: event ?? 1, registerSerial: event, sets: procedure?.sets ?? 1,
            paperName: { procedure?.component($0)?.name.vi ?? $0 },
            areaName: { code in
                catalog.offices.first { $0.gso == code }.map { Self.area(of: $0.name.vi) }
            })
    }

    /// The one-stop unit of an office with the body above it, each as the catalog names them.
    func unit(of code: String, lookup: String?) -> IssuingUnit {
        guard let office = catalog.office(code) else {
            return IssuingUnit(superior: "", name: code, place: "………", lookup: lookup)
        }
        let agency = catalog.agency(office.agency)
        let above = office.parent.flatMap { catalog.office($0)?.name.vi } ?? agency?.name.vi ?? ""
        let unit = office.oneStop?.name.vi ?? office.name.vi
        let place = agency.flatMap { Province.of(gso: $0.gso)?.name } ?? "………"
        return IssuingUnit(
            superior: unit == office.name.vi ? above : office.name.vi, name: unit, place: place, lookup: lookup)
    }

    /// The district or commune in which the applicant lives; empty where it was not said.
    func area(of dossier: Dossier) -> String {
        guard let address = dossier.submission.applicant.address, let code = address.district ?? address.commune else {
            return ""
        }
        return catalog.offices.first { $0.gso == code }.map { Self.area(of: $0.name.vi) } ?? code
    }

    func officeName(_ code: String) -> String { catalog.office(code)?.name.vi ?? code }

    /// The name of a district or commune without the word for its committee.
    static func area(of office: String) -> String {
        let committee = "Ủy ban nhân dân "
        return office.hasPrefix(committee) ? String(office.dropFirst(committee.count)) : office
    }
}
