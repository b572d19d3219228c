import Foundation
import Yams

/// One YAML file of the catalog.
struct CatalogFile {
    let root: String
    /// Relative to the folder of the catalog.
    let name: String

    /// What one file holds, by its folder: a procedure, the offices of a province, a price list or a network.
    struct Outcome: Sendable {
        var procedure: ProcedureRecord?
        var offices: OfficeFile?
        var tariff: TariffRecord?
        var network: NetworkRecord?
        var findings: [LintFinding] = []
    }

    /// Reads the file as what its folder says.
    func read() -> Outcome {
        let text: String
        do {
            text = try String(contentsOfFile: "\(root)/\(name)", encoding: .utf8)
        } catch {
            let sink = FindingSink(file: name)
            sink.error("unreadable", at: nil, "cannot be read as UTF-8 text", mend: "check the rights and the encoding")
            return Outcome(findings: sink.findings)
        }
        return Self.read(text, as: name)
    }

    /// Reads a text as what the folder of a name says.
    static func read(_ text: String, as name: String) -> Outcome {
        let sink = FindingSink(file: name)
        var outcome = Outcome()
        if let node = compose(text, into: sink) {
            if name.hasPrefix("offices/") {
                var reader = OfficeReader(node, sink: sink)
                outcome.offices = reader?.read()
            } else if name.hasPrefix("postal/tariffs/") {
                var reader = TariffReader(node, sink: sink)
                outcome.tariff = reader?.read()
            } else if name.hasPrefix("postal/network/") {
                var reader = NetworkReader(node, sink: sink)
                outcome.network = reader?.read()
            } else {
                var reader = ProcedureReader(node, sink: sink)
                outcome.procedure = reader?.read()
            }
        }
        outcome.findings = sink.findings
        return outcome
    }

    /// The top node; `nil` where the text is not YAML, which is reported.
    private static func compose(_ text: String, into sink: FindingSink) -> Node? {
        do {
            if let node = try Yams.compose(yaml: text, .basic) { return node }
            sink.error("empty", at: nil, "the file is empty", mend: "write the record or remove the file")
        } catch let error as YamlError {
            report(error, into: sink)
        } catch {
            sink.error("yaml", at: nil, "not YAML: \(error)", mend: "correct the syntax")
        }
        return nil
    }

    /// What Yams calls a key that is no text.
    private static let textlessKey = "<uncovertable>"

    private static func report(_ error: YamlError, into sink: FindingSink) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            sink.error("yaml", at: mark, "not YAML: \(problem)", mend: "correct the indentation, quotes or brackets")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let texts = duplicates.filter { $0 != textlessKey }.sorted()
            let hasOthers = texts.count < duplicates.count
            let keys = texts + (hasOthers ? ["that is no text"] : [])
            // Keys that are no texts have no order: at which of all the mark stands is chance.
            sink.error(
                "duplicateKey", at: hasOthers ? nil : context.mark,
                "the key \(keys.joined(separator: ", ")) stands twice",
                mend: "keep one of them")
        case .reader(let problem, _, _, _):
            sink.error("yaml", at: nil, "not YAML: \(problem)", mend: "remove characters that cannot be printed")
        default:
            sink.error("yaml", at: nil, "not YAML: \(error)", mend: "correct the syntax")
        }
    }
}
