import Client
import LineProtocol
import Synchronization
import Transcripts

/// Connections to a real server, by name.
final class WirePeer: TranscriptPeer {
    private let endpoint: Endpoint
    private let clients = Mutex<[String: LineClient]>([:])

    init(endpoint: Endpoint) {
        self.endpoint = endpoint
    }

    func open(_ name: String) async throws -> Reply {
        let client = try await LineClient.connect(to: endpoint)
        clients.withLock { $0[name] = client }
        return Reply(220, client.greeting)
    }

    func send(_ line: [UInt8], on name: String) async throws -> Reply {
        let reply = try await client(name).send(raw: line)
        return Reply(reply.code, reply.body)
    }

    func put(_ bytes: [UInt8], mediaType: String, on name: String) async throws -> Reply {
        let reply = try await client(name).put(bytes, mediaType: mediaType)
        return Reply(reply.code, reply.body)
    }

    private func client(_ name: String) throws(ClientError) -> LineClient {
        guard let client = clients.withLock({ $0[name] }) else { throw .closed(reason: nil) }
        return client
    }
}
