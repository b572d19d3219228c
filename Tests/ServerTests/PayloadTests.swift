import Dispatch
import Gateway
import LineProtocol
import Server
import Testing

/// Attachments up and down, and lines that are too long.
@Suite(.timeLimit(.minutes(1)))
struct PayloadTests {
    @Test func `an upload arrives whole and its reply keeps the order`() async throws {
        let served = try await ServedGateway.start()
        let client = await served.client()
        let payload = [UInt8](repeating: 1, count: 3_000_000)
        await client.send(Array("PUT 3000000 application/pdf\n".utf8) + payload + Array("\nNOW b\n".utf8))
        #expect(await client.lines(2) == [#"201 {"bytes":3000000,"sum":3000000}"#, #"200 {"name":"b"}"#])
    }

    @Test func `an upload with another byte than LF at its end is refused and the connection lives on`() async throws {
        let served = try await ServedGateway.start()
        let client = await served.client()
        await client.send("PUT 2 text/plain\nabcd\nNOW b\n")
        #expect(await client.lines(2) == [#"400 {"upload":"broken"}"#, #"200 {"name":"b"}"#])
    }

    @Test func `while the bytes of an upload wait to be written nobody else waits`() async throws {
        let served = try await ServedGateway.start()
        let gateway = served.gateway
        let mayWrite = DispatchSemaphore(value: 0)
        gateway.payloads.start {
            mayWrite.wait()
            gateway.happened("may write")
        }
        let uploading = await served.client()
        await uploading.send("PUT 5 text/plain\nabcde\nNOW a\n")
        for _ in 1...8 {
            let other = await served.client()
            await other.send("NOW b\n")
            #expect(await other.line() == #"200 {"name":"b"}"#)
        }
        mayWrite.signal()
        await gateway.wait(for: "may write")
        await gateway.wait(for: "written")
        #expect(await uploading.lines(2) == [#"201 {"bytes":5,"sum":495}"#, #"200 {"name":"a"}"#])
    }

    @Test func `a refused upload is read past to its end and waits for no one who writes`() async throws {
        let served = try await ServedGateway.start()
        let mayWrite = DispatchSemaphore(value: 0)
        served.gateway.payloads.start { mayWrite.wait() }
        defer { mayWrite.signal() }
        let client = await served.client()
        let payload = [UInt8](repeating: 1, count: 200_000)
        await client.send(Array("PUT 200000 none/kept\n".utf8) + payload + Array("\nNOW b\n".utf8))
        #expect(await client.lines(2) == [#"201 {"bytes":200000,"sum":200000}"#, #"200 {"name":"b"}"#])
    }

    @Test func `the time that the server takes to write an upload is not the client's`() async throws {
        var settings = ServerSettings()
        settings.lineTimeout = .seconds(1)
        let served = try await ServedGateway.start(settings: settings)
        let mayWrite = DispatchSemaphore(value: 0)
        served.gateway.payloads.start { mayWrite.wait() }
        let uploading = await served.client()
        await uploading.send("PUT 5 text/plain\nab")
        let slow = await served.client()
        await slow.send("NOW")
        #expect(await slow.line() == #"* {"closing":"line-timeout"}"#)
        await uploading.send("cde\n")
        mayWrite.signal()
        #expect(await uploading.line() == #"201 {"bytes":5,"sum":495}"#)
    }

    @Test func `an upload cut off by the client is cancelled`() async throws {
        let served = try await ServedGateway.start()
        let client = await served.client()
        await client.send("PUT 5 text/plain\nab")
        await client.finishSending()
        await served.gateway.wait(for: "cancelled")
        #expect(await client.line() == nil)
    }

    @Test func `a download follows its line and ends with LF`() async throws {
        let served = try await ServedGateway.start()
        let client = await served.client()
        await client.send("BLOB 1000000\nNOW b\n")
        #expect(await client.line() == #"200 {"bytes":1000000}"#)
        #expect(await client.bytes(1_000_001) == [UInt8](repeating: UInt8(ascii: "\n"), count: 1_000_001))
        #expect(await client.line() == #"200 {"name":"b"}"#)
    }

    @Test func `a line over the limit costs one fault and nothing more`() async throws {
        let served = try await ServedGateway.start(limits: WireLimits(line: 100))
        let client = await served.client()
        await client.send(String(repeating: "x", count: 500_000) + "\nNOW b\n")
        #expect(await client.lines(2) == [#"413 {"fault":true}"#, #"200 {"name":"b"}"#])
    }
}
