import Gateway
import Glibc
import JSON
import Server
import Testing

/// TLS against the rules: old versions, renegotiation, handshakes that never end.
@Suite(.timeLimit(.minutes(1)))
struct AbuseOfTLSTests {
    private let pki: SandboxPKI
    private let folder: TemporaryFolder
    private let gateway = ScriptedGateway()
    private let server: LineServer

    init() throws {
        pki = try SandboxPKI()
        folder = try TemporaryFolder()
        var settings = ServerSettings()
        settings.handshakeTimeout = .seconds(2)
        server = LineServer(handler: gateway, settings: settings)
    }

    private func listen() async throws -> Int {
        try await server.listenTLS(
            host: "127.0.0.1", port: 0, certificateChain: [pki.certificate("server")], key: pki.key("server"))
    }

    /// What `openssl s_client` says, told `input` once it is connected.
    private func client(_ port: Int, _ options: String, input: String = "") throws -> String {
        let log = folder.path + "/s_client.log"
        // The input stays open long enough for the server to close first.
        let command = """
            (printf '\(input)'; sleep 2) | timeout 20 openssl s_client -connect 127.0.0.1:\(port) \(options) \
            >'\(log)' 2>&1
            """
        _ = system(command)
        let file = try #require(fopen(log, "r"))
        defer { fclose(file) }
        var text = ""
        while let character = UInt8(exactly: fgetc(file)) { text.unicodeScalars.append(Unicode.Scalar(character)) }
        return text
    }

    @Test(arguments: ["-tls1", "-tls1_1"])
    func `versions before TLS 1_2 end the handshake and are counted`(version: String) async throws {
        let text = try client(try await listen(), "\(version) -cipher ALL:@SECLEVEL=0")
        #expect(!text.contains("220 {"), "\(text)")
        #expect(gateway.access.count(.handshake) >= 1)
    }

    @Test func `a renegotiation ends the connection and is counted`() async throws {
        let text = try client(try await listen(), "-tls1_2", input: "R\\n")
        #expect(text.contains("RENEGOTIATING"), "\(text)")
        #expect(gateway.access.count(.tls) == 1)
    }

    @Test func `a handshake that never comes is cut and counted`() async throws {
        let silent = RawClient(port: try await listen())
        #expect(await silent.line() == nil)
        #expect(gateway.access.count(.handshake) == 1)
    }

    @Test func `bytes that are no TLS are cut and counted`() async throws {
        let client = RawClient(port: try await listen())
        await client.send("PING\nPING\n")
        while await client.line() != nil {}
        #expect(gateway.access.count(.handshake) == 1)
    }
}
