/// A table in CSV (RFC 4180): records of fields, lines ended by CRLF.
public enum CSV {
    /// Why a text is not CSV; `line` counts from 1.
    public enum Fault: Error, Hashable, Sendable {
        /// A quoted field that does not end.
        case openQuote(line: Int)
        /// A quote inside a bare field, or text after a quoted one.
        case strayQuote(line: Int)
    }

    /// The records as text, a field in quotes where it has to be.
    ///
    /// A field that a spreadsheet would take for a formula, since it begins with `=`, `+`, `-`, `@`, a tab or CR, gets
    /// an apostrophe before it (OWASP, CSV Injection); `records(of:)` leaves that there. Numbers such as `-5` and
    /// `-0.5`, and a plus with digits only, such as a phone number, stay as they are.
    public static func text(_ records: [[String]]) -> String {
        records.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
    }

    /// The records of a text, each with the number of the line on which it begins; a lone LF also ends a record, empty
    /// lines and a byte order mark are passed over.
    public static func records(of text: String) throws(Fault) -> [(line: Int, fields: [String])] {
        var reader = CSVReader()
        for scalar in text.unicodeScalars { try reader.take(scalar) }
        return try reader.finish()
    }

    private static func field(_ text: String) -> String {
        let text = isFormula(text) ? "'" + text : text
        let special: Set<Unicode.Scalar> = ["\"", ",", "\r", "\n"]
        guard text.unicodeScalars.contains(where: special.contains) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        let rest = text.utf8.dropFirst()
        switch first {
        case "=", "@", "\t", "\r": return true
        case "+": return !isDigits(rest)
        case "-":
            let parts = rest.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
            return !parts.allSatisfy(isDigits)
        default: return false
        }
    }

    private static func isDigits(_ bytes: Substring.UTF8View) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

/// Reads CSV scalar by scalar.
private struct CSVReader {
    private enum Place { case start, bare, quoted, afterQuote }

    private var place = Place.start
    private var field = ""
    private var fields: [String] = []
    private var records: [(line: Int, fields: [String])] = []
    private var line = 1
    private var begun = 1
    private var isFirst = true

    mutating func take(_ scalar: Unicode.Scalar) throws(CSV.Fault) {
        defer { isFirst = false }
        if scalar == "\n" { line += 1 }
        if isFirst, scalar == "\u{FEFF}" { return }
        if place == .quoted {
            if scalar == "\"" { place = .afterQuote } else { field.unicodeScalars.append(scalar) }
            return
        }
        switch scalar {
        case "\"" where place == .start: place = .quoted
        case "\"" where place == .afterQuote:
            field += "\""
            place = .quoted
        case ",": endField()
        case "\r": break
        case "\n": endRecord()
        case _ where place == .afterQuote || scalar == "\"": throw .strayQuote(line: line)
        default:
            place = .bare
            field.unicodeScalars.append(scalar)
        }
    }

    mutating func finish() throws(CSV.Fault) -> [(line: Int, fields: [String])] {
        if place == .quoted { throw .openQuote(line: begun) }
        endRecord()
        return records
    }

    private mutating func endField() {
        fields.append(field)
        field = ""
        place = .start
    }

    private mutating func endRecord() {
        if !fields.isEmpty || !field.isEmpty || place == .afterQuote {
            endField()
            records.append((begun, fields))
        }
        fields = []
        place = .start
        begun = line
    }
}
