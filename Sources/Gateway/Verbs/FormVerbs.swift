import Catalog
import Civil
import Dossiers
import EvidenceOpenSSL
import Forms
import JSON
import Journal
import LineProtocol
import Postal
import Reports

/// The printed forms of a dossier, and the register of an office.
enum FormVerbs {
    /// The forms that a dossier or a postal item has, or one of them.
    static func form(_ call: Call) throws(Refusal) -> Work {
        let subject = try call.onlyArgument()
        let asked = try call.read { body in
            (
                form: body.optionalText("form", max: 2), number: body.optionalInteger("number", in: 1...1_000_000),
                format: body.optionalChoice("format", FormFormat.self) ?? .text,
                whole: body.optionalBool("whole") ?? false
            )
        }
        let item = try? ItemID(subject)
        let file = if let item { try call.visibleCase(ofItem: item) } else { try call.visibleCase(subject) }
        let code = file.dossier.code
        if asked.whole {
            let list = try item.flatMap { id throws(Refusal) in try handoverList(with: id, of: file, call) }
            guard let list else { throw .notFound(noMinutes) }
            return .done(try whole(list, as: asked.format, call))
        }
        return .background { () throws(Refusal) in
            var forms = try issued(of: code, call)
            if let item {
                forms.removeAll { $0.document.item != item.description }
            } else {
                forms.removeAll { !call.identity.maySee($0, of: file) }
            }
            if item == nil, call.identity.role != .citizen {
                // The slip carries what officers write to each other.
                let history = try call.reading { () throws(JournalError) in try call.gateway.journal.history(of: code) }
                if let slip = try slip(of: file, history: history, call) { forms.append(slip) }
            }
            guard asked.form != nil || asked.number != nil else {
                return Reply(200, ["dossier": .string(code), "items": .array(forms.map { $0.summary(in: call) })])
            }
            let found = forms.last { form in
                (asked.form.map { $0 == form.document.form } ?? true)
                    && (asked.number.map { $0 == form.document.event } ?? true)
            }
            guard let found else { throw .notFound(Bilingual(vi: "biểu mẫu của hồ sơ", en: "form of the dossier")) }
            return try whole(found, as: asked.format, call)
        }
    }

    private static let noMinutes = Bilingual(
        vi: "biên bản giao nhận của bưu gửi này", en: "handover minutes of this item")

    /// The whole of the minutes of an item, drawn up when asked for by who signed them: the Post and the authority.
    /// It tells of dossiers of others, so no applicant sees it.
    private static func handoverList(
        with id: ItemID, of file: CaseFile, _ call: Call
    ) throws(Refusal) -> FormFile? {
        guard call.identity.role != .citizen, let minutes = file.item(id)?.minutes, let first = minutes.items?.first,
            let items = try call.visibleCase(ofItem: first).item(first)?.minutes?.items
        else { return nil }
        var lines: [(item: PostalItem, file: CaseFile)] = []
        for id in items {
            let file = try call.visibleCase(ofItem: id)
            if let item = file.item(id) { lines.append((item, file)) }
        }
        let year = lines.first?.item.handedOverAt?.date.year ?? 0
        let name = "minutes \(minutes.office) \(year) \(minutes.number)"
        let date = lines.first?.item.handedOverAt?.date ?? call.now.date
        return try FormDesk(catalog: call.catalog, date: date, postal: call.gateway.postal).handoverList(
            lines, salt: salt(name, call))
    }

    /// The register of an office in a year (sổ theo dõi hồ sơ).
    static func register(_ call: Call) throws(Refusal) -> Work {
        let office = try call.onlyArgument()
        let asked = try call.read { body in
            (
                year: body.optionalInteger("year", in: 2000...2100),
                format: body.optionalChoice("format", FormFormat.self) ?? .text
            )
        }
        let isOpen = call.identity.role == .officer ? call.identity.offices.contains(office) : true
        guard call.catalog.office(office) != nil, isOpen else {
            throw .notFound(Bilingual(vi: "cơ quan “\(office)” của bạn", en: "office “\(office)” of yours"))
        }
        return .background { () throws(Refusal) in
            let year = asked.year ?? call.now.date.year
            guard let form = try register(of: office, year: year, call) else {
                throw .internalFault("no register in the forms of \(year)")
            }
            return try whole(form, as: asked.format, call)
        }
    }

    private static func whole(_ form: FormFile, as format: FormFormat, _ call: Call) throws(Refusal) -> Reply {
        Reply(200, .object((form.summary(in: call).members ?? []) + [try format.member(form)]))
    }

    private static func issued(of code: String, _ call: Call) throws(Refusal) -> [FormFile] {
        let stored = try call.reading { () throws(JournalError) in try call.gateway.journal.forms(of: code) }
        var forms: [FormFile] = []
        for form in stored {
            do {
                forms.append(try FormFile(reading: form.file))
            } catch {
                throw .internalFault("form of event \(form.eventNumber) of \(code): \(error)")
            }
        }
        return forms
    }

    /// The control slip, which is drawn up when it is asked for; none before acceptance.
    private static func slip(of file: CaseFile, history: [EventRecord], _ call: Call) throws(Refusal) -> FormFile? {
        guard file.dossier.acceptedAt != nil else { return nil }
        return try FormDesk(catalog: call.catalog, date: call.now.date).controlSlip(
            of: file, history: history, at: call.now, salt: salt("\(file.dossier.code) \(file.number)", call))
    }

    /// The control slip as plain text, as it travels with a dossier to another agency.
    static func slipText(of file: CaseFile, history: [EventRecord], _ call: Call) throws(Refusal) -> String? {
        try slip(of: file, history: history, call).map { PlainTextForm($0).lines.joined(separator: "\n") + "\n" }
    }

    private static func register(of office: String, year: Int, _ call: Call) throws(Refusal) -> FormFile? {
        let lastDay = CivilDate(year: year, month: 12, day: 31).map { min($0, call.now.date) } ?? call.now.date
        let named = call.catalog.office(office)?.until.map { min($0, lastDay) } ?? lastDay
        let names = FormNames(catalog: call.catalog, date: named)
        let form = RegisterForm(
            circular: RegisterForm.circular(on: lastDay), unit: names.unit(of: office, lookup: nil), office: office,
            year: year, at: call.now,
            entries: try cases(of: office, acceptedIn: year, call).compactMap { $0.registerEntry(names) }
                .sorted { $0.serial < $1.serial })
        return try form.document.map { document throws(Refusal) in
            try FormDesk.file(document, salt: salt("\(office) \(year) \(call.now)", call))
        }
    }

    /// The dossiers that stand in the register of an office for a year, as they are now.
    private static func cases(of office: String, acceptedIn year: Int, _ call: Call) throws(Refusal) -> [DossierAtTime]
    {
        var found: [DossierAtTime] = []
        let through = try call.reading { () throws(JournalError) in try call.gateway.journal.lastSequence() }
        let newYear = CivilDate(year: year, month: 1, day: 1).map { Instant($0, minuteOfDay: 0) }
        var query = HistoryQuery(visibility: .everything, office: office, activeSince: newYear, through: through)
        let series = NumberSeries(book: .form(.register), office: office, year: year).name
        while true {
            let page = try call.reading { () throws(JournalError) in try call.gateway.journal.histories(query) }
            found += page.compactMap { DossierAtTime($0.records) }.filter { $0.registered?.series == series }
            guard let last = page.last else { break }
            query.after = last.place
        }
        return found
    }

    /// The salt of what is drawn up on demand and stored nowhere: the same for the same state, a secret of this gateway.
    private static func salt(_ name: String, _ call: Call) -> [UInt8] {
        let digest = Digest.sha256(call.gateway.identity.identitySalt + Array("form \(name)".utf8))
        return Array(digest.prefix(FormFile.saltLength))
    }
}

extension FormFile {
    /// What a list says of a form.
    fileprivate func summary(in call: Call) -> JSON {
        .object([
            "subject": .string(document.subject), "item": document.item.map { .string($0) },
            "form": .string(document.form),
            "kind": .string(document.kind.rawValue), "name": call.text(document.name),
            "number": document.event.map { .integer(Int64($0)) }, "mark": .string(document.mark),
            "at": .string(document.at.description), "digest": .string(digest),
        ])
    }
}
