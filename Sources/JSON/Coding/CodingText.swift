/// The text of a value while its type encodes it: each part is written where it comes, and an array or object is closed
/// when something outside it follows.
///
/// Depths count the arrays and objects around a place.
final class CodingText {
    /// An array or object that is not closed yet.
    private struct Level {
        let isObject: Bool
        /// The offset of its bracket.
        let start: Int
        /// The offset of the last key or element.
        var last: Int
        var count = 0
        /// Each key (of an element: empty) with its offset, where they have no order of their own and are sorted.
        var unordered: [(key: String, start: Int)]?
    }

    // Each method ends before the next is called. To check that at run time took a quarter of the instructions of encoding.
    @exclusivity(unchecked) private var text = JSONText()
    @exclusivity(unchecked) private var levels: [Level] = []
    /// Whether a value has to follow.
    @exclusivity(unchecked) private var isOwed = true
    /// Whether the array or object that follows has no order of its own.
    @exclusivity(unchecked) private var isUnordered = false

    /// What is written so far, copied.
    func copy() -> String {
        // It is put together of texts, and so is one.
        text.withBytes { String(copying: UTF8Span(unchecked: $0.span)) }
    }

    /// Writes a value at a depth; an empty object when the type encodes nothing.
    func encode<Value: Encodable>(_ value: Value, at depth: Int) throws {
        if let text = Self.same(value, as: String.self) { return append(text) }
        if let json = Self.same(value, as: JSON.self) { return append(json) }
        let start = text.count
        let collection = Value.self as? any Unordered.Type
        isUnordered = collection != nil
        try value.encode(to: TextEncoder(text: self, depth: depth))
        close(to: depth)
        guard let collection, !collection.isSet, text.withBytes({ $0[start] }) == UInt8(ascii: "[") else { return }
        throw EncodingError.invalidValue(
            value, EncodingError.Context(codingPath: path(to: depth), debugDescription: "a key that is not a text"))
    }

    /// The value, if its type is that one; quicker than a cast, and all values come by here.
    private static func same<Value, Other>(_ value: Value, as type: Other.Type) -> Other? {
        Value.self == type ? unsafeBitCast(value, to: type) : nil
    }

    func append(_ json: JSON) { append { json.write(to: &$0) } }

    func append(_ text: String) { append { $0.append(quoted: text) } }

    func append(_ truth: Bool) { append { $0.append(truth ? "true" : "false") } }

    /// Appends a value that is JSON text already.
    func append(written text: String) { append { $0.append(raw: text) } }

    func appendNull() { append { $0.append("null") } }

    /// Writes a whole number that every reader of JSON reads exactly.
    func append(_ number: some BinaryInteger, at depth: Int) throws {
        guard let exact = Int64(exactly: number), exact.magnitude <= UInt64(JSONReader.largestInteger) else {
            throw EncodingError.invalidValue(
                number, EncodingError.Context(codingPath: path(to: depth), debugDescription: "beyond ±(2^53 − 1)"))
        }
        append { $0.append(decimal: exact) }
    }

    /// Writes a floating-point number: an integer when it is whole, else the shortest text that reads back the same.
    func append(_ number: Double, at depth: Int) throws {
        guard number.isFinite else {
            throw EncodingError.invalidValue(
                number, EncodingError.Context(codingPath: path(to: depth), debugDescription: "not a finite number"))
        }
        if number.magnitude <= Double(JSONReader.largestInteger), Double(Int64(number)) == number {
            return try append(Int64(number), at: depth)
        }
        append { $0.append(raw: String(describing: number)) }
    }

    private func append(_ write: (inout JSONText) -> Void) {
        precondition(isOwed, "a type encodes two values in one place")
        isOwed = false
        write(&text)
    }

    /// Opens the object or array at a depth, unless the type asked for it before.
    func open(isObject: Bool, at depth: Int) {
        if levels.count > depth {
            precondition(levels[depth].isObject == isObject, "a type encodes two values in one place")
            return
        }
        let start = text.count
        append { $0.append(UInt8(ascii: isObject ? "{" : "[")) }
        levels.append(Level(isObject: isObject, start: start, last: start, unordered: isUnordered ? [] : nil))
        isUnordered = false
    }

    /// Begins a member of the object at a depth; its value has to follow.
    func begin(_ key: String, at depth: Int) {
        beginPart(key, at: depth)
        text.append(quoted: key)
        text.append(UInt8(ascii: ":"))
    }

    /// Begins an element of the array at a depth; its value has to follow.
    func beginElement(at depth: Int) { beginPart("", at: depth) }

    private func beginPart(_ key: String, at depth: Int) {
        close(to: depth + 1)
        if levels[depth].count > 0 { text.append(UInt8(ascii: ",")) }
        levels[depth].count += 1
        levels[depth].last = text.count
        levels[depth].unordered?.append((key, text.count))
        isOwed = true
    }

    /// How many elements the array at a depth has.
    func count(at depth: Int) -> Int { levels[depth].count }

    /// Closes what is deeper; a value that was owed is an empty object.
    func close(to depth: Int) {
        if isOwed { append { $0.append("{}") } }
        while levels.count > depth, let level = levels.popLast() {
            if let parts = level.unordered { sort(parts) }
            text.append(UInt8(ascii: level.isObject ? "}" : "]"))
        }
    }

    /// Sorts the last parts of the text: members by their keys, elements by their texts.
    private func sort(_ parts: [(key: String, start: Int)]) {
        guard let first = parts.first?.start else { return }
        let tail = text.withBytes { Array($0[first...]) }
        let ends = parts.dropFirst().map { $0.start - 1 } + [text.count]
        let sorted = zip(parts, ends).map { (key: $0.key, text: tail[($0.start - first)..<($1 - first)]) }.sorted {
            $0.key == $1.key
                ? $0.text.lexicographicallyPrecedes($1.text)
                : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }
        text.replace(from: first, with: Array(sorted.map(\.text).joined(separator: [UInt8(ascii: ",")])))
    }

    /// The keys and indices that lead to a depth, read from what is written.
    func path(to depth: Int) -> [any CodingKey] {
        let bytes = text.array
        return levels.prefix(depth).enumerated().map { index, level in
            guard level.isObject else { return TreeKey(intValue: level.count - 1) }
            let end = index + 1 < levels.count ? levels[index + 1].start : bytes.count
            return TreeKey(stringValue: (try? JSON.parse(bytes[level.last..<end].dropLast()))?.string ?? "")
        }
    }
}

/// A collection whose order is chance.
private protocol Unordered {
    static var isSet: Bool { get }
}

extension Set: Unordered {
    fileprivate static var isSet: Bool { true }
}

extension Dictionary: Unordered {
    fileprivate static var isSet: Bool { false }
}
