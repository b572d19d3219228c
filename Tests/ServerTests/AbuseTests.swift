import Gateway
import Glibc
import JSON
import LineProtocol
import Server
import Testing

/// Clients that ask for too much, or send too slowly: each is refused as the protocol says, and counted.
@Suite(.timeLimit(.minutes(1)))
struct AbuseTests {
    private func access(_ change: (inout AccessLimits) -> Void) -> AccessLimits {
        var access = AccessLimits()
        change(&access)
        return access
    }

    @Test func `one connection of an address too many gets 503, and room when another ends`() async throws {
        let served = try await ServedGateway.start(
            access: access {
                $0.loopback = true
                $0.connectionsPerAddress = 1
            })
        let first = await served.client()
        let second = RawClient(port: served.port)
        #expect(await second.line()?.hasPrefix(#"503 {"type":"urn:motcua:error:too-many-connections""#) == true)
        #expect(served.gateway.access.count(.connectionsOfAddress) == 1)
        await first.send("QUIT\n")
        #expect(await first.lines(2) == ["221 {}"])
        await first.finishSending()
        await served.gateway.wait(for: "close")
        while served.server.connectionCount > 0 { await Task.yield() }
        let third = await served.client()
        await third.send("NOW a\n")
        #expect(await third.line() == #"200 {"name":"a"}"#)
    }

    @Test func `the administrator's socket has room when the network has none`() async throws {
        let folder = try TemporaryFolder()
        let served = try await ServedGateway.start(access: access { $0.connections = 1 })
        let path = folder.path + "/motcua.sock"
        try await served.server.listenUnix(path: path)
        let first = await served.client()
        let admin = RawClient(unix: path)
        #expect(await admin.line()?.hasPrefix("220") == true)
        await first.send("NOW a\n")
        #expect(await first.line() == #"200 {"name":"a"}"#)
    }

    @Test func `who connects too often is closed without a word`() async throws {
        let served = try await ServedGateway.start(
            access: access {
                $0.loopback = true
                $0.connectsPerSecond = 1
            })
        let clients = (1...50).map { _ in RawClient(port: served.port) }
        var greetings: [String?] = []
        for client in clients { greetings.append(await client.line()) }
        #expect(greetings.count { $0 == nil } == served.gateway.access.count(.connectsOfAddress))
        #expect(greetings.contains { $0 == nil })
        let first = try #require(greetings.firstIndex { $0 != nil })
        await clients[first].send("NOW a\n")
        #expect(await clients[first].line() == #"200 {"name":"a"}"#)
    }

    @Test func `who never asks anything is told so and closed`() async throws {
        var settings = ServerSettings()
        settings.firstLineTimeout = .milliseconds(30)
        let served = try await ServedGateway.start(settings: settings)
        let silent = await served.client()
        #expect(await silent.lines(2) == [#"* {"closing":"idle"}"#])
        #expect(served.gateway.access.count(.idle) == 1)
        #expect(served.gateway.access.count(.slowLine) == 0)
    }

    @Test func `a line that comes byte by byte is cut when its time is over`() async throws {
        var settings = ServerSettings()
        settings.lineTimeout = .milliseconds(100)
        let served = try await ServedGateway.start(settings: settings)
        let slow = await served.client()
        let told = Task { await slow.line() }
        let drip = RawClient.Drip(slow, UInt8(ascii: "N"))
        #expect(await told.value == #"* {"closing":"line-timeout"}"#)
        drip.stop()
        #expect(served.gateway.access.count(.slowLine) == 1)
    }

    @Test func `an upload that comes byte by byte is cut though it never stands still`() async throws {
        var settings = ServerSettings()
        settings.lineTimeout = .milliseconds(200)
        let served = try await ServedGateway.start(
            access: access { $0.uploadBytesPerSecond = 1_000_000 }, settings: settings)
        let slow = await served.client()
        await slow.send("PUT 10000000 text/plain\n")
        let told = Task { await slow.line() }
        let drip = RawClient.Drip(slow, UInt8(ascii: "x"))
        #expect(await told.value == #"* {"closing":"line-timeout"}"#)
        drip.stop()
        #expect(served.gateway.access.count(.slowUpload) == 1)
        await served.gateway.wait(for: "cancelled")
    }

    @Test func `where the server holds too much, the connection with the most goes and the others stay`() async throws {
        // A buffer takes less than twice the bytes in it: the first alone is no reason to close it, and holds the most.
        let served = try await ServedGateway.start(access: access { $0.bufferedBytes = 2_200_000 })
        let quiet = await served.client()
        let first = await served.client()
        await first.send([UInt8](repeating: UInt8(ascii: "x"), count: 1_000_000))
        while served.gateway.access.buffers.total < 1_000_000 { await Task.yield() }
        var others: [RawClient] = []
        while served.gateway.access.count(.memory) == 0 {
            let total = served.gateway.access.buffers.total + 400_000
            let other = await served.client()
            await other.send([UInt8](repeating: UInt8(ascii: "x"), count: 400_000))
            others.append(other)
            while served.gateway.access.count(.memory) == 0, served.gateway.access.buffers.total < total {
                await Task.yield()
            }
        }
        #expect(await first.line() == #"* {"closing":"memory"}"#)
        #expect(!served.gateway.access.buffers.isExceeded, "who was told to go counts no more, though still there")
        for other in others {
            await other.send("\n")
            #expect(await other.line()?.hasPrefix("400") == true)
        }
        #expect(served.gateway.access.count(.memory) == 1)
        await quiet.send("NOW a\n")
        #expect(await quiet.line() == #"200 {"name":"a"}"#)
        while served.gateway.access.buffers.total > 0 { await Task.yield() }
    }

    @Test func `a connection that is gone holds nothing`() async throws {
        let served = try await ServedGateway.start()
        do {
            let client = await served.client()
            await client.send([UInt8](repeating: UInt8(ascii: "x"), count: 500_000))
            while served.gateway.access.buffers.total < 500_000 { await Task.yield() }
        }
        await served.gateway.wait(for: "close")
        while served.gateway.access.connectionCount > 0 { await Task.yield() }
        while served.gateway.access.buffers.total > 0 { await Task.yield() }
    }

    @Test func `a client that lets its pushes pile up is counted`() async throws {
        let served = try await ServedGateway.start(access: access { $0.pushBacklogBytes = 1000 })
        let client = await served.client()
        await client.send("NOW a\n")
        _ = await client.line()
        let big = String(repeating: "x", count: 100_000)
        for _ in 0..<200 { served.gateway.push(["text": .string(big)]) }
        await served.gateway.wait(for: "close")
        #expect(served.gateway.access.count(.unread) == 1)
    }

    @Test func `a flood of lines is answered in full and in order`() async throws {
        let served = try await ServedGateway.start()
        let client = await served.client()
        let count = 2000
        let sending = Task { await client.send((0..<count).map { "NOW \($0)\n" }.joined()) }
        await sending.value
        #expect(await client.lines(count) == (0..<count).map { #"200 {"name":"\#($0)"}"# })
    }

    @Test func `connections that always have more to do do not keep the server from reading others`() async throws {
        let served = try await ServedGateway.start()
        let quiet = await served.client()
        var floods: [(RawClient, Task<Void, Never>)] = []
        for _ in 0..<32 {
            let client = await served.client()
            floods.append((client, Task { await client.send((0..<20_000).map { "NOW \($0)\n" }.joined()) }))
        }
        for number in 0..<20 {
            await quiet.send("NOW \(number)\n")
            #expect(await quiet.line() == #"200 {"name":"\#(number)"}"#)
        }
        await served.server.drain(within: .milliseconds(1))
        for (_, sending) in floods { await sending.value }
    }

    @Test func `after 429 nothing of the connection is started for a while, and nothing is lost`() async throws {
        let served = try await ServedGateway.start()
        let client = await served.client()
        let began = ContinuousClock.now
        await client.send("LIMIT a\nLIMIT b\nNOW c\n")
        #expect(await client.lines(3) == ["429 {}", "429 {}", #"200 {"name":"c"}"#])
        #expect(ContinuousClock.now - began >= .milliseconds(200))
    }

    @Test func `requests that wait for their reply hold back further ones once they are long together`() async throws {
        let served = try await ServedGateway.start(limits: WireLimits(line: 1000))
        let client = await served.client()
        let body = #"{"text":"\#(String(repeating: "x", count: 600))"}"#
        await client.send("HOLD a \(body)\nHOLD b \(body)\nHOLD c \(body)\n")
        #expect(await served.gateway.events(until: "started b").contains("started a"))
        #expect(await served.gateway.nextEvent() == "flush")
        served.gateway.answer("a")
        #expect(await served.gateway.nextEvent() == "started c")
        for name in ["b", "c"] { served.gateway.answer(name) }
        #expect(await client.lines(3).count == 3)
    }
}
