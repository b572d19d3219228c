import Civil

/// Reads a JSON text from bytes; every access is guarded by `offset < bytes.count`.
struct JSONReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let maximumDepth: Int
    /// How many more values the text may have.
    private var valuesLeft: Int
    private var offset = 0

    /// The largest whole number that every JSON implementation reads exactly, 2^53 − 1 (RFC 8259 §6).
    static let largestInteger: Int64 = 9_007_199_254_740_991
    private static let mostDigits = 40

    init(_ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int, maximumValues: Int) {
        self.bytes = bytes
        self.maximumDepth = maximumDepth
        valuesLeft = maximumValues
    }

    /// The one value of the text, with nothing but white space around it.
    mutating func document() throws(JSONFault) -> JSON {
        let result = try value(depth: 0)
        skipWhitespace()
        if offset < bytes.count { throw fault(.trailingText) }
        return result
    }

    private func fault(_ kind: JSONFault.Kind) -> JSONFault {
        JSONFault(kind: kind, offset: offset)
    }

    private var current: UInt8? {
        offset < bytes.count ? bytes[offset] : nil
    }

    private mutating func skipWhitespace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x09, 0x0A, 0x0D: offset += 1
            default: return
            }
        }
    }

    /// Steps over `byte`, or says what is wrong instead.
    private mutating func expect(_ byte: UInt8) throws(JSONFault) {
        guard let found = current else { throw fault(.unexpectedEnd) }
        guard found == byte else { throw fault(.syntax) }
        offset += 1
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSON {
        skipWhitespace()
        guard let byte = current else { throw fault(.unexpectedEnd) }
        guard valuesLeft > 0 else { throw fault(.tooMany) }
        valuesLeft -= 1
        switch byte {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return try object(depth: depth + 1)
        case UInt8(ascii: "["): return try array(depth: depth + 1)
        case UInt8(ascii: "-"), 0x30...0x39: return try number()
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw fault(.syntax)
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONFault) -> JSON {
        for index in 0..<word.utf8CodeUnitCount {
            try expect(word.utf8Start[index])
        }
        return value
    }

    private mutating func array(depth: Int) throws(JSONFault) -> JSON {
        guard depth <= maximumDepth else { throw fault(.tooDeep) }
        offset += 1
        skipWhitespace()
        if current == UInt8(ascii: "]") {
            offset += 1
            return .array([])
        }
        var elements: [JSON] = []
        while true {
            elements.append(try value(depth: depth))
            skipWhitespace()
            if current == UInt8(ascii: ",") {
                offset += 1
            } else {
                try expect(UInt8(ascii: "]"))
                return .array(elements)
            }
        }
    }

    private mutating func object(depth: Int) throws(JSONFault) -> JSON {
        guard depth <= maximumDepth else { throw fault(.tooDeep) }
        offset += 1
        skipWhitespace()
        if current == UInt8(ascii: "}") {
            offset += 1
            return .object([])
        }
        var members: [JSON.Member] = []
        var keys = KeyRegister()
        while true {
            skipWhitespace()
            let start = offset
            guard let byte = current else { throw fault(.unexpectedEnd) }
            guard byte == UInt8(ascii: "\"") else { throw fault(.syntax) }
            let key = try string()
            guard keys.add(key, to: members) else {
                throw JSONFault(kind: .duplicateKey, offset: start, key: key)
            }
            skipWhitespace()
            try expect(UInt8(ascii: ":"))
            members.append(JSON.Member(key, try value(depth: depth)))
            skipWhitespace()
            if current == UInt8(ascii: ",") {
                offset += 1
            } else {
                try expect(UInt8(ascii: "}"))
                return .object(members)
            }
        }
    }

    private mutating func number() throws(JSONFault) -> JSON {
        let start = offset
        let isNegative = bytes[offset] == UInt8(ascii: "-")
        if isNegative { offset += 1 }
        guard let first = current else { throw fault(.unexpectedEnd) }
        var magnitude: Int64 = 0
        var digits = 0
        if first == 0x30 {
            offset += 1
            digits = 1
            if let next = current, (0x30...0x39).contains(next) { throw fault(.syntax) }
        } else {
            digits = try self.digits { digit in
                if magnitude <= Self.largestInteger { magnitude = magnitude * 10 + Int64(digit) }
            }
        }
        var isWhole = true
        if current == UInt8(ascii: ".") {
            isWhole = false
            offset += 1
            digits += try self.digits { _ in }
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            isWhole = false
            offset += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { offset += 1 }
            digits += try self.digits { _ in }
        }
        guard digits <= Self.mostDigits, !isWhole || magnitude <= Self.largestInteger else {
            throw JSONFault(kind: .number, offset: start)
        }
        if isWhole { return .integer(isNegative ? -magnitude : magnitude) }
        return .decimal(String(decoding: bytes[start..<offset], as: UTF8.self))
    }

    /// Steps over one or more digits and counts them.
    private mutating func digits(_ take: (UInt8) -> Void) throws(JSONFault) -> Int {
        let start = offset
        while let byte = current, (0x30...0x39).contains(byte) {
            take(byte - 0x30)
            offset += 1
        }
        if offset == start { throw fault(current == nil ? .unexpectedEnd : .syntax) }
        return offset - start
    }

    private mutating func string() throws(JSONFault) -> String {
        offset += 1
        var run = JSONStringScan(bytes, from: offset)
        run.advance()
        if run.stop == UInt8(ascii: "\"") {
            let text = try checked(bytes[offset..<run.offset], isComposed: run.isComposed)
            offset = run.offset + 1
            return text
        }
        var scratch: [UInt8] = []
        while true {
            scratch.append(contentsOf: bytes[offset..<run.offset])
            offset = run.offset
            switch run.stop {
            case nil: throw fault(.unexpectedEnd)
            case UInt8(ascii: "\""):
                let text = try scratch.withUnsafeBufferPointer { buffer throws(JSONFault) in
                    try checked(buffer[...], isComposed: false)
                }
                offset += 1
                return text
            case UInt8(ascii: "\\"): try escape(into: &scratch)
            default: throw fault(.control)
            }
            run = JSONStringScan(bytes, from: offset)
            run.advance()
        }
    }

    private func checked(_ slice: Slice<UnsafeBufferPointer<UInt8>>, isComposed: Bool) throws(JSONFault) -> String {
        guard let letters = try? UTF8Span(validating: UnsafeBufferPointer(rebasing: slice).span) else {
            throw fault(.invalidUTF8)
        }
        let text = String(copying: letters)
        return isComposed ? text : text.nfc
    }

    private mutating func escape(into scratch: inout [UInt8]) throws(JSONFault) {
        let start = offset
        offset += 1
        guard let byte = current else { throw fault(.unexpectedEnd) }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(byte)
        case UInt8(ascii: "b"): scratch.append(0x08)
        case UInt8(ascii: "f"): scratch.append(0x0C)
        case UInt8(ascii: "n"): scratch.append(0x0A)
        case UInt8(ascii: "r"): scratch.append(0x0D)
        case UInt8(ascii: "t"): scratch.append(0x09)
        case UInt8(ascii: "u"):
            offset += 1
            scratch.append(contentsOf: String(try scalar(startedAt: start)).utf8)
            return
        default: throw fault(.syntax)
        }
        offset += 1
    }

    /// The scalar of `\uXXXX` or of a pair of them, from the first hexadecimal digit on.
    private mutating func scalar(startedAt start: Int) throws(JSONFault) -> Unicode.Scalar {
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
            bytes[offset + 1] == UInt8(ascii: "u")
        else { throw JSONFault(kind: .loneSurrogate, offset: start) }
        offset += 2
        let second = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        else { throw JSONFault(kind: .loneSurrogate, offset: start) }
        return scalar
    }

    private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current else { throw fault(.unexpectedEnd) }
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
            default: throw fault(.syntax)
            }
            offset += 1
        }
        return value
    }
}
