/// What the end of a PDF says: where its cross-reference table is, and which objects are its root and its information.
struct PDFEnd {
    let table: Int
    let root: Int
    let info: Int
    /// One more than the highest number of an object.
    let size: Int

    init?(_ pdf: [UInt8]) {
        guard let start = pdf.lastRange(of: Array("startxref\n".utf8)),
            let table = Self.number(in: pdf, at: start.upperBound),
            let trailer = pdf.lastRange(of: Array("trailer".utf8))?.upperBound, trailer < start.lowerBound
        else { return nil }
        let text = pdf[trailer..<start.lowerBound]
        func value(_ key: String) -> Int? {
            text.lastRange(of: Array("/\(key) ".utf8)).flatMap { Self.number(in: pdf, at: $0.upperBound) }
        }
        guard let root = value("Root"), let info = value("Info"), let size = value("Size") else { return nil }
        self.table = table
        self.root = root
        self.info = info
        self.size = size
    }

    private static func number(in pdf: [UInt8], at start: Int) -> Int? {
        let digits = pdf[start...].prefix { (0x30...0x39).contains($0) }
        return digits.count < 11 ? Int(String(decoding: digits, as: UTF8.self)) : nil
    }

    /// The inside of the dictionary that an object is, without its brackets.
    func dictionary(of object: Int, in pdf: [UInt8]) -> String? {
        guard let start = pdf.lastRange(of: Array("\n\(object) 0 obj\n".utf8))?.upperBound,
            let length = pdf[start...].firstRange(of: Array("endobj".utf8))?.lowerBound
        else { return nil }
        let body = pdf[start..<length]
        guard let open = body.firstRange(of: Array("<<".utf8))?.upperBound,
            let close = body.lastRange(of: Array(">>".utf8))?.lowerBound, open <= close
        else { return nil }
        return String(decoding: body[open..<close], as: UTF8.self)
    }
}

extension BidirectionalCollection where Element == UInt8, Index == Int {
    /// Where a run of bytes stands last.
    func lastRange(of pattern: [UInt8]) -> Range<Int>? {
        guard let first = pattern.first, count >= pattern.count else { return nil }
        for start in (startIndex...endIndex - pattern.count).reversed()
        where self[start] == first && self[start..<start + pattern.count].elementsEqual(pattern) {
            return start..<start + pattern.count
        }
        return nil
    }
}
