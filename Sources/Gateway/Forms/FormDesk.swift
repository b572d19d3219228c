import Catalog
import Civil
import Dossiers
import Evidence
import EvidenceOpenSSL
import Forms
import Journal
import LineProtocol
import Postal

/// Fills the forms of dossiers with what the catalog says of their offices and papers.
struct FormDesk {
    let names: FormNames
    private let postal: PostalData

    init(catalog: Catalog, date: CivilDate, postal: PostalData = PostalData()) {
        names = FormNames(catalog: catalog, date: date)
        self.postal = postal
    }

    /// The form file that an event issues; `nil` where it issues none.
    ///
    /// - Parameters:
    ///   - before: the case as the event met it.
    ///   - salt: 16 random bytes.
    func form(
        issuedBy event: DossierEvent, before: CaseFile, after: CaseFile, by actor: Actor, at now: Instant,
        numbers: [IssuedNumber], salt: () -> [UInt8]
    ) throws(Refusal) -> FormFile? {
        var occasion = names.occasion(for: after.dossier, event: after.number, at: now)
        occasion.number = numbers.first { !$0.isOfRegister }?.number ?? after.number
        occasion.registerSerial = numbers.first(where: \.isOfRegister)?.number
        if let unit = issuer(of: event, on: after.dossier, by: actor) { occasion.unit = unit }
        occasion.officer = actor.kind == .officer ? FormOfficer(name: actor.account) : nil
        guard let document = occasion.form(issuedBy: event, before: before.dossier, after: after.dossier) else {
            return nil
        }
        return try Self.file(document, salt: salt())
    }

    /// The paper of the post that an event of an item issues; `nil` where it issues none.
    ///
    /// - Parameters:
    ///   - before: the case as the event met it.
    ///   - salt: 16 random bytes.
    func form(
        issuedBy event: PostalEvent, of id: ItemID, before: CaseFile, after: CaseFile, at now: Instant,
        salt: () -> [UInt8]
    ) throws(Refusal) -> FormFile? {
        guard let old = before.item(id), let item = after.item(id) else { return nil }
        let occasion = postalOccasion(for: after.dossier, event: after.number, at: now)
        let paper = occasion.form(issuedBy: event, before: old, after: item, of: after.dossier)
        return try paper.map { document throws(Refusal) in try Self.file(document, salt: salt()) }
    }

    /// The whole of the minutes in which items were handed over (biên bản giao nhận hồ sơ); `nil` where there are none.
    ///
    /// - Parameter lines: each item with its case, in the order of the minutes.
    func handoverList(_ lines: [(item: PostalItem, file: CaseFile)], salt: [UInt8]) throws(Refusal) -> FormFile? {
        guard let first = lines.first, let signedAt = first.item.handedOverAt else { return nil }
        let occasion = postalOccasion(for: first.file.dossier, event: nil, at: signedAt)
        let list = occasion.handoverList(lines.map { ($0.item, $0.file.dossier) })
        return try list.map { document throws(Refusal) in try Self.file(document, salt: salt) }
    }

    private func postalOccasion(for dossier: Dossier, event: Int?, at now: Instant) -> FormOccasion {
        var occasion = names.occasion(for: dossier, event: event, at: now)
        occasion.postOfficeName = { [postal] code in postal.paperName(ofPoint: code) }
        let areaName = occasion.areaName
        occasion.areaName = { [postal] gso in areaName(gso) ?? postal.areaName(gso) }
        return occasion
    }

    /// The control slip of a dossier as it stands.
    func controlSlip(
        of file: CaseFile, history: [EventRecord], at now: Instant, salt: [UInt8]
    ) throws(Refusal) -> FormFile? {
        let dossier = file.dossier
        var occasion = names.occasion(for: dossier, event: nil, at: now)
        occasion.registerSerial = history.lazy.flatMap(\.issued).first(where: \.isOfRegister)?.number
        occasion.number = occasion.registerSerial ?? 1
        let slip = occasion.controlSlip(
            of: dossier, history: Self.happenings(history), officeName: names.officeName)
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

    /// Who issues the form where that is not the one-stop unit that received the dossier.
    private func issuer(of event: DossierEvent, on dossier: Dossier, by actor: Actor) -> IssuingUnit? {
        let office = event.issuingOffice(of: dossier, by: actor)
        switch event {
        case .decided, .extended: return names.agency(office)
        case .stopped where actor.duty != .reception: return names.agency(office)
        case .stopped where office != dossier.office: return names.unit(of: office, lookup: nil)
        default: return nil
        }
    }
}

extension PostalData {
    /// The name of a district by its GSO number; `nil` for one that no network has.
    fileprivate func areaName(_ gso: String) -> String? {
        networks.lazy.flatMap(\.districts).first { $0.gso == gso }?.name
    }

    /// What a paper calls a point of the post; `nil` for a code that no network has.
    func paperName(ofPoint code: String) -> String? {
        networks.lazy.flatMap(\.districts).flatMap(\.points).first { $0.code == code }.map { point in
            "\(point.kind.isOffice ? "bưu cục" : point.kind.name.vi) \(code) \(point.name)"
        }
    }
}
