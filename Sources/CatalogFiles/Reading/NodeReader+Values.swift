import Yams

extension NodeReader {
    /// A required text that is not empty.
    mutating func text(_ key: String) -> String? {
        required(key).flatMap { scalar($0, key) }
    }

    /// A text that may be absent.
    mutating func optionalText(_ key: String) -> String? {
        value(key).flatMap { scalar($0, key) }
    }

    /// A whole number in a range, that may be absent.
    mutating func optionalInteger(_ key: String, in range: ClosedRange<Int64>) -> Int64? {
        value(key).flatMap { integer($0, key, range) }
    }

    /// A required whole number in a range.
    mutating func integer(_ key: String, in range: ClosedRange<Int64>) -> Int64? {
        required(key).flatMap { integer($0, key, range) }
    }

    /// `true` or `false`, that may be absent.
    mutating func optionalBool(_ key: String) -> Bool? {
        guard let node = value(key), let text = scalar(node, key) else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default:
            sink.error("type", at: node.mark, "\(place(key)) is \"\(text)\"", mend: "write true or false")
            return nil
        }
    }

    /// A required word of a list.
    mutating func choice<Word: RawRepresentable<String> & CaseIterable>(_ key: String, _ type: Word.Type) -> Word? {
        required(key).flatMap { word($0, key, type) }
    }

    /// A word of a list, that may be absent.
    mutating func optionalChoice<Word: RawRepresentable<String> & CaseIterable>(
        _ key: String, _ type: Word.Type
    ) -> Word? {
        value(key).flatMap { word($0, key, type) }
    }

    /// Words of a list, each at most once; empty when absent.
    mutating func choices<Word: RawRepresentable<String> & CaseIterable & Hashable>(
        _ key: String, _ type: Word.Type
    ) -> [Word] {
        var words: [Word] = []
        for node in elements(key) {
            guard let word = word(node, key, type) else { continue }
            if words.contains(word) {
                sink.error(
                    "duplicate", at: node.mark, "\(place(key)) names \(word.rawValue) twice", mend: "name it once")
            } else {
                words.append(word)
            }
        }
        return words
    }

    /// A list of texts; empty when absent.
    mutating func texts(_ key: String) -> [String] {
        elements(key).compactMap { scalar($0, key) }
    }

    /// The elements of a list; empty when absent.
    mutating func elements(_ key: String) -> [Node] {
        guard let node = value(key) else { return [] }
        guard case .sequence(let sequence) = node else {
            sink.error("type", at: node.mark, "\(place(key)) is not a list", mend: "write [a, b] or lines with \"- \"")
            return []
        }
        return Array(sequence)
    }

    /// A mapping inside this one, that may be absent.
    mutating func mapping(_ key: String) -> NodeReader? {
        value(key).flatMap { NodeReader($0, path: place(key), sink: sink) }
    }

    /// The mappings of a list; empty when absent.
    mutating func mappings(_ key: String) -> [NodeReader] {
        elements(key).enumerated().compactMap { NodeReader($0.element, path: "\(place(key))/\($0.offset)", sink: sink) }
    }

    private func scalar(_ node: Node, _ key: String) -> String? {
        guard case .scalar(let scalar) = node else {
            sink.error("type", at: node.mark, "\(place(key)) is not a single value", mend: "write one text or number")
            return nil
        }
        let isPlain = scalar.style == .plain || scalar.style == .any
        if scalar.string.isEmpty || (isPlain && ["null", "~", "Null", "NULL"].contains(scalar.string)) {
            sink.error(
                "null", at: node.mark, "\(place(key)) is empty", mend: "leave the key out where the fact is not known")
            return nil
        }
        return scalar.string
    }

    private func integer(_ node: Node, _ key: String, _ range: ClosedRange<Int64>) -> Int64? {
        guard let text = scalar(node, key) else { return nil }
        guard let number = Int64(text), !text.hasPrefix("+") else {
            sink.error("type", at: node.mark, "\(place(key)) is \"\(text)\"", mend: "write a whole number")
            return nil
        }
        guard range.contains(number) else {
            sink.error(
                "range", at: node.mark, "\(place(key)) is \(number)",
                mend: "write a number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    private func word<Word: RawRepresentable<String> & CaseIterable>(
        _ node: Node, _ key: String, _ type: Word.Type
    ) -> Word? {
        guard let text = scalar(node, key) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue)
        let mend =
            nearest(to: text, among: known).map { "did you mean \"\($0)\"?" } ?? "use one of: "
            + known.joined(separator: ", ")
        sink.error("choice", at: node.mark, "\(place(key)) is \"\(text)\"", mend: mend)
        return nil
    }
}
