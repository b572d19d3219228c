import Client
import JSON
import Server
import Testing

/// TLS as the protocol has it: the server shows a certificate, the client may.
@Suite(.timeLimit(.minutes(1)))
struct TLSTests {
    private let pki: SandboxPKI
    private let gateway = ScriptedGateway()
    private let server: LineServer

    init() throws {
        pki = try SandboxPKI()
        server = LineServer(handler: gateway)
    }

    private func listen() async throws -> Int {
        try await server.listenTLS(
            host: "127.0.0.1", port: 0, certificateChain: [pki.certificate("server")], key: pki.key("server"),
            clientCA: [pki.certificate("root")])
    }

    private func endpoint(_ port: Int, ca: String = "root", client: String? = nil) -> Endpoint {
        .tls(
            host: "127.0.0.1", port: port, ca: pki.certificate(ca), certificate: client.map(pki.certificate),
            key: client.map(pki.key))
    }

    @Test func `a client without a certificate is served`() async throws {
        let client = try await LineClient.connect(to: endpoint(try await listen()))
        #expect(await gateway.nextEvent() == "open tls certificate 0")
        #expect(try await client.call("NOW a").body["name"]?.string == "a")
        await client.close()
    }

    @Test func `the name localhost is checked against the certificate`() async throws {
        let port = try await listen()
        let client = try await LineClient.connect(
            to: .tls(host: "localhost", port: port, ca: pki.certificate("root"), certificate: nil, key: nil))
        #expect(client.greeting["service"]?.string == "motcua")
        await client.close()
    }

    @Test func `the certificate of a client reaches the session`() async throws {
        let client = try await LineClient.connect(to: endpoint(try await listen(), client: "client"))
        let event = await gateway.nextEvent()
        #expect(event.hasPrefix("open tls certificate "))
        #expect(event != "open tls certificate 0")
        await client.close()
    }

    @Test func `a client certificate of a stranger ends the handshake`() async throws {
        let port = try await listen()
        await #expect(throws: ClientError.self) {
            _ = try await LineClient.connect(to: endpoint(port, client: "stranger"))
        }
        let client = try await LineClient.connect(to: endpoint(port))
        #expect(await gateway.nextEvent() == "open tls certificate 0")
        await client.close()
    }

    @Test func `a server that the client does not trust is refused`() async throws {
        let port = try await listen()
        do {
            _ = try await LineClient.connect(to: endpoint(port, ca: "stranger"))
            Issue.record("the handshake went through")
        } catch {
            if case .tls = error { return }
            Issue.record("\(error)")
        }
    }

    @Test func `uploads, downloads and QUIT work under TLS`() async throws {
        let client = try await LineClient.connect(to: endpoint(try await listen()))
        let ones = [UInt8](repeating: 1, count: 1_000_000)
        #expect(try await client.put(ones, mediaType: "text/plain").body["sum"] == 1_000_000)
        #expect(try await client.call("QUIT").code == 221)
        await gateway.wait(for: "close")
        await client.close()
    }

    @Test func `draining says its last word under TLS`() async throws {
        let client = try await LineClient.connect(to: endpoint(try await listen()))
        let pushes = client.pushes()
        await server.drain(within: .seconds(30))
        var seen: [JSON] = []
        for await push in pushes { seen.append(push) }
        #expect(seen == [["closing": "stopping"]])
    }

    @Test func `certificates are read again without a restart, and stay when the new ones are unusable`() async throws {
        let port = try await listen()
        try pki.replace("server", with: nil)
        #expect(throws: ListenError.self) { try server.reloadCertificates() }
        let client = try await LineClient.connect(to: endpoint(port))
        await client.close()
        try pki.replace("server", with: "stranger")
        try server.reloadCertificates()
        await #expect(throws: ClientError.self) { _ = try await LineClient.connect(to: endpoint(port)) }
    }

    @Test func `a key that is not there is named`() async throws {
        do {
            _ = try await server.listenTLS(
                host: "127.0.0.1", port: 0, certificateChain: [pki.certificate("server")], key: "/no/such.key",
                clientCA: [])
            Issue.record("the server listens")
        } catch {
            if case .keyUnreadable("/no/such.key", _) = error { return }
            Issue.record("\(error)")
        }
    }

    @Test func `a key of another certificate is refused`() async throws {
        do {
            _ = try await server.listenTLS(
                host: "127.0.0.1", port: 0, certificateChain: [pki.certificate("server")], key: pki.key("client"),
                clientCA: [])
            Issue.record("the server listens")
        } catch {
            if case .tls = error { return }
            Issue.record("\(error)")
        }
    }
}
