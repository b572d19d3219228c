import Catalog
import Civil

/// The rules that one procedure can break on its own.
///
/// Oddities of published catalogs are warnings: a catalog that holds them still loads.
struct ProcedureLint {
    let record: ProcedureRecord
    var findings: [LintFinding] = []

    var procedure: Procedure { record.procedure }

    init(_ record: ProcedureRecord) {
        self.record = record
    }

    mutating func run() -> [LintFinding] {
        checkCode()
        checkComponents()
        checkForm()
        checkFees()
        checkChannels()
        checkSteps()
        checkChain()
        checkRules()
        return findings
    }

    mutating func error(_ code: String, _ key: String, _ message: String, mend: String) {
        add(.error, code, key, message, mend)
    }

    mutating func warning(_ code: String, _ key: String, _ message: String, mend: String) {
        add(.warning, code, key, message, mend)
    }

    private mutating func add(
        _ severity: LintFinding.Severity, _ code: String, _ key: String, _ message: String, _ mend: String
    ) {
        findings.append(
            LintFinding(
                file: record.file, line: record.line(key), severity: severity, code: code, message: message, mend: mend)
        )
    }

    private mutating func checkCode() {
        let expected = "procedures/" + procedure.code.map { $0 == ":" ? "-" : String($0) }.joined() + ".yaml"
        if record.file != expected {
            error(
                "fileName", "code", "the file of \(procedure.code) has another name", mend: "rename it to \(expected)")
        }
        if procedure.code.hasPrefix("local:") != (procedure.codeStatus == .local) {
            error(
                "codeStatus", "codeStatus", "codeStatus is \(procedure.codeStatus.rawValue)",
                mend: "write local for a code that begins with local:, and only there")
        }
        if let example = procedure.codeExample, (try? ProcedureCode(example))?.national != procedure.code {
            warning(
                "codeExample", "code", "codeExample \(example) is not a form of \(procedure.code)",
                mend: "check which code the province prints")
        }
    }

    private mutating func checkComponents() {
        for code in Self.repeated(procedure.components.map(\.code)) {
            error("duplicate", "components", "two components have the code \(code)", mend: "give each its own")
        }
        for component in procedure.components {
            let sheets = (component.originals, component.copies)
            if sheets.0 == 0, sheets.1 == 0, component.form != .present {
                warning(
                    "noSheets", "components", "\(component.code) asks for 0 originals and 0 copies",
                    mend: "check whether the row is a document at all")
            }
            if component.form == .certifiedCopy, (component.originals ?? 0) > 0, (component.copies ?? 0) == 0 {
                warning(
                    "copyAsOriginal", "components", "\(component.code) is a certified copy entered as an original",
                    mend: "write it under copies")
            }
        }
    }

    private mutating func checkForm() {
        for key in Self.repeated(procedure.form.map(\.key)) {
            error("duplicate", "form", "two form fields have the key \(key)", mend: "give each its own")
        }
        for field in procedure.form {
            if (field.type == .choice) == field.options.isEmpty {
                error(
                    "options", "form", "the field \(field.key) is of type \(field.type.rawValue)",
                    mend: "give options to a field of type choice, and only to such a field")
            }
            if field.past, field.type != .date {
                error(
                    "past", "form", "the field \(field.key) of type \(field.type.rawValue) is said to be past",
                    mend: "write past: true under a date alone")
            }
            for value in Self.repeated(field.options.map(\.value)) {
                error("duplicate", "form", "\(field.key) offers \(value) twice", mend: "keep one of them")
            }
            if let min = field.min, let max = field.max, max < min {
                error("range", "form", "\(field.key) has max \(max) under min \(min)", mend: "swap them")
            }
        }
    }

    private mutating func checkChannels() {
        if procedure.postExcluded, procedure.postalReturn == true || procedure.postalReception == true {
            error(
                "postExcluded", "postExcluded", "the post is excluded and yet carries the dossier or the result",
                mend: "remove postExcluded, or the facts under post")
        }
        if procedure.channels.contains(.postal), procedure.postalReception == false {
            error("post", "post", "post/reception is false but postal is a channel", mend: "keep one of the two")
        }
        if let online = procedure.online, online.takesDossiers, !procedure.channels.isEmpty,
            !procedure.channels.contains(.online)
        {
            warning(
                "onlineChannel", "online", "printed as an online service but online is not a channel",
                mend: "check the source")
        }
    }

    static func repeated(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { !seen.insert($0).inserted }
    }
}
