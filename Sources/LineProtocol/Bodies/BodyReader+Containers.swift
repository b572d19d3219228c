public import JSON

extension BodyReader {
    /// Any value, not null, that has to be there.
    public mutating func json(_ key: String) -> JSON? {
        requiredValue(key)
    }

    /// Any value, or none.
    public mutating func optionalJSON(_ key: String) -> JSON? {
        value(key)
    }

    /// An object that has to be there, read by `read`; members that it does not ask for are problems.
    public mutating func object<T>(_ key: String, _ read: (inout BodyReader) -> T?) -> T? {
        guard let json = requiredValue(key) else { return nil }
        return inner(json, at: at.appending(key), read)
    }

    /// An object, read by `read`, or none.
    public mutating func optionalObject<T>(_ key: String, _ read: (inout BodyReader) -> T?) -> T? {
        guard let json = value(key) else { return nil }
        return inner(json, at: at.appending(key), read)
    }

    /// An array of up to `max` objects that has to be there, each read by `read`.
    public mutating func objects<T>(
        _ key: String, max: Int = 100, _ read: (inout BodyReader) -> T?
    ) -> [T]? {
        guard let json = requiredValue(key) else { return nil }
        return objects(json, key, max, read)
    }

    /// An array of up to `max` objects, each read by `read`, or none.
    public mutating func optionalObjects<T>(
        _ key: String, max: Int = 100, _ read: (inout BodyReader) -> T?
    ) -> [T]? {
        guard let json = value(key) else { return nil }
        return objects(json, key, max, read)
    }

    /// An array of up to `max` texts that has to be there, each of 1 to `maxText` characters.
    public mutating func texts(_ key: String, max: Int = 100, maxText: Int = 256) -> [String]? {
        guard let json = requiredValue(key) else { return nil }
        return texts(json, key, max, maxText)
    }

    /// An array of up to `max` texts, each of 1 to `maxText` characters, or none.
    public mutating func optionalTexts(_ key: String, max: Int = 100, maxText: Int = 256) -> [String]? {
        guard let json = value(key) else { return nil }
        return texts(json, key, max, maxText)
    }

    private mutating func elements(_ json: JSON, _ key: String, _ max: Int) -> [JSON]? {
        guard let elements = json.array else {
            report(key, "type", ProblemText.type("array"))
            return nil
        }
        guard elements.count <= max else {
            report(key, "length", ProblemText.count(max))
            return nil
        }
        return elements
    }

    private mutating func objects<T>(
        _ json: JSON, _ key: String, _ max: Int, _ read: (inout BodyReader) -> T?
    ) -> [T]? {
        guard let elements = elements(json, key, max) else { return nil }
        let place = at.appending(key)
        let before = problems.count
        var values: [T] = []
        for (index, element) in elements.enumerated() {
            if let value = inner(element, at: place.appending(index), read) { values.append(value) }
        }
        return problems.count == before && values.count == elements.count ? values : nil
    }

    private mutating func texts(_ json: JSON, _ key: String, _ max: Int, _ maxText: Int) -> [String]? {
        guard let elements = elements(json, key, max) else { return nil }
        let place = at.appending(key)
        var texts: [String] = []
        for (index, element) in elements.enumerated() {
            guard let text = element.string else {
                report(Problem(at: place.appending(index), code: "type", message: ProblemText.type("string")))
                continue
            }
            var reader = BodyReader(nil, at: place)
            if let text = reader.checked(text, String(index), maxText) { texts.append(text) }
            reader.problems.forEach { report($0) }
        }
        return texts.count == elements.count ? texts : nil
    }
}
