import Civil
import Evidence
import EvidenceOpenSSL
import Forms
import FormsRendering
import JSON

/// What is told of a form that was held against receipts.
struct FormReport {
    let path: String
    let check: FormCheck
    let language: Language

    /// - Parameter receipts: those that were found valid.
    init(_ path: String, receipts: [ReceiptDraft], language: Language) throws(Failure) {
        self.path = path
        self.language = language
        check = FormCheck(
            try InputFile(path).bytes(), provenBy: receipts.compactMap(\.formProof), sha256: Digest.sha256)
    }

    var isProven: Bool { check.finding == .proven }

    var json: JSON {
        .object([
            "path": .string(path), "form": check.form.map { .string($0.document.form) },
            "digest": check.form.map { .string($0.digest) }, "finding": .string(check.finding.code),
            "findingText": .string(check.finding.text.text(in: language)), "proven": .bool(isProven),
        ])
    }

    func lines(verbose: Bool, colour: Bool = Terminal.hasColour) -> [String] {
        let style: Style =
            switch check.finding {
            case .proven: .green
            case .otherPrinter, .cannotPrint: .yellow
            case .unreadable, .dataAltered, .notProven, .pagesAltered: .red
            }
        var lines = ["\(path): \(style(check.finding.text.text(in: language), colour: colour)) [\(check.finding.code)]"]
        if let form = check.form {
            lines.append("  " + Visible.line("\(form.document.mark)  \(form.document.subject)  SHA-256 \(form.digest)"))
        }
        if verbose, case .unreadable(let reason) = check.finding { lines.append("  \(reason)") }
        return lines
    }
}

extension ReceiptDraft {
    /// What this receipt says of the form that was issued with it; `nil` where none was.
    fileprivate var formProof: FormCheck.Proof? {
        details.first { $0.key == "form" }?.value["digest"]?.string
            .map { FormCheck.Proof(dossier: dossier, event: eventNumber, digest: $0) }
    }
}
