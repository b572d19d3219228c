import JSON
import LineProtocol
import Transcripts

/// Raw connections to one gateway over which a transcript is replayed.
actor RawPeer: TranscriptPeer {
    private let gateway: RunningGateway
    private var connections: [String: RawConnection] = [:]

    init(_ gateway: RunningGateway) {
        self.gateway = gateway
    }

    func open(_ name: String) throws -> Reply {
        let connection = try name == Transcript.administrator ? gateway.admin() : gateway.visitor()
        connections[name] = connection
        return Reply(connection.greeting.code ?? 0, connection.greeting.body)
    }

    func send(_ line: [UInt8], on name: String) throws -> Reply {
        let connection = try connection(name)
        try connection.send(line)
        return try Self.reply(of: connection)
    }

    func put(_ bytes: [UInt8], mediaType: String, on name: String) throws -> Reply {
        let connection = try connection(name)
        try connection.send(Array("PUT \(bytes.count) \(mediaType)\n".utf8) + bytes + [0x0A])
        return try Self.reply(of: connection)
    }

    func push(on name: String) throws -> JSON {
        try connection(name).push().body
    }

    private func connection(_ name: String) throws -> RawConnection {
        guard let connection = connections[name] else { throw HarnessFault("no connection \(name)") }
        return connection
    }

    private static func reply(of connection: RawConnection) throws -> Reply {
        let answer = try connection.reply()
        return Reply(answer.code ?? 0, answer.body)
    }
}
