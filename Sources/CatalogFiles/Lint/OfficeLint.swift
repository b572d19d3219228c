import Catalog
import Civil

/// The rules that offices can break: the tree, the codes and what they decide.
struct OfficeLint {
    let files: [OfficeFile]
    private let records: [OfficeRecord]
    private let byCode: [String: OfficeRecord]
    private let knownFields: [String]
    /// Agency and GSO number of every district.
    private let districts: Set<String>
    private var findings: [LintFinding] = []

    init(files: [OfficeFile], procedures: [ProcedureRecord]) {
        self.files = files
        records = files.flatMap(\.offices)
        byCode = Dictionary(records.map { ($0.office.code, $0) }) { first, _ in first }
        let districtOffices = records.map(\.office).filter { $0.kind == .district }
        districts = Set(districtOffices.map { "\($0.agency) \($0.gso ?? "")" })
        knownFields = Array(Set(procedures.map(\.procedure.field.vi))).sorted()
    }

    mutating func run() -> [LintFinding] {
        checkAgencies()
        var seen: Set<String> = []
        for record in records {
            if !seen.insert(record.office.code).inserted {
                add(.error, "duplicate", record, "a second office has the code", mend: "give each office its own")
            }
            checkCode(record)
            checkParent(record)
            checkPlace(record)
            checkDuties(record)
            checkFields(record)
            checkSpan(record)
        }
        return findings
    }

    private mutating func add(
        _ severity: LintFinding.Severity, _ code: String, _ record: OfficeRecord, _ message: String, mend: String
    ) {
        findings.append(
            LintFinding(
                file: record.file, line: record.line, severity: severity, code: code,
                message: "\(record.office.code): \(message)", mend: mend))
    }

    private mutating func checkAgencies() {
        for file in files where file.file != "offices/\(file.agency.code).yaml" {
            findings.append(
                LintFinding(
                    file: file.file, line: file.line, severity: .error, code: "fileName",
                    message: "the file of \(file.agency.code) has another name",
                    mend: "rename it to offices/\(file.agency.code).yaml"))
        }
        for file in files {
            let services = file.agency.outside
            for word in ProcedureLint.repeated(services.map(\.key) + services.map(\.suffix)) {
                findings.append(
                    LintFinding(
                        file: file.file, line: file.line, severity: .error, code: "duplicate",
                        message: "two outside services are called \(word)", mend: "give each its own name and code"))
            }
        }
        var seen: Set<String> = []
        for file in files where !seen.insert(file.agency.code).inserted {
            findings.append(
                LintFinding(
                    file: file.file, line: file.line, severity: .error, code: "duplicate",
                    message: "another file describes \(file.agency.code)", mend: "merge the two files"))
        }
    }

    private mutating func checkCode(_ record: OfficeRecord) {
        guard (try? AgencyCode(record.office.code))?.level1 != record.office.agency else { return }
        add(
            .error, "agency", record, "does not belong to \(record.office.agency)",
            mend: "begin the code with \(record.office.agency)")
    }

    private mutating func checkParent(_ record: OfficeRecord) {
        let office = record.office
        guard let parentCode = office.parent else {
            if office.kind != .committee || office.code != office.agency {
                add(.error, "parent", record, "has no parent", mend: "name the office above it")
            }
            return
        }
        guard let parent = byCode[parentCode]?.office else {
            let near = nearest(to: parentCode, among: byCode.keys.sorted())
            add(
                .error, "parent", record, "its parent \(parentCode) does not exist",
                mend: near.map { "did you mean \($0)?" } ?? "name an office of this file")
            return
        }
        if parent.agency != office.agency {
            add(.error, "parent", record, "its parent is in \(parent.agency)", mend: "name an office of its own agency")
        }
        if Self.rank(parent.level) > Self.rank(office.level) {
            add(.error, "level", record, "its parent is of a lower level", mend: "correct the level or the parent")
        }
        if isInCycle(office) {
            add(.error, "cycle", record, "is above itself", mend: "correct the parent")
        }
    }

    private func isInCycle(_ office: Office) -> Bool {
        var seen: Set<String> = []
        var parent = office.parent
        while let code = parent, seen.insert(code).inserted {
            if code == office.code { return true }
            parent = byCode[code]?.office.parent
        }
        return false
    }

    private static func rank(_ level: GovernmentLevel) -> Int {
        switch level {
        case .ministry: 0
        case .province: 1
        case .district: 2
        case .commune: 3
        }
    }

    private mutating func checkPlace(_ record: OfficeRecord) {
        let office = record.office
        let expected: GovernmentLevel? =
            switch office.kind {
            case .district: .district
            case .commune: .commune
            case .committee, .serviceCentre, .department, .outside: nil
            }
        if let expected, office.level != expected {
            add(
                .error, "level", record, "kind \(office.kind.rawValue) with level \(office.level.rawValue)",
                mend: "write level: \(expected.rawValue)")
        }
        guard let district = office.district else { return }
        if !districts.contains("\(office.agency) \(district)") {
            add(
                .warning, "district", record, "no district of \(office.agency) has the number \(district)",
                mend: "check the GSO number")
        }
    }

    private mutating func checkDuties(_ record: OfficeRecord) {
        let office = record.office
        if office.duties.isEmpty {
            add(.error, "duties", record, "has no duties", mend: "add duties: [reception, processing, approval, clerk]")
        }
        guard let unit = office.oneStop else { return }
        if !office.duties.contains(.reception) {
            add(.warning, "duties", record, "has a one-stop unit but no reception", mend: "add the duty reception")
        }
        for number in ProcedureLint.repeated(unit.counters.map { String($0.number) }) {
            add(.error, "duplicate", record, "two counters have the number \(number)", mend: "number them anew")
        }
    }

    private mutating func checkSpan(_ record: OfficeRecord) {
        let office = record.office
        if let from = office.from, let until = office.until, until < from {
            add(
                .error, "span", record, "ends on \(until) before it begins on \(from)",
                mend: "swap or correct the dates")
        }
        let days = office.phases.map(\.from)
        if days != days.sorted() || Set(days).count != days.count {
            add(
                .error, "phases", record, "its phases are not in order", mend: "write the earliest first, each day once"
            )
        }
        for day in days where !office.isInForce(on: day) {
            add(.error, "phases", record, "changes on \(day), when it does not exist", mend: "correct the dates")
        }
    }

    private mutating func checkFields(_ record: OfficeRecord) {
        let counters = record.office.oneStop?.counters ?? []
        let later = record.office.phases.flatMap { $0.fields ?? [] }
        for field in record.office.fields + later + counters.flatMap(\.fields) where field != "*" {
            guard !knownFields.contains(field) else { continue }
            let near = nearest(to: field.folded, among: knownFields.map(\.folded))
            guard let near, let meant = knownFields.first(where: { $0.folded == near }) else { continue }
            add(
                .warning, "field", record, "no procedure is of the field \"\(field)\"",
                mend: "did you mean \"\(meant)\"?")
        }
    }
}
