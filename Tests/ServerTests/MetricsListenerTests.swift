import MetricsHTTP
import Server
import Testing

@Suite struct MetricsListenerTests {
    private static func start(_ text: String = "a_total 1\n") async throws -> MetricsListener {
        try await MetricsListener.start(
            host: "127.0.0.1", port: 0, contentType: "text/plain; version=0.0.4", text: { Array(text.utf8) })
    }

    /// All that comes back to a request, until the listener closes.
    private static func ask(_ request: String, at port: Int) async -> String {
        let client = RawClient(port: port)
        await client.send(request)
        return String(decoding: await client.bytes(1 << 16), as: UTF8.self)
    }

    @Test func `GET gets the text with its type and length, and the connection ends`() async throws {
        let listener = try await Self.start()
        let answer = await Self.ask("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n", at: listener.port)
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(answer.contains("content-type: text/plain; version=0.0.4\r\n"))
        #expect(answer.contains("content-length: 10\r\n"))
        #expect(answer.hasSuffix("\r\n\r\na_total 1\n"))
        await listener.close()
    }

    @Test(arguments: [
        ("GET / HTTP/1.1", "404 Not Found"), ("GET /metrics/ HTTP/1.1", "404 Not Found"),
        ("POST /metrics HTTP/1.1", "405 Method Not Allowed"), ("GET /metrics?name=x HTTP/1.1", "200 OK"),
        ("HEAD /metrics HTTP/1.1", "200 OK"), ("GET /metrics HTTP/1.0", "200 OK"),
        ("nonsense", "400 Bad Request"),
    ])
    func `what else is asked gets the fitting status`(line: String, status: String) async throws {
        let listener = try await Self.start()
        let answer = await Self.ask("\(line)\r\nHost: localhost\r\n\r\n", at: listener.port)
        #expect(answer.split(separator: "\r\n").first?.hasSuffix(status) == true, "\(answer)")
        #expect(answer.hasSuffix("a_total 1\n") == (status == "200 OK" && !line.hasPrefix("HEAD")))
        await listener.close()
    }

    @Test func `an address beyond this machine is refused`() async throws {
        await #expect(throws: ListenError.notLoopback(host: "0.0.0.0")) {
            _ = try await MetricsListener.start(host: "0.0.0.0", port: 0, contentType: "x", text: { [] })
        }
    }

    @Test func `a port in use is named`() async throws {
        let listener = try await Self.start()
        await #expect(throws: ListenError.addressInUse("127.0.0.1:\(listener.port)")) {
            _ = try await MetricsListener.start(
                host: "127.0.0.1", port: listener.port, contentType: "x", text: { [] })
        }
        await listener.close()
    }
}
