public import JSON

/// The one answer to one request: `CODE SP JSON LF`, for `GET` followed by the bytes asked for and LF.
public struct Reply: Hashable, Sendable {
    /// The reply code, three digits.
    public let code: Int
    /// The object of the reply.
    public var body: JSON { didSet { writtenLine = nil } }
    /// The bytes that follow the line; only `GET` has them.
    public var payload: [UInt8]?
    /// The line, where it is written already.
    private var writtenLine: [UInt8]?

    /// A reply of these parts.
    public init(_ code: Int, _ body: JSON, payload: [UInt8]? = nil) {
        self.code = code
        self.body = body
        self.payload = payload
    }

    public static func == (first: Reply, second: Reply) -> Bool {
        first.code == second.code && first.body == second.body && first.payload == second.payload
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(body)
        hasher.combine(payload)
    }

    /// This reply with its line written, so that it is not written anew each time that it is asked for.
    public func written() -> Reply {
        var reply = self
        reply.writtenLine = line()
        return reply
    }

    /// This reply with the client's own mark as the last member of its body.
    public func with(ref: String?) -> Reply {
        guard let ref, case .object(let members) = body else { return self }
        let member = JSON.Member("ref", .string(ref))
        var reply = self
        reply.body = .object(members + [member])
        if let writtenLine, !members.isEmpty {
            let rest = Array(",".utf8) + JSON.object([member]).serialized().dropFirst() + Array("\n".utf8)
            reply.writtenLine = writtenLine.dropLast(2) + rest
        }
        return reply
    }

    /// The line, LF included, without the payload.
    public func line() -> [UInt8] {
        writtenLine ?? body.serialized(after: "\(code) ", before: "\n")
    }
}
