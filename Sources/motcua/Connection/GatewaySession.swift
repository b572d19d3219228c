import Client
import JSON

/// A connection to the gateway whose refusals are failures of the command.
struct GatewaySession: Sendable {
    let client: LineClient
    private let showsTraces: Bool

    /// - Parameter showsTraces: whether the traces that replies carry are shown on standard error.
    init(_ endpoint: Endpoint, showsTraces: Bool = false) async throws(Failure) {
        self.showsTraces = showsTraces
        do {
            client = try await LineClient.connect(to: endpoint)
        } catch {
            throw Failure(error)
        }
    }

    /// A connection that stands already.
    init(_ client: LineClient) {
        self.client = client
        showsTraces = false
    }

    /// The body of a reply of 2xx; any other code is thrown.
    @discardableResult
    func call(_ words: String, _ body: JSON? = nil) async throws(Failure) -> JSON {
        try await traced(words) { () throws(ClientError) in try await client.call(words, body) }
    }

    /// The body of the reply to a request, its trace shown and taken out.
    private func traced(
        _ words: String, _ request: () async throws(ClientError) -> ClientReply
    ) async throws(Failure) -> JSON {
        let begun = ContinuousClock.now
        let reply: ClientReply
        do {
            reply = try await request()
        } catch {
            throw Failure(error)
        }
        if showsTraces, let trace = TraceTable(reply.body) {
            for line in trace.lines(of: words, roundTrip: begun.duration(to: .now)) { Terminal.complain(line) }
        }
        return try Self.body(of: reply)
    }

    /// Uploads bytes and gives their SHA-256.
    func put(_ bytes: [UInt8], mediaType: String) async throws(Failure) -> String {
        let body = try await traced("PUT") { () throws(ClientError) in
            try await client.put(bytes, mediaType: mediaType)
        }
        guard let sha256 = body["sha256"]?.string else {
            throw Failure("the server did not name the upload", mend: "report this fault", .ourFault)
        }
        return sha256
    }

    /// The bytes of an upload.
    func file(_ sha256: String) async throws(Failure) -> [UInt8] {
        var payload: [UInt8]?
        _ = try await traced("GET") { () throws(ClientError) in
            let reply = try await client.get(sha256)
            payload = reply.payload
            return reply
        }
        guard let bytes = payload else {
            throw Failure("the server sent no bytes", mend: "report this fault", .ourFault)
        }
        return bytes
    }

    /// What the server says unasked from now on.
    func pushes() -> AsyncStream<JSON> { client.pushes() }

    func close() async { await client.close() }

    private static func body(of reply: ClientReply) throws(Failure) -> JSON {
        guard (200..<300).contains(reply.code) else { throw Failure(reply) }
        return reply.body.withoutTrace
    }
}
