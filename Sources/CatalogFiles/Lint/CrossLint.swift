import Catalog
import Civil

/// The rules between procedures, and between procedures and offices.
struct CrossLint {
    let procedures: [ProcedureRecord]
    let offices: [OfficeFile]

    func run() -> [LintFinding] {
        duplicates() + dangling() + undecided() + unfilledRoles()
    }

    private func finding(
        _ severity: LintFinding.Severity, _ code: String, _ record: ProcedureRecord, _ key: String,
        _ message: String, mend: String
    ) -> LintFinding {
        LintFinding(
            file: record.file, line: record.line(key), severity: severity, code: code, message: message, mend: mend)
    }

    private func duplicates() -> [LintFinding] {
        var first: [String: String] = [:]
        return procedures.compactMap { record in
            let code = record.procedure.code
            guard let file = first[code] else {
                first[code] = record.file
                return nil
            }
            return finding(
                .error, "duplicate", record, "code", "\(code) is described in \(file) too", mend: "keep one of the two")
        }
    }

    private func dangling() -> [LintFinding] {
        let known = Set(procedures.map(\.procedure.code))
        return procedures.flatMap { record in
            record.procedure.related.filter { !known.contains($0) }.map { code in
                finding(
                    .warning, "related", record, "related", "the related procedure \(code) is not in this catalog",
                    mend: "add it, or keep the fact that it is related")
            }
        }
    }

    /// A role of a chain that no office of a province can fill.
    private func unfilledRoles() -> [LintFinding] {
        procedures.flatMap { record in
            (record.procedure.chain?.tasks ?? []).flatMap { task in
                offices.filter { !Self.fills(task.role, $0) }.map { file in
                    finding(
                        .error, "chainRole", record, "chain",
                        "no office of \(file.agency.code) can be \"\(task.role)\" in the task \(task.id)",
                        mend: "correct the role, or describe the office or service in \(file.file)")
                }
            }
        }
    }

    private static func fills(_ role: AgencyRole, _ file: OfficeFile) -> Bool {
        let offices = file.offices.map(\.office)
        return switch role {
        case .lead: true
        case .committee(let level):
            offices.contains { $0.level == level && [.committee, .district, .commune].contains($0.kind) }
        case .department(let field):
            offices.contains { office in
                let everyField = office.fields + office.phases.flatMap { $0.fields ?? [] }
                return office.kind == .department && everyField.contains(field)
            }
        case .outside(let service, let level):
            file.agency.outside.contains { $0.key == service && $0.levels.contains(level) }
        }
    }

    /// A procedure that no office decides is an error; one that several offices of one province decide is odd only
    /// at the level of the province, where each field has one department.
    private func undecided() -> [LintFinding] {
        guard !offices.isEmpty else { return [] }
        let tables = offices.map(Deciders.init)
        return procedures.flatMap { record -> [LintFinding] in
            let (level, field) = (record.procedure.level, record.procedure.field.vi)
            let deciders = tables.map { $0.codes(level: level, field: field) }
            if deciders.allSatisfy(\.isEmpty) {
                return [
                    finding(
                        .error, "noOffice", record, "field",
                        "no office of level \(level.rawValue) decides the field \"\(field)\"",
                        mend: "correct the field, or add it to the fields of an office")
                ]
            }
            guard level == .province else { return [] }
            return deciders.filter { $0.count > 1 }.map { several in
                finding(
                    .warning, "manyOffices", record, "field",
                    "several offices decide the field \"\(field)\": \(several.joined(separator: ", "))",
                    mend: "leave it to one of them")
            }
        }
    }
}

/// Which offices of one province decide what.
private struct Deciders {
    private struct Matter: Hashable {
        let level: GovernmentLevel
        let field: String
    }

    private var codes: [Matter: [String]] = [:]

    init(_ file: OfficeFile) {
        for record in file.offices {
            for field in record.office.fields {
                codes[Matter(level: record.office.level, field: field), default: []].append(record.office.code)
            }
        }
    }

    func codes(level: GovernmentLevel, field: String) -> [String] {
        (codes[Matter(level: level, field: field)] ?? []) + (codes[Matter(level: level, field: "*")] ?? [])
    }
}
