import LineProtocol

@testable import Gateway
@testable import Server

/// A program of somebody who wants things done, and who asks again with the same key until it is answered.
final class Client {
    let identity: Identity
    private var wire: Wire?
    /// Sent and not answered, in the order in which they were sent.
    private var waiting: [Errand] = []
    /// To be sent again.
    private var again: [Errand] = []
    private var heard: [UInt8] = []
    /// The papers that the server has, by its own word.
    private(set) var papers: Set<String> = []

    /// Requests in progress at once.
    private static let pipeline = 4

    init(_ identity: Identity) {
        self.identity = identity
    }

    var isConnected: Bool { wire?.isOpen ?? false }
    /// Whether nothing is on its way or to be asked again.
    var isDone: Bool { waiting.isEmpty && again.isEmpty }

    func connect(to environment: ConnectionHandler.Environment) throws {
        guard !isConnected else { return }
        lose()
        wire = try Wire(to: environment, as: identity)
    }

    /// Sends again what was not answered, or something new.
    func act(_ new: () -> Errand?) {
        guard let wire, wire.isOpen, waiting.count < Self.pipeline else { return }
        guard let errand = again.isEmpty ? new() : again.removeFirst() else { return }
        waiting.append(errand)
        wire.send(errand.bytes)
    }

    func deliverToServer(_ dice: Dice) throws { try wire?.deliverToServer(dice) }

    func turn() { wire?.turn() }

    /// Reads what arrives; `settle` is told each answer.
    func deliverToClient(_ dice: Dice, settle: (Errand, Reply) throws -> Void) throws {
        guard let wire else { return }
        heard += wire.deliverToClient(dice)
        while let end = heard.firstIndex(of: UInt8(ascii: "\n")) {
            let read = try ServerLine(heard[..<end])
            heard.removeFirst(end + 1)
            guard case .reply(let reply) = read, reply.code != 220 else { continue }
            guard !waiting.isEmpty else { throw StormFault("a reply to nothing: \(reply)") }
            let errand = waiting.removeFirst()
            if reply.code >= 500 || reply.code == 429 {
                if errand.key != nil || errand.upload != nil { again.append(errand) }
            } else if let upload = errand.upload, reply.code == 201 {
                papers.insert(upload)
            }
            try settle(errand, reply)
        }
    }

    /// The connection is gone; what has a key is asked again.
    func lose() {
        wire?.cut()
        wire = nil
        heard = []
        again = waiting.filter { $0.key != nil || $0.upload != nil } + again
        waiting = []
    }
}
