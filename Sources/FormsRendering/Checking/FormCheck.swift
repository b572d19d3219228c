import Civil
public import Forms

/// Tells whether a form, as a file or as a print, is the one that a signed receipt names.
public struct FormCheck: Sendable {
    /// What a valid receipt says of the form that goes with it.
    public struct Proof: Hashable, Sendable {
        public let dossier: String
        public let event: Int
        public let digest: String

        public init(dossier: String, event: Int, digest: String) {
            self.dossier = dossier
            self.event = event
            self.digest = digest
        }
    }

    public let finding: FormFinding
    /// The form, where it could be read.
    public let form: FormFile?

    /// Holds a form file or a PDF against what valid receipts say.
    public init(_ bytes: [UInt8], provenBy proofs: [Proof], sha256: ([UInt8]) -> [UInt8]) {
        let isPDF = bytes.starts(with: Array("%PDF-".utf8))
        let data = isPDF ? FormPDF.embeddedFile(in: bytes) : bytes
        let form: FormFile
        do {
            guard let data else { throw FormFault.unreadable("no form file in the PDF") }
            form = try FormFile(reading: data)
        } catch {
            self.form = nil
            finding = .unreadable("\(error)")
            return
        }
        self.form = form
        finding = Self.judge(form, proofs, print: isPDF ? bytes : nil, sha256)
    }

    private static func judge(
        _ form: FormFile, _ proofs: [Proof], print: [UInt8]?, _ sha256: ([UInt8]) -> [UInt8]
    ) -> FormFinding {
        guard form.isWhole(sha256: sha256) else { return .dataAltered }
        let isProven = proofs.contains { proof in
            proof.digest == form.digest && proof.dossier == form.document.subject && proof.event == form.document.event
        }
        guard isProven else { return .notProven }
        guard let print else { return .proven }
        do {
            if try FormPDF.print(form) == print { return .proven }
            let printer = FormPDF.printer(of: print)
            return printer == (try FormPDF.printer()) ? .pagesAltered : .otherPrinter(printer ?? "?")
        } catch {
            return .cannotPrint(error)
        }
    }
}
