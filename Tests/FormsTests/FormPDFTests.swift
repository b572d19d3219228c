import Catalog
import Civil
import Dossiers
import EvidenceOpenSSL
import Forms
import FormsRendering
import Postal
import Testing

@Suite struct FormPDFTests {
    static let forms = SampleForm.circulars.flatMap { SampleForm.all($0) } + SamplePost.papers

    @Test(arguments: forms)
    func `a print opens, on its paper, with its fonts inside`(form: FormDocument) throws {
        let pdf = try FormPDF.print(try SampleForm.file(form))
        #expect(pdf.starts(with: Array("%PDF-1.4".utf8)))
        let (wide, high) = form.kind.paper.millimetres
        let size = try #require(try Poppler.info(pdf)["Page size"])
        let points = size.split(separator: " ").compactMap { Double($0) }
        #expect(abs(points[0] - Double(wide) * 72 / 25.4) < 0.1)
        #expect(abs(points[1] - Double(high) * 72 / 25.4) < 0.1)
        let fonts = try Poppler.fonts(pdf)
        #expect(!fonts.isEmpty)
        for font in fonts {
            #expect(font.name.contains("LiberationSerif"), "\(font.name) is not the font of the forms")
            #expect(font.isEmbedded, "\(font.name)")
        }
    }

    @Test(arguments: forms)
    func `every value of a form stands on its pages`(form: FormDocument) throws {
        let file = try SampleForm.file(form)
        let text = Poppler.squeezed(try Poppler.text(try FormPDF.print(file)))
        for item in form.sections.flatMap(\.items) {
            for word in item.line.split(separator: " ") { #expect(text.contains(word), "\(item.key): \(word)") }
        }
        for cell in form.sections.compactMap(\.table).flatMap({ $0.rows.joined() }) {
            for word in cell.split(whereSeparator: { " \n".contains($0) }) where word.count < 12 {
                #expect(text.contains(word), "\(word)")
            }
        }
        for part in [FormDocument.nation, FormDocument.motto, FormDocument.simulation, file.digest, file.corner] {
            #expect(text.contains(Poppler.squeezed(part)), "\(part)")
        }
    }

    @Test(arguments: forms)
    func `the same form gives the same bytes`(form: FormDocument) throws {
        let file = try SampleForm.file(form)
        #expect(try FormPDF.print(file) == FormPDF.print(try FormFile(reading: try file.bytes())))
    }

    @Test(arguments: forms)
    func `the form file is inside, for every reader of PDF`(form: FormDocument) throws {
        let file = try SampleForm.file(form)
        let pdf = try FormPDF.print(file)
        #expect(FormPDF.embeddedFile(in: pdf) == (try file.bytes()))
        #expect(try Poppler.attachment(pdf) == (try file.bytes()))
    }

    @Test func `a form that is a little too long for a page is set a little smaller`() throws {
        let papers = (1...6).map { FormPaper("Giấy tờ số \($0)", originals: 1) }
        let pdf = try FormPDF.print(try SampleForm.file(SampleForm.receipt(papers: papers).document))
        #expect(try Poppler.info(pdf)["Pages"] == "1")
    }

    @Test func `many papers flow over the pages under the same heading`() throws {
        let papers = (1...120).map { FormPaper("Giấy tờ số \($0) của hồ sơ cấp giấy phép bưu chính", originals: $0) }
        let pdf = try FormPDF.print(try SampleForm.file(SampleForm.receipt(papers: papers).document))
        let pages = try #require(try Poppler.info(pdf)["Pages"].flatMap { Int($0) })
        #expect(pages > 3)
        let text = try Poppler.text(pdf)
        for number in 1...120 { #expect(text.contains("Giấy tờ số \(number) của"), "\(number)") }
        #expect(text.ranges(of: "STT").count >= pages - 1)
        #expect(text.contains("Trang \(pages)/\(pages)"))
    }

    @Test(arguments: [2, 4, 6, 9, 12, 16, 20, 24, 30])
    func `signatures never stand on a page without the row above them`(count: Int) throws {
        let papers = (1...count).map { SlipPaper(code: "giay-\($0)", name: "Giấy tờ số \($0)", isOriginal: true) }
        var result = SamplePost(.result, papers: papers)
        try result.run(.collect(Handover(office: "H61.12", signer: "Phạm Văn D")))
        var minutes = SamplePost(.dossier, papers: papers)
        try minutes.run(SamplePost.toAcceptance + SamplePost.handOver())
        for paper in result.papers + minutes.papers {
            let pages = try Poppler.text(try FormPDF.print(try SampleForm.file(paper))).split(separator: "\u{c}")
            let signed = try #require(pages.firstIndex { $0.contains("NHÂN VIÊN BƯU CHÍNH") })
            let last = try #require(paper.sections.last?.items.last?.label)
            #expect(Poppler.squeezed(String(pages[signed])).contains(last), "\(paper.form) on page \(signed + 1)")
        }
    }

    @Test func `a long reason wraps and goes on over the page, and so does a tall row of a table`() throws {
        var refusal = SampleForm.refusal()
        refusal.reason = (1...900).map { "lý\($0)" }.joined(separator: " ")
        let text = Poppler.squeezed(try Poppler.text(try FormPDF.print(try SampleForm.file(refusal.document))))
        for number in [1, 450, 900] { #expect(text.contains("lý\(number)")) }
        var slip = SampleForm.slip(handovers: 1)
        slip.handovers[0].note = (1...900).map { "chú\($0)" }.joined(separator: " ")
        let print = try FormPDF.print(try SampleForm.file(slip.document))
        #expect(try Poppler.info(print)["Pages"] != "1")
        #expect(Poppler.squeezed(try Poppler.text(print)).contains("chú900"))
    }

    @Test func `a word without an end is broken, not cut`() throws {
        var refusal = SampleForm.refusal()
        refusal.reason = String(repeating: "x", count: 400)
        let text = try Poppler.text(try FormPDF.print(try SampleForm.file(refusal.document)))
        #expect(text.count { $0 == "x" } >= 400)
    }
}
