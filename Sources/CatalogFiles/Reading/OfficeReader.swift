import Catalog
import Civil
import Yams

/// An office with its lines, for findings.
struct OfficeRecord: Sendable {
    let office: Office
    let file: String
    let line: Int
}

/// The offices of one province.
struct OfficeFile: Sendable {
    let agency: Agency
    let offices: [OfficeRecord]
    let file: String
    let line: Int
}

/// Reads the file of one province.
struct OfficeReader {
    private var reader: NodeReader
    private let sink: FindingSink
    /// One-stop units by the place where they are written: an alias is read once.
    private var units: [Place: OneStopUnit?] = [:]

    private struct Place: Hashable {
        let line: Int
        let column: Int
    }

    init?(_ root: Node, sink: FindingSink) {
        guard let reader = NodeReader(root, path: "", sink: sink) else { return nil }
        self.reader = reader
        self.sink = sink
    }

    /// The province and its offices; `nil` when the province itself cannot be read. Every fault is reported.
    mutating func read() -> OfficeFile? {
        let code = reader.text("agency", mend: "write a level-1 code such as H61") { text in
            (try? AgencyCode(text)).map { $0.levels == [text] } ?? false
        }
        let name = reader.bilingual("name")
        let status = reader.choice("codeStatus", Provenance.Confidence.self)
        let gso = reader.text("gso", mend: "write the two digits of the province, in quotes") {
            Province.of(gso: $0) != nil
        }
        let postcode = reader.optionalText("postcode", mend: "write 5 digits, in quotes") { isDigits($0, 5) }
        let phoneArea = reader.optionalText("phoneArea", mend: "write the area code with its zero") { text in
            Province.all.contains { $0.areaCode == text }
        }
        let source = reader.text("source")
        let outside = reader.mappings("outside").compactMap(Self.service)
        let nodes = reader.required("offices") == nil ? [] : reader.mappings("offices")
        var records: [OfficeRecord] = []
        for node in nodes {
            if let record = office(node, agency: code ?? "") { records.append(record) }
        }
        reader.finish()
        guard let code, let name, let status, let gso else { return nil }
        let agency = Agency(
            code: code, name: name, codeStatus: status, gso: gso, postcode: postcode, phoneArea: phoneArea,
            source: source, outside: outside)
        return OfficeFile(agency: agency, offices: records, file: sink.file, line: reader.line("agency"))
    }

    private mutating func office(_ node: NodeReader, agency: String) -> OfficeRecord? {
        var reader = node
        let code = reader.has("code") ? reader.agencyCode("code") : reader.text("code")
        let name = reader.bilingual("name")
        let kind = reader.choice("kind", Office.Kind.self)
        let level = reader.choice("level", GovernmentLevel.self)
        let parent = reader.agencyCode("parent")
        let gso = reader.optionalText("gso", mend: "write 2, 3 or 5 digits, in quotes") { text in
            [2, 3, 5].contains { isDigits(text, $0) }
        }
        let district = reader.optionalText("district", mend: "write 3 digits, in quotes") { isDigits($0, 3) }
        let postcode = reader.optionalText("postcode", mend: "write 5 digits, in quotes") { isDigits($0, 5) }
        let address = reader.optionalText("address")
        let phone = reader.optionalText("phone", mend: "write 10 or 11 digits, in quotes") { text in
            (try? PhoneNumber(text)) != nil
        }
        let oneStop = reader.value("oneStop").flatMap { unit($0) }
        let duties = reader.choices("duties", Duty.self)
        let (fields, assumed) = (reader.texts("fields").map(\.nfc), reader.texts("assumed"))
        let hours = reader.optionalText("hours", mend: "write for example 07:00-11:30,13:30-17:00") {
            OfficeHours($0) != nil
        }
        let (from, until) = (reader.date("from"), reader.date("until"))
        let phases = reader.mappings("phases").compactMap { phase($0) }
        reader.finish()
        guard let code, let name, let kind, let level else { return nil }
        var office = Office(code: code, name: name, kind: kind, level: level, agency: agency)
        (office.parent, office.gso, office.district, office.postcode) = (parent, gso, district, postcode)
        (office.oneStop, office.duties, office.fields, office.assumed) = (oneStop, duties, fields, assumed)
        (office.address, office.phone) = (address?.nfc, phone)
        office.hours = hours.flatMap { OfficeHours($0) }
        (office.from, office.until, office.phases) = (from, until, phases)
        return OfficeRecord(office: office, file: reader.sink.file, line: reader.line("code"))
    }

    private mutating func phase(_ node: NodeReader) -> OfficePhase? {
        var reader = node
        let from = reader.required("from") == nil ? nil : reader.date("from")
        let name = reader.has("name") ? reader.bilingual("name") : nil
        let fields = reader.has("fields") ? reader.texts("fields").map(\.nfc) : nil
        let oneStop = reader.value("oneStop").flatMap { unit($0) }
        let basis = reader.optionalText("basis")
        reader.finish()
        guard let from else { return nil }
        var phase = OfficePhase(from: from)
        (phase.name, phase.fields, phase.oneStop, phase.basis) = (name, fields, oneStop, basis)
        return phase
    }

    private static func service(_ node: NodeReader) -> OutsideService? {
        var reader = node
        let key = reader.text("service")
        let code = reader.text("code", mend: "write two or three capital letters, such as CA") { text in
            (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        }
        let name = reader.bilingual("name")
        let levels = reader.choices("levels", GovernmentLevel.self)
        _ = reader.texts("assumed")
        reader.finish()
        guard let key, let code, let name else { return nil }
        return OutsideService(key: key, suffix: code, name: name, levels: levels)
    }

    private mutating func unit(_ node: Node) -> OneStopUnit? {
        let place = Place(line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
        if let unit = units[place] { return unit }
        let unit = NodeReader(node, path: "oneStop", sink: sink).flatMap(Self.unit)
        units[place] = .some(unit)
        return unit
    }

    private static func unit(_ node: NodeReader) -> OneStopUnit? {
        var reader = node
        let name = reader.has("name") ? reader.bilingual("name") : nil
        let counters = reader.mappings("counters").compactMap(counter)
        reader.finish()
        return OneStopUnit(name: name, counters: counters)
    }

    private static func counter(_ node: NodeReader) -> OneStopUnit.Counter? {
        var reader = node
        let number = reader.integer("number", in: 1...999)
        let name = reader.bilingual("name")
        let fields = reader.texts("fields").map(\.nfc)
        reader.finish()
        guard let number, let name else { return nil }
        return OneStopUnit.Counter(number: Int(number), name: name, fields: fields)
    }
}
