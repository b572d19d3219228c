import Client
import JSON
import LineProtocol
import Synchronization
import Transcripts

/// Connections to a real server, by name.
final class WirePeer: TranscriptPeer {
    private struct Line {
        let client: LineClient
        let pushes: AsyncStream<JSON>
    }

    private let endpoint: Endpoint
    private let administration: Endpoint
    private let lines = Mutex<[String: Line]>([:])

    /// - Parameters:
    ///   - endpoint: where everybody connects to.
    ///   - administration: the home's Unix socket, for the administrator.
    init(endpoint: Endpoint, administration: Endpoint) {
        self.endpoint = endpoint
        self.administration = administration
    }

    func open(_ name: String) async throws -> Reply {
        let isAdministrator = name == Transcripts.Transcript.administrator
        let client = try await LineClient.connect(to: isAdministrator ? administration : endpoint)
        lines.withLock { $0[name] = Line(client: client, pushes: client.pushes()) }
        return Reply(220, client.greeting)
    }

    func send(_ line: [UInt8], on name: String) async throws -> Reply {
        let reply = try await opened(name).client.send(raw: line)
        return Reply(reply.code, reply.body)
    }

    func put(_ bytes: [UInt8], mediaType: String, on name: String) async throws -> Reply {
        let reply = try await opened(name).client.put(bytes, mediaType: mediaType)
        return Reply(reply.code, reply.body)
    }

    func push(on name: String) async throws -> JSON {
        for await push in try opened(name).pushes { return push }
        throw ClientError.closed(reason: nil)
    }

    private func opened(_ name: String) throws(ClientError) -> Line {
        guard let line = lines.withLock({ $0[name] }) else { throw .closed(reason: nil) }
        return line
    }
}
