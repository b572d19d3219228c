import JSON
import LineProtocol

/// Everybody who tries a verb, each on a connection of its own that stays open.
final class Cast {
    let gateway: RunningGateway
    /// The citizen who files every dossier of the trials.
    let owner = Citizen.next()
    let stranger = Citizen.next()
    private var connections: [String: RawConnection] = [:]

    static let postmen = ["postman.85000", "postman.85500"]

    init(on gateway: RunningGateway) {
        self.gateway = gateway
    }

    /// The connection of an account, of a citizen by number, of `visitor`, or of `admin` by the socket.
    func connection(of name: String) throws -> RawConnection {
        if let known = connections[name] { return known }
        let connection = try fresh(name)
        connections[name] = connection
        return connection
    }

    /// A new connection for what ends or changes one.
    func fresh(_ name: String) throws -> RawConnection {
        let connection =
            switch name {
            case "visitor": try gateway.visitor()
            case "admin": try gateway.admin()
            case let number where number.utf8.allSatisfy({ (0x30...0x39).contains($0) }): try gateway.citizen(number)
            default: try gateway.account(name)
            }
        try connection.expect(200, "HELLO", ["language": "en"])
        return connection
    }

    @discardableResult
    func expect(_ code: Int, _ name: String, _ words: String, _ body: JSON? = nil) throws -> Answer {
        try connection(of: name).expect(code, words, body)
    }

    /// What the auditor sees of all that can change: a refusal leaves it as it was.
    func fingerprint() throws -> String {
        let stats = try expect(200, "auditor", "ADMIN STATS").body
        let counts = ["dossiers", "events", "receipts", "attachments"].map { stats["store"]?[$0] } + [stats["clock"]]
        let notices = ["waiting", "told", "failed"].compactMap { stats["notices"]?[$0]?.integer }.reduce(0, +)
        let accounts = try expect(200, "admin", "ADMIN ACCOUNT list")
        let board = try expect(200, "auditor", "TICKET BOARD", ["office": .string(Filing.office)])
        let ledger = try expect(200, "auditor", "LEDGER", ["office": .string(Filing.office)])
        return
            (counts + [.integer(notices), accounts.body["items"], board.body["groups"], board.body["calls"]]
            + [ledger.body["closing"]])
            .map { String(decoding: ($0 ?? .null).serialized(), as: UTF8.self) }.joined(separator: " ")
    }
}

/// One cell of the matrix: somebody, and what they are to the thing.
struct Cell {
    let role: Role
    let standing: Standing
    /// As `Cast` knows them.
    let name: String
}
