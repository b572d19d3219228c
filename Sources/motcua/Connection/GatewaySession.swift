import Client
import JSON

/// A connection to the gateway whose refusals are failures of the command.
struct GatewaySession: Sendable {
    let client: LineClient

    init(_ endpoint: Endpoint) async throws(Failure) {
        do {
            client = try await LineClient.connect(to: endpoint)
        } catch {
            throw Failure(error)
        }
    }

    /// A connection that stands already.
    init(_ client: LineClient) { self.client = client }

    /// The body of a reply of 2xx; any other code is thrown.
    @discardableResult
    func call(_ words: String, _ body: JSON? = nil) async throws(Failure) -> JSON {
        let reply: ClientReply
        do {
            reply = try await client.call(words, body)
        } catch {
            throw Failure(error)
        }
        return try Self.body(of: reply)
    }

    /// Uploads bytes and gives their SHA-256.
    func put(_ bytes: [UInt8], mediaType: String) async throws(Failure) -> String {
        let reply: ClientReply
        do {
            reply = try await client.put(bytes, mediaType: mediaType)
        } catch {
            throw Failure(error)
        }
        guard let sha256 = try Self.body(of: reply)["sha256"]?.string else {
            throw Failure("the server did not name the upload", mend: "report this fault", .ourFault)
        }
        return sha256
    }

    /// What the server says unasked from now on.
    func pushes() -> AsyncStream<JSON> { client.pushes() }

    func close() async { await client.close() }

    private static func body(of reply: ClientReply) throws(Failure) -> JSON {
        guard (200..<300).contains(reply.code) else { throw Failure(reply) }
        return reply.body
    }
}
