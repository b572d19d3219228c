import LineProtocol
import NIOCore
import NIOEmbedded

@testable import Gateway
@testable import Server

/// One connection through a network that delivers bytes late, in pieces, or no more at all.
final class Wire {
    private let channel: EmbeddedChannel
    /// Bytes on their way to the server and to the client.
    private var toServer: [UInt8] = []
    private var toClient: [UInt8] = []
    private(set) var isOpen = true

    init(to environment: ConnectionHandler.Environment, as identity: Identity) throws {
        let handler = ConnectionHandler(environment: environment, entrance: .plaintext)
        channel = EmbeddedChannel(handler: handler)
        try channel.connect(to: SocketAddress(ipAddress: "192.0.2.7", port: 40_312)).wait()
        (handler.session as? Session)?.update { $0.identity = identity }
        collect()
    }

    var isQuiet: Bool { toServer.isEmpty && toClient.isEmpty }

    func send(_ bytes: [UInt8]) { toServer += bytes }

    /// Lets some of the bytes arrive that are on their way to the server.
    func deliverToServer(_ dice: Dice) throws {
        guard isOpen, !toServer.isEmpty else { return }
        let count = !dice.oneIn(3) ? toServer.count : dice.number(in: 1...toServer.count)
        try channel.writeInbound(ByteBuffer(bytes: toServer[..<count]))
        toServer.removeFirst(count)
        collect()
    }

    /// The bytes that arrive at the client now.
    func deliverToClient(_ dice: Dice) -> [UInt8] {
        guard isOpen, !toClient.isEmpty else { return [] }
        let count = !dice.oneIn(3) ? toClient.count : dice.number(in: 1...toClient.count)
        defer { toClient.removeFirst(count) }
        return Array(toClient[..<count])
    }

    /// Lets the server do what its event loop has to do.
    func turn() {
        if isOpen { collect() }
    }

    /// The connection is gone, with all that was on its way.
    func cut() {
        guard isOpen else { return }
        isOpen = false
        toServer = []
        toClient = []
        channel.close(promise: nil)
        channel.embeddedEventLoop.run()
    }

    private func collect() {
        // As long as the server lets a connection rest that was told to ask less.
        channel.embeddedEventLoop.advanceTime(by: .milliseconds(200))
        while let buffer = try? channel.readOutbound(as: ByteBuffer.self) {
            toClient += Array(buffer.readableBytesView)
        }
    }
}
