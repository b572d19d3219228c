import JSON

/// One line of the server.
struct Answer: CustomStringConvertible {
    /// The line without its LF.
    let line: [UInt8]
    /// The reply code; `nil` for a push.
    let code: Int?
    let body: JSON
    /// The bytes that follow the reply to `GET`.
    var payload: [UInt8] = []

    init(_ line: [UInt8]) throws {
        self.line = line
        let text = String(decoding: line, as: UTF8.self)
        guard let space = text.firstIndex(of: " ") else { throw HarnessFault("not a line of a server: \(text)") }
        code = text[..<space] == "*" ? nil : Int(text[..<space])
        guard code != nil || text.hasPrefix("* ") else { throw HarnessFault("not a line of a server: \(text)") }
        body = try JSON.parse(String(text[text.index(after: space)...]))
    }

    var description: String { String(decoding: line, as: UTF8.self) }

    /// The last part of the error's URN.
    var slug: String? {
        body["type"]?.string?.split(separator: ":").last.map(String.init)
    }

    /// Each problem as `pointer code`.
    var problems: [String] {
        (body["problems"]?.array ?? []).map { "\($0["at"]?.string ?? "?") \($0["code"]?.string ?? "?")" }
    }

    /// The body without the server's name of the request, which differs each time.
    var withoutRequest: JSON {
        .object((body.members ?? []).filter { $0.key != "request" })
    }

    /// A text of the body that has to be there.
    func text(_ key: String) throws -> String {
        guard let text = body[key]?.string else { throw HarnessFault("no text \(key) in \(self)") }
        return text
    }
}
