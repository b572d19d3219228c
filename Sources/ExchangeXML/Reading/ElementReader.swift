internal import Civil
internal import Exchange

/// Reads an element strictly: what has to be there is there once, and nothing else is.
struct ElementReader {
    private var element: XMLElement
    /// The names of the elements from the root.
    let path: String
    private var asked: Set<String> = []

    /// Reads an element with `body` and refuses what `body` did not ask for.
    static func read<T>(
        _ element: XMLElement, at path: String, _ body: (inout ElementReader) throws(EdXMLFault) -> T
    ) throws(EdXMLFault) -> T {
        var reader = try ElementReader(element, at: path)
        let value = try body(&reader)
        try reader.finish()
        return value
    }

    private init(_ element: XMLElement, at path: String) throws(EdXMLFault) {
        guard element.namespace == XMLElement.edXML else { throw .unexpected(path) }
        if let attribute = element.attributes.keys.sorted().first { throw .unexpected("\(path)/@\(attribute)") }
        self.element = element
        self.path = path
    }

    private func finish() throws(EdXMLFault) {
        for child in element.children where !asked.contains(child.name) || child.namespace != XMLElement.edXML {
            throw .unexpected("\(path)/\(child.name)")
        }
        if element.children.isEmpty, !element.text.isEmpty, !isBlank(element.text) { throw .unexpected(path) }
    }

    /// Leaves the children of another namespace, with a name, to somebody else.
    mutating func leave(_ name: String, namespace: String) {
        element.children.removeAll { $0.name == name && $0.namespace == namespace }
    }

    /// Every child of a name, in order.
    mutating func all<T>(
        _ name: String, _ body: (inout ElementReader) throws(EdXMLFault) -> T
    ) throws(EdXMLFault) -> [T] {
        asked.insert(name)
        var values: [T] = []
        for child in element.children(name) { values.append(try Self.read(child, at: "\(path)/\(name)", body)) }
        return values
    }

    /// The child of a name, where there is one.
    mutating func optional<T>(
        _ name: String, _ body: (inout ElementReader) throws(EdXMLFault) -> T
    ) throws(EdXMLFault) -> T? {
        let values = try all(name, body)
        guard values.count <= 1 else { throw .unexpected("\(path)/\(name)") }
        return values.first
    }

    /// The child of a name, which has to be there.
    mutating func one<T>(
        _ name: String, _ body: (inout ElementReader) throws(EdXMLFault) -> T
    ) throws(EdXMLFault) -> T {
        guard let value = try optional(name, body) else { throw .missing("\(path)/\(name)") }
        return value
    }

    /// The children of a name within the only child of another; none where that is absent.
    mutating func list<T>(
        _ group: String, of name: String, _ body: (inout ElementReader) throws(EdXMLFault) -> T
    ) throws(EdXMLFault) -> [T] {
        try optional(group) { reader throws(EdXMLFault) in try reader.all(name, body) } ?? []
    }

    /// The texts of a name within the only child of another; none where that is absent.
    mutating func list(_ group: String, ofTexts name: String) throws(EdXMLFault) -> [String] {
        try optional(group) { reader throws(EdXMLFault) in try reader.texts(name) } ?? []
    }

    // MARK: Texts

    /// The texts of every child of a name.
    mutating func texts(_ name: String, limit: Int = EnvelopeLimits.text) throws(EdXMLFault) -> [String] {
        asked.insert(name)
        var texts: [String] = []
        for child in element.children(name) {
            let place = "\(path)/\(name)"
            guard child.children.isEmpty, child.attributes.isEmpty else { throw .unexpected(place) }
            guard child.text.utf8.count <= limit else { throw .tooLarge(limit: limit) }
            texts.append(child.text)
        }
        return texts
    }

    /// A text, where there is one that is not blank.
    mutating func optionalText(_ name: String, limit: Int = EnvelopeLimits.text) throws(EdXMLFault) -> String? {
        let texts = try texts(name, limit: limit)
        guard texts.count <= 1 else { throw .unexpected("\(path)/\(name)") }
        return texts.first.flatMap { isBlank($0) ? nil : $0 }
    }

    /// A text that has to be there and is not blank.
    mutating func text(_ name: String, limit: Int = EnvelopeLimits.text) throws(EdXMLFault) -> String {
        guard let text = try optionalText(name, limit: limit) else { throw .missing("\(path)/\(name)") }
        return text
    }

    /// An identifier: 1 to 128 printable ASCII characters without a space.
    mutating func optionalIdentifier(_ name: String) throws(EdXMLFault) -> String? {
        guard let text = try optionalText(name) else { return nil }
        let isPlain = text.utf8.count <= 128 && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        guard isPlain else { throw .badIdentifier("\(path)/\(name)") }
        return text
    }

    mutating func identifier(_ name: String) throws(EdXMLFault) -> String {
        guard let text = try optionalIdentifier(name) else { throw .missing("\(path)/\(name)") }
        return text
    }

    // MARK: Dates and codes

    mutating func optionalDate(_ name: String) throws(EdXMLFault) -> CivilDate? {
        guard let text = try optionalText(name) else { return nil }
        guard let date = EdXMLTime.date(text) else { throw .badDate("\(path)/\(name)") }
        return date
    }

    mutating func date(_ name: String) throws(EdXMLFault) -> CivilDate {
        guard let date = try optionalDate(name) else { throw .missing("\(path)/\(name)") }
        return date
    }

    mutating func instant(_ name: String) throws(EdXMLFault) -> Instant {
        guard let instant = EdXMLTime.instant(try text(name)) else { throw .badDate("\(path)/\(name)") }
        return instant
    }

    /// A whole number of 0 to 999999, where there is one.
    mutating func optionalNumber(_ name: String) throws(EdXMLFault) -> Int? {
        guard let text = try optionalText(name) else { return nil }
        let isNumber = (1...6).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard isNumber, let number = Int(text) else { throw .badCode("\(path)/\(name)") }
        return number
    }

    /// A code of a list of numbers, where there is one.
    mutating func optionalCode<T: RawRepresentable<Int>>(_ name: String, _ type: T.Type) throws(EdXMLFault) -> T? {
        guard let number = try optionalNumber(name) else { return nil }
        guard let code = T(rawValue: number) else { throw .badCode("\(path)/\(name)") }
        return code
    }

    mutating func code<T: RawRepresentable<Int>>(_ name: String, _ type: T.Type) throws(EdXMLFault) -> T {
        guard let code = try optionalCode(name, type) else { throw .missing("\(path)/\(name)") }
        return code
    }

    private func isBlank(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    }
}
