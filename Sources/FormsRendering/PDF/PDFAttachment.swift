/// A file embedded in a PDF (ISO 32000-1 §7.11.4), added behind the end as an incremental update (§7.5.6).
enum PDFAttachment {
    /// The PDF with a file in it that every reader can list and save.
    ///
    /// - Parameter remark: in ASCII, without brackets.
    /// - Throws: `library` where the PDF does not end as Cairo 1.14 and later write it for version 1.4.
    static func add(
        _ file: [UInt8], named name: String, mediaType: String, remark: String, to pdf: [UInt8]
    ) throws(RenderingFault) -> [UInt8] {
        guard let end = PDFEnd(pdf), let catalog = end.dictionary(of: end.root, in: pdf) else {
            throw .library("the PDF has no cross-reference table of version 1.4")
        }
        let first = end.size
        let subtype = mediaType.replacing("/", with: "#2F")
        var output = pdf
        var places: [(number: Int, at: Int)] = []
        func begin(_ number: Int) {
            places.append((number, output.count))
            output += Array("\(number) 0 obj\n".utf8)
        }
        begin(end.root)
        output += Array(
            "<< \(catalog)\n/Names << /EmbeddedFiles << /Names [(\(name)) \(first + 1) 0 R] >> >> >>\n".utf8)
        output += Array("endobj\n".utf8)
        begin(first)
        output += Array(marker(subtype, length: file.count).utf8) + file + Array("\nendstream\nendobj\n".utf8)
        begin(first + 1)
        output += Array(
            """
            << /Type /Filespec /F (\(name)) /UF (\(name)) /EF << /F \(first) 0 R >> \(remarkKey)\(remark)) >>
            endobj

            """.utf8)
        let table = output.count
        output += Array("xref\n".utf8)
        for place in places { output += Array("\(place.number) 1\n\(digits(place.at)) 00000 n \n".utf8) }
        output += Array(
            """
            trailer
            << /Size \(first + 2) /Root \(end.root) 0 R /Info \(end.info) 0 R /Prev \(end.table) >>
            startxref
            \(table)
            %%EOF

            """.utf8)
        return output
    }

    /// The file that `add` embedded last; `nil` where there is none.
    static func find(mediaType: String, in pdf: [UInt8]) -> [UInt8]? {
        let head = Array(marker(mediaType.replacing("/", with: "#2F"), length: nil).utf8)
        guard let start = pdf.lastRange(of: head)?.upperBound else { return nil }
        let number = pdf[start...].prefix { (0x30...0x39).contains($0) }
        guard number.count < 10, let length = Int(String(decoding: number, as: UTF8.self)),
            pdf[number.endIndex...].starts(with: Array(tail.utf8))
        else { return nil }
        let body = number.endIndex + tail.utf8.count
        guard length <= pdf.count - body else { return nil }
        return Array(pdf[body..<body + length])
    }

    /// The remark that `add` made last; `nil` where there is none.
    static func remark(in pdf: [UInt8]) -> String? {
        pdf.lastRange(of: Array(remarkKey.utf8)).map { range in
            String(decoding: pdf[range.upperBound...].prefix { $0 != UInt8(ascii: ")") }.prefix(200), as: UTF8.self)
        }
    }

    private static let remarkKey = "/Desc ("
    private static let tail = " >>\nstream\n"

    private static func marker(_ subtype: String, length: Int?) -> String {
        "<< /Type /EmbeddedFile /Subtype /\(subtype) /Length " + (length.map { "\($0)\(tail)" } ?? "")
    }

    /// Ten digits, as the table wants them.
    private static func digits(_ number: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: 10 - text.count) + text
    }
}
