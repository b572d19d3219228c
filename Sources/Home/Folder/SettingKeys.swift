import JSON

/// Reads the keys of a mapping and remembers which were asked for.
struct SettingKeys {
    let document: JSON
    let path: String
    var asked: Set<String> = []

    init(_ document: JSON, path: String) {
        self.document = document
        self.path = path
    }

    mutating func text(_ key: String) throws(HomeFault) -> String {
        guard let text = try optionalText(key) else { throw fault(key, "is missing") }
        return text
    }

    mutating func optionalText(_ key: String) throws(HomeFault) -> String? {
        guard let value = value(key) else { return nil }
        guard let text = value.string else { throw fault(key, "has to be a text") }
        return text
    }

    mutating func bool(_ key: String) throws(HomeFault) -> Bool? {
        guard let value = value(key) else { return nil }
        guard let truth = value.bool else { throw fault(key, "has to be true or false") }
        return truth
    }

    mutating func integer(_ key: String, _ range: ClosedRange<Int>) throws(HomeFault) -> Int? {
        guard let value = value(key) else { return nil }
        guard let number = value.integer.map(Int.init), range.contains(number) else {
            throw fault(key, "has to be a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func finish() throws(HomeFault) {
        for member in document.members ?? [] where !asked.contains(member.key) {
            throw fault(member.key, "is not a setting")
        }
    }

    private mutating func value(_ key: String) -> JSON? {
        asked.insert(key)
        let value = document[key]
        return value == .null ? nil : value
    }

    private func fault(_ key: String, _ what: String) -> HomeFault {
        HomeFault("\(path): \(key) \(what)", mend: "mend the file; Docs/Operations.md lists the settings")
    }
}
