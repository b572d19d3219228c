import Gateway
import JSON
import LineProtocol
import Server
import Testing

/// How connections end.
@Suite(.timeLimit(.minutes(1)))
struct EndingTests {
    @Test func `a client that has closed its writing side still gets its replies`() async throws {
        let served = try await ServedGateway.start()
        let client = await served.client()
        await client.send("HOLD a\nNOW b\n")
        await client.finishSending()
        await served.gateway.wait(for: "started a")
        served.gateway.answer("a")
        #expect(await client.lines(3) == [#"200 {"name":"a"}"#, #"200 {"name":"b"}"#])
        await served.gateway.wait(for: "close")
    }

    @Test func `QUIT is answered and then the connection ends`() async throws {
        let served = try await ServedGateway.start()
        let client = await served.client()
        await client.send("NOW a\nQUIT\nNOW b\n")
        #expect(await client.lines(3) == [#"200 {"name":"a"}"#, "221 {}"])
    }

    @Test func `draining finishes what is in progress and answers 503 to the rest`() async throws {
        let served = try await ServedGateway.start(limits: WireLimits(pipeline: 100_000))
        let client = await served.client()
        await client.send("HOLD 0\n")
        await served.gateway.wait(for: "started 0")
        async let drained: Void = served.server.drain(within: .seconds(30))
        var count = 1
        while true {
            await client.send("HOLD \(count)\n\n")
            guard await served.gateway.events(until: "fault").contains("started \(count)") else { break }
            count += 1
        }
        for name in 0..<count { served.gateway.answer("\(name)") }
        let replies = await client.lines(2 * count + 1).filter { !$0.hasPrefix("400") }
        #expect(replies.dropLast() == (0..<count).map { #"200 {"name":"\#($0)"}"# }[...])
        #expect(replies.last?.hasPrefix(#"503 {"type":"urn:motcua:error:stopping""#) == true)
        #expect(await client.lines(2).last == #"* {"closing":"stopping"}"#)
        await client.finishSending()
        await drained
    }

    @Test func `draining an idle connection says so and closes it`() async throws {
        let served = try await ServedGateway.start()
        let client = await served.client()
        async let drained: Void = served.server.drain(within: .seconds(30))
        #expect(await client.lines(2) == [#"* {"closing":"stopping"}"#])
        await client.finishSending()
        await drained
        #expect(served.server.connectionCount == 0)
        await #expect(throws: ListenError.stopped) {
            try await served.server.listenPlaintext(host: "127.0.0.1", port: 0)
        }
    }

    @Test func `work that outlasts the drain is cut`() async throws {
        let served = try await ServedGateway.start()
        let client = await served.client()
        await client.send("HOLD a\n")
        await served.gateway.wait(for: "started a")
        await served.server.drain(within: .milliseconds(50))
        #expect(served.server.connectionCount == 0)
        #expect(await client.line() == nil)
    }

    @Test func `a silent connection is told why it is closed`() async throws {
        var settings = ServerSettings()
        settings.idleTimeout = .milliseconds(30)
        let client = try await ServedGateway.start(settings: settings).client()
        #expect(await client.lines(2) == [#"* {"closing":"idle"}"#])
    }

    @Test func `a line that never ends is told why it is closed`() async throws {
        var settings = ServerSettings()
        settings.lineTimeout = .milliseconds(30)
        let client = try await ServedGateway.start(settings: settings).client()
        await client.send("NOW")
        #expect(await client.lines(2) == [#"* {"closing":"line-timeout"}"#])
    }

    @Test func `a client that lets its pushes pile up is cut`() async throws {
        var access = AccessLimits()
        access.pushBacklogBytes = 1000
        let served = try await ServedGateway.start(access: access)
        let client = await served.client()
        await client.send("NOW a\n")
        _ = await client.line()
        let big = String(repeating: "x", count: 100_000)
        for _ in 0..<200 { served.gateway.push(["text": .string(big)]) }
        await served.gateway.wait(for: "close")
    }

    @Test func `a client that does not read a download is cut`() async throws {
        var settings = ServerSettings()
        settings.writeTimeout = .milliseconds(30)
        let served = try await ServedGateway.start(settings: settings)
        let client = await served.client()
        await client.send("BLOB 50000000\n")
        await served.gateway.wait(for: "close")
        #expect(await client.bytes(50_000_000).count < 50_000_000)
    }

    @Test func `one connection too many gets 503`() async throws {
        var access = AccessLimits()
        access.connections = 1
        let served = try await ServedGateway.start(access: access)
        let first = await served.client()
        let second = RawClient(port: served.port)
        #expect(await second.line()?.hasPrefix(#"503 {"type":"urn:motcua:error:too-many-connections""#) == true)
        #expect(await second.line() == nil)
        await first.send("NOW a\n")
        #expect(await first.line() == #"200 {"name":"a"}"#)
    }
}
