public import JSON

/// One request of a client, as its line says.
public struct Request: Hashable, Sendable {
    /// The verb, in capitals.
    public let verb: String
    /// The words between verb and body, as written.
    public let words: [String]
    /// The object at the end of the line, without `ref`; `nil` when the line has none.
    public let body: JSON?
    /// The client's own mark of the request, up to 64 characters, to be given back in the reply.
    public var ref: String?

    /// What the table of verbs has for it; `nil` where the verb is unknown.
    public let match: VerbTable.Match?

    /// A request of these parts.
    public init(verb: String, words: [String] = [], body: JSON? = nil, ref: String? = nil) {
        self.verb = verb
        self.words = words
        self.body = body
        self.ref = ref
        match = VerbTable.find(verb, words)
    }

    /// The line of this request, LF included, as a client sends it; `ref` goes back into the body.
    public func line() -> [UInt8] {
        var bytes = Array(verb.utf8)
        for word in words {
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: word.utf8)
        }
        var body = body
        if let ref {
            body = .object((body?.members ?? []) + [JSON.Member("ref", .string(ref))])
        }
        if let body {
            bytes.append(UInt8(ascii: " "))
            body.append(to: &bytes)
        }
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }
}
