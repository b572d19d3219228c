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
            let fault = error.fault
            sink.error(fault.code, at: fault.mark, fault.text, mend: fault.mend)
        } catch {
            sink.error("yaml", at: nil, "not YAML: \(error)", mend: "correct the syntax")
        }
        return nil
    }
}
