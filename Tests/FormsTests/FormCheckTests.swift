import EvidenceOpenSSL
import Forms
import FormsRendering
import Testing

@Suite struct FormCheckTests {
    private let file: FormFile
    private let proof: FormCheck.Proof

    init() throws {
        file = try SampleForm.file(SampleForm.receipt().document)
        proof = FormCheck.Proof(dossier: "H61.12-190304-0001", event: 3, digest: file.digest)
    }

    private func finding(_ bytes: [UInt8], _ proofs: [FormCheck.Proof]? = nil) -> FormFinding {
        FormCheck(bytes, provenBy: proofs ?? [proof], sha256: Digest.sha256).finding
    }

    @Test func `a form file and its print are proven by the receipt that names their digest`() throws {
        #expect(finding(try file.bytes()) == .proven)
        #expect(finding(try FormPDF.print(file)) == .proven)
    }

    @Test func `no receipt, another dossier, another event or another form prove nothing`() throws {
        let bytes = try file.bytes()
        let other = try SampleForm.file(SampleForm.refusal().document).digest
        #expect(finding(bytes, []) == .notProven)
        #expect(finding(bytes, [.init(dossier: "H61.12-190304-0002", event: 3, digest: file.digest)]) == .notProven)
        #expect(finding(bytes, [.init(dossier: proof.dossier, event: 4, digest: file.digest)]) == .notProven)
        #expect(finding(bytes, [.init(dossier: proof.dossier, event: 3, digest: other)]) == .notProven)
    }

    @Test func `a print whose pages say something else than its data is found`() throws {
        var forged = file.document
        for index in forged.sections[2].items.indices where forged.sections[2].items[index].key == "dueAt" {
            forged.sections[2].items[index].value = "08 giờ 00 phút, ngày 01 tháng 4 năm 2019"
        }
        let honest = try FormPDF.print(file)
        let forgedPrint = try FormPDF.print(try SampleForm.file(forged))
        #expect(finding(forgedPrint) == .notProven)
        let data = try file.bytes()
        let end = try #require(honest.firstRange(of: data)?.lowerBound)
        let forgedEnd = try #require(
            forgedPrint.firstRange(of: Array("/Type /EmbeddedFile".utf8))?.lowerBound)
        #expect(finding(Array(forgedPrint[..<forgedEnd]) + honest[end...]) != .proven)
        let mixed =
            forgedPrint + Array("\n<< /Type /EmbeddedFile".utf8)
            + honest[try #require(honest.firstRange(of: Array(" /Subtype /application#2Fvnd".utf8))).lowerBound...]
        #expect(finding(mixed) == .pagesAltered)
    }

    @Test func `one byte more or less is found`() throws {
        let print = try FormPDF.print(file)
        #expect(finding(print + [0x0A]) == .pagesAltered)
        for place in [100, print.count / 2] {
            var changed = print
            changed[place] ^= 1
            #expect(finding(changed) != .proven, "\(place)")
        }
    }

    @Test func `a print of other libraries is not called altered`() throws {
        let print = try FormPDF.print(file)
        let text = Array("/Desc (layout ".utf8)
        let place = try #require(print.firstRange(of: text)?.upperBound)
        var other = print
        other[place] = UInt8(ascii: "9")
        guard case .otherPrinter(let printer) = finding(other) else {
            Issue.record("\(finding(other))")
            return
        }
        #expect(printer.hasPrefix("layout 9"))
    }

    @Test(arguments: ["", "{}", "%PDF-1.4\n", "%PDF-1.4\n<< /Type /EmbeddedFile", "không phải biểu mẫu"])
    func `what is no form is told apart from one that was altered`(text: String) {
        guard case .unreadable = finding(Array(text.utf8)) else {
            Issue.record("\(text)")
            return
        }
    }

    @Test func `altered data are found before anything else`() throws {
        let text = String(decoding: try file.bytes(), as: UTF8.self).replacing("Thu sau", with: "Không thu")
        #expect(finding(Array(text.utf8)) == .dataAltered)
    }
}
