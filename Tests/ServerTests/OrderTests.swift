import Gateway
import JSON
import LineProtocol
import Server
import Testing

/// Replies stand in the order of their requests, whatever finishes first.
@Suite(.timeLimit(.minutes(1)))
struct OrderTests {
    @Test func `replies keep the order of requests when the last is done first`() async throws {
        let served = try await ServedGateway.start()
        let client = await served.client()
        await client.send("HOLD a\nHOLD b\nHOLD c\n")
        await served.gateway.wait(for: "started c")
        for name in ["c", "b", "a"] { served.gateway.answer(name) }
        #expect(
            await client.lines(3) == [#"200 {"name":"a"}"#, #"200 {"name":"b"}"#, #"200 {"name":"c"}"#])
    }

    @Test func `what one read brings crosses to the gateway in one flush`() async throws {
        let served = try await ServedGateway.start()
        let client = await served.client()
        await client.send("HOLD a\nHOLD b\n")
        var events: [String] = []
        while events.last != "flush" { events.append(await served.gateway.nextEvent()) }
        #expect(events.suffix(3) == ["started a", "started b", "flush"])
    }

    @Test func `an exclusive request waits for the writes before it, and what comes later waits for it`() async throws {
        let served = try await ServedGateway.start()
        let client = await served.client()
        await client.send("HOLD a\nALONE x\nHOLD b\n")
        await served.gateway.wait(for: "started a")
        #expect(await served.gateway.nextEvent() == "flush")
        served.gateway.answer("a")
        #expect(await served.gateway.nextEvent() == "started x")
        #expect(await served.gateway.nextEvent() == "flush")
        served.gateway.answer("x")
        #expect(await served.gateway.nextEvent() == "started b")
        served.gateway.answer("b")
        #expect(
            await client.lines(3) == [#"200 {"name":"a"}"#, #"200 {"name":"x"}"#, #"200 {"name":"b"}"#])
    }

    @Test func `a long line is answered in its place, whatever it begins`() async throws {
        let served = try await ServedGateway.start()
        let client = await served.client()
        let space = String(repeating: " ", count: 40_000)
        await client.send("NOW a\nNOW b {\(space)}\nPUT 3 text/plain {\(space)}\nab\n\nNOW c {\(space)\nNOW d\n")
        let lines = await client.lines(5)
        #expect(lines[0...2] == [#"200 {"name":"a"}"#, #"200 {"name":"b"}"#, #"201 {"bytes":3,"sum":205}"#])
        #expect(lines[3].hasPrefix("400 ") && lines[4] == #"200 {"name":"d"}"#)
    }

    @Test func `who leaves while a long line is read leaves nothing behind`() async throws {
        let served = try await ServedGateway.start()
        let space = String(repeating: " ", count: 900_000)
        for _ in 1...20 {
            let client = await served.client()
            await client.send("NOW b {\(space)}\n")
        }
        let client = await served.client()
        await client.send("NOW a\n")
        #expect(await client.line() == #"200 {"name":"a"}"#)
        while served.gateway.access.buffers.total > 0 { await Task.yield() }
    }

    @Test func `any split of the bytes gives the same replies`() async throws {
        let served = try await ServedGateway.start()
        let bytes = Array("NOW a\r\nPUT 3 text/plain\nab\n\nNOW b\n".utf8)
        let expected = [#"200 {"name":"a"}"#, #"201 {"bytes":3,"sum":205}"#, #"200 {"name":"b"}"#]
        for split in 1..<bytes.count {
            let client = await served.client()
            await client.send(Array(bytes[..<split]))
            await client.send(Array(bytes[split...]))
            #expect(await client.lines(3) == expected, "split at \(split)")
        }
    }

    @Test func `a connection reads no further than its pipeline is long, and loses nothing`() async throws {
        let served = try await ServedGateway.start(limits: WireLimits(pipeline: 4))
        let client = await served.client()
        await client.send((0..<10).map { "HOLD \($0)\n" }.joined())
        await served.gateway.wait(for: "started 3")
        #expect(await served.gateway.nextEvent() == "flush")
        served.gateway.answer("0")
        #expect(await served.gateway.nextEvent() == "started 4")
        for name in 1..<5 { served.gateway.answer("\(name)") }
        await served.gateway.wait(for: "started 8")
        for name in 5..<9 { served.gateway.answer("\(name)") }
        await served.gateway.wait(for: "started 9")
        served.gateway.answer("9")
        #expect(await client.lines(10) == (0..<10).map { #"200 {"name":"\#($0)"}"# })
    }

    @Test func `a thousand requests in one write are all answered in order`() async throws {
        let served = try await ServedGateway.start()
        let client = await served.client()
        await client.send((0..<1000).map { "NOW \($0)\n" }.joined())
        #expect(await client.lines(1000) == (0..<1000).map { #"200 {"name":"\#($0)"}"# })
    }

    @Test func `a push stands between replies`() async throws {
        let served = try await ServedGateway.start()
        let client = await served.client()
        await client.send("NOW a\n")
        #expect(await client.line() == #"200 {"name":"a"}"#)
        served.gateway.push(["dossier": "d"])
        #expect(await client.line() == #"* {"dossier":"d"}"#)
    }
}
