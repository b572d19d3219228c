import Gateway
import LineProtocol
import Logging
import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import Server

/// Nobody keeps an event loop from the other connections on it. Time passes only where a test says so.
@Suite struct TurnTests {
    private let loop = EmbeddedEventLoop()
    private let gateway: ScriptedGateway
    private let environment: ConnectionHandler.Environment

    init() {
        var limits = AccessLimits()
        limits.connectsPerSecond = 0
        gateway = ScriptedGateway(access: limits)
        environment = ConnectionHandler.Environment(
            handler: gateway, access: gateway.access, settings: ServerSettings(),
            connections: Connections(access: gateway.access),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    /// A connection that has read its greeting.
    private func connect(counting reads: Reads = Reads()) throws -> EmbeddedChannel {
        let channel = EmbeddedChannel(
            handlers: [reads, ConnectionHandler(environment: environment, entrance: .plaintext)], loop: loop)
        try channel.connect(to: SocketAddress(ipAddress: "192.0.2.7", port: 40_312)).wait()
        loop.run()
        #expect(try newReplies(on: channel) == 1)
        return channel
    }

    /// Lets connections go, and what waits for its time come to pass: a loop must not end before.
    private func close(_ channels: [EmbeddedChannel]) {
        for channel in channels { channel.close(promise: nil) }
        loop.advanceTime(by: .seconds(1))
    }

    private func send(_ text: String, on channel: EmbeddedChannel) throws {
        try channel.writeInbound(ByteBuffer(string: text))
        loop.run()
    }

    private func newReplies(on channel: EmbeddedChannel) throws -> Int {
        var text = ""
        while let buffer = try channel.readOutbound(as: ByteBuffer.self) { text += String(buffer: buffer) }
        return text.count { $0.isNewline }
    }

    private func requests(_ count: Int) -> String { String(repeating: "NOW a\n", count: count) }

    @Test func `of many lines that come at once a few are started, and others have their turn before the rest`() throws
    {
        let busy = try connect()
        let other = try connect()
        defer { close([busy, other]) }
        try send(requests(70), on: busy)
        #expect(try newReplies(on: busy) == 32)
        try send(requests(1), on: other)
        #expect(try newReplies(on: other) == 1)
        #expect(try newReplies(on: busy) == 0)
        loop.advanceTime(by: .milliseconds(1))
        #expect(try newReplies(on: busy) == 32)
        loop.advanceTime(by: .milliseconds(1))
        #expect(try newReplies(on: busy) == 6)
    }

    @Test func `of many connections that wait eight are served at once`() throws {
        let busy = try (1...10).map { _ in try connect() }
        defer { close(busy) }
        for channel in busy { try send(requests(33), on: channel) }
        #expect(try busy.map { try newReplies(on: $0) } == [Int](repeating: 32, count: 10))
        loop.advanceTime(by: .milliseconds(1))
        #expect(try busy.map { try newReplies(on: $0) } == [1, 1, 1, 1, 1, 1, 1, 1, 0, 0])
        loop.advanceTime(by: .milliseconds(1))
        #expect(try busy.map { try newReplies(on: $0) } == [0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
    }

    @Test func `of many connections with long lines two are read on at once`() throws {
        let reads = Reads()
        let busy = try (1...8).map { _ in try connect(counting: reads) }
        defer { close(busy) }
        for channel in busy {
            try send(String(repeating: "x", count: 33_000), on: channel)
            channel.pipeline.read()
        }
        expectTwo(of: 8, readOnInEachTurn: reads)
    }

    private func expectTwo(of connections: Int, readOnInEachTurn reads: Reads) {
        #expect(reads.count == 0)
        for total in Array(stride(from: 2, through: connections, by: 2)) + [connections] {
            loop.advanceTime(by: .milliseconds(1))
            #expect(reads.count == total)
        }
    }

    /// Connections that wait for the rest of a long line.
    private func connectEndless(_ count: Int, counting reads: Reads = Reads()) throws -> [EmbeddedChannel] {
        try (1...count).map { _ in
            let channel = try connect(counting: reads)
            try send(String(repeating: "x", count: 33_000), on: channel)
            channel.pipeline.read()
            return channel
        }
    }

    @Test func `who asked more than is started at once does not stand behind all who are in the middle of long lines`()
        throws
    {
        let reads = Reads()
        let endless = try connectEndless(50, counting: reads)
        let busy = try (1...9).map { _ in try connect() }
        defer { close(endless + busy) }
        for channel in busy { try send(requests(100), on: channel) }
        #expect(try busy.map { try newReplies(on: $0) } == [Int](repeating: 32, count: 9))
        loop.advanceTime(by: .milliseconds(1))
        #expect(try busy.map { try newReplies(on: $0) } == [Int](repeating: 32, count: 8) + [0])
        #expect(reads.count == 2)
        loop.advanceTime(by: .milliseconds(1))
        #expect(try busy.map { try newReplies(on: $0) } == [Int](repeating: 32, count: 7) + [0, 32])
        #expect(reads.count == 4)
    }

    @Test func `who is in the middle of a long line is read on though others ask without end`() throws {
        let reads = Reads()
        let endless = try connectEndless(3, counting: reads)
        let busy = try connect()
        defer { close(endless + [busy]) }
        gateway.beforeSlow { [loop] in loop.advanceTime(by: .microseconds(600)) }
        try send(String(repeating: "SLOW\n", count: 100), on: busy)
        #expect(reads.count == 0)
        loop.advanceTime(by: .milliseconds(10))
        #expect(reads.count == 3)
        #expect((1..<100).contains(try newReplies(on: busy)))
        gateway.beforeSlow {}
    }

    @Test func `who was told to ask less is not kept waiting by those who send long lines`() throws {
        let endless = try connectEndless(240)
        let eager = try connect()
        defer { close(endless + [eager]) }
        try send("LIMIT\nNOW a\n", on: eager)
        #expect(try newReplies(on: eager) == 1)
        loop.advanceTime(by: .milliseconds(101))
        #expect(try newReplies(on: eager) == 1)
    }

    @Test func `whose only request took long has the next answered at once`() throws {
        let endless = try connectEndless(50)
        let quiet = try connect()
        defer { close(endless + [quiet]) }
        gateway.beforeSlow { [loop] in loop.advanceTime(by: .milliseconds(5)) }
        try send("SLOW\n", on: quiet)
        #expect(try newReplies(on: quiet) == 1)
        try send(requests(1), on: quiet)
        #expect(try newReplies(on: quiet) == 1)
    }

    @Test func `of requests that take long one is started, and others have their turn before the rest`() throws {
        let slow = try connect()
        defer { close([slow]) }
        gateway.beforeSlow { [loop] in loop.advanceTime(by: .microseconds(600)) }
        try send("SLOW\nSLOW\n", on: slow)
        #expect(try newReplies(on: slow) == 1)
        gateway.beforeSlow {}
        loop.advanceTime(by: .milliseconds(1))
        #expect(try newReplies(on: slow) == 1)
    }

    @Test func `lines that are long together are read in a turn of their own`() throws {
        let busy = try connect()
        defer { close([busy]) }
        try send("NOW a {\(String(repeating: " ", count: 15_000))}\n" + requests(3000), on: busy)
        #expect(try newReplies(on: busy) == 0)
        loop.advanceTime(by: .milliseconds(1))
        #expect(try newReplies(on: busy) == 32)
    }

    @Test func `who is told to ask less is not heard for a tenth of a second`() throws {
        let eager = try connect()
        defer { close([eager]) }
        try send("LIMIT\nNOW a\n", on: eager)
        #expect(try newReplies(on: eager) == 1)
        loop.advanceTime(by: .milliseconds(100))
        #expect(try newReplies(on: eager) == 0)
        loop.advanceTime(by: .milliseconds(1))
        #expect(try newReplies(on: eager) == 1)
    }

    @Test func `who is told to ask less while it waits for its turn rests too`() throws {
        let eager = try connect()
        defer { close([eager]) }
        try send("HOLD a\nPUT 3 none/kept\nabc\nNOW b\n", on: eager)
        gateway.answer("a", 429)
        loop.run()
        #expect(try newReplies(on: eager) == 1)
        loop.advanceTime(by: .milliseconds(101))
        #expect(try newReplies(on: eager) == 0)
        loop.advanceTime(by: .milliseconds(1))
        #expect(try newReplies(on: eager) == 2)
    }

    @Test func `of many refused uploads two are read on at once`() throws {
        let reads = Reads()
        let refused = try (1...6).map { _ in try connect(counting: reads) }
        defer { close(refused) }
        for channel in refused {
            try send("PUT 5 none/kept\nab", on: channel)
            channel.pipeline.read()
        }
        expectTwo(of: 6, readOnInEachTurn: reads)
        for channel in refused { try send("cde\n", on: channel) }
        #expect(try refused.map { try newReplies(on: $0) } == [0, 0, 0, 0, 0, 0])
        loop.advanceTime(by: .milliseconds(1))
        #expect(try refused.map { try newReplies(on: $0) } == [1, 1, 1, 1, 1, 1])
    }
}

/// Counts how often connections are to be read.
private final class Reads: ChannelOutboundHandler, Sendable {
    typealias OutboundIn = Never

    private let counted = Atomic(0)

    var count: Int { counted.load(ordering: .relaxed) }

    func read(context: ChannelHandlerContext) {
        counted.add(1, ordering: .relaxed)
        context.read()
    }
}
