import Dossiers
public import Forms

/// Forms as PDF (Pango and Cairo).
///
/// The same form gives the same bytes, as long as fonts and libraries are the same; a print names them. The form file
/// is embedded, so that a print can be held against what its pages should show.
public enum FormPDF {
    /// The media type of an embedded form file.
    static let mediaType = "application/vnd.motcua.form+json"

    /// The PDF of a form, with its file inside.
    public static func print(_ file: FormFile) throws(RenderingFault) -> [UInt8] {
        let context = try PrintContext()
        let pages = try FormLayout.pages(of: file, in: context)
        let form = file.document
        let sheet = Sheet(form.kind.paper)
        let surface = try PDFSurface(
            sheet, title: "\(form.title.replacing("\n", with: " ")) – \(form.head.number)", subject: form.subject,
            created: "\(form.at)")
        for (index, page) in pages.enumerated() {
            surface.draw(try page + foot(of: file, page: index + 1, of: pages.count, on: sheet, in: context))
        }
        let bytes: [UInt8]
        do { bytes = try file.bytes() } catch { throw .library("\(error)") }
        return try PDFAttachment.add(
            bytes, named: "form-\(form.form).json", mediaType: mediaType, remark: context.printer,
            to: try surface.finish())
    }

    /// The bytes of the form file in a print; `nil` where there is none. What they say is not checked.
    public static func embeddedFile(in pdf: [UInt8]) -> [UInt8]? {
        PDFAttachment.find(mediaType: mediaType, in: pdf)
    }

    /// The libraries and font of this machine; two prints of a form may only be compared where these are equal.
    /// Why no form can be printed on this machine; `nil` where all that a print needs is there.
    public static func fault() -> RenderingFault? {
        do {
            _ = try PrintContext()
            return nil
        } catch {
            return error
        }
    }

    static func printer() throws(RenderingFault) -> String { try PrintContext().printer }

    /// The libraries that a print says it was made with; `nil` where it doesn't say.
    static func printer(of pdf: [UInt8]) -> String? {
        PDFAttachment.remark(in: pdf)
    }

    /// The lines under the rule at the foot of a page.
    private static func foot(
        of file: FormFile, page: Int, of count: Int, on sheet: Sheet, in context: PrintContext
    ) throws(RenderingFault) -> [Mark] {
        let style = TextStyle(size: sheet.size * 0.64, alignment: .centre)
        var y = sheet.floor + 6
        var marks = [Mark.rule(x: sheet.left, y: y, toX: sheet.width - sheet.right, toY: y)]
        y += 2
        for text in file.foot + ["Trang \(page)/\(count)"] {
            let block = try TextBlock(text, style, width: sheet.measure, in: context)
            for index in block.lines.indices {
                marks.append(.line(block, index: index, x: sheet.left, y: y))
                y += block.lines[index].height
            }
        }
        return marks
    }
}
