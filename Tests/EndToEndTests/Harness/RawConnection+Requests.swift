import JSON

extension RawConnection {
    /// One request and its reply.
    @discardableResult
    func ask(_ words: String, _ body: JSON? = nil) throws -> Answer {
        try send(Self.line(words, body))
        return try reply()
    }

    /// One request that has to be answered with a code; what else comes is a fault of the test.
    @discardableResult
    func expect(_ code: Int, _ words: String, _ body: JSON? = nil) throws -> Answer {
        let answer = try ask(words, body)
        guard answer.code == code else {
            throw HarnessFault("\(words) was to be answered with \(code), but: \(answer)")
        }
        return answer
    }

    static func line(_ words: String, _ body: JSON?) -> String {
        body.map { "\(words) \($0)" } ?? words
    }

    /// Uploads bytes and gives their digest.
    func put(_ bytes: [UInt8], mediaType: String = "application/pdf") throws -> String {
        try send(Array("PUT \(bytes.count) \(mediaType)\n".utf8) + bytes + [0x0A])
        let answer = try reply()
        guard answer.code == 201 else { throw HarnessFault("PUT was refused: \(answer)") }
        return try answer.text("sha256")
    }

    /// Fetches an attachment with its bytes.
    func get(_ sha256: String) throws -> Answer {
        var answer = try ask("GET \(sha256)")
        if answer.code == 200 { answer.payload = try payload(Int(answer.body["bytes"]?.integer ?? 0)) }
        return answer
    }

    /// Whether the connection still answers.
    var isAlive: Bool {
        get throws { try ask("PING").code == 200 }
    }
}
