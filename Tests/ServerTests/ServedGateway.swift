import Gateway
import LineProtocol
import Server

/// A scripted gateway behind a real server on a port of this machine.
struct ServedGateway {
    let gateway: ScriptedGateway
    let server: LineServer
    let port: Int

    /// Starts it.
    static func start(
        limits: WireLimits = WireLimits(), access: AccessLimits = AccessLimits(),
        settings: ServerSettings = ServerSettings()
    ) async throws -> ServedGateway {
        let gateway = ScriptedGateway(limits: limits, access: access)
        let server = LineServer(handler: gateway, settings: settings)
        let port = try await server.listenPlaintext(host: "127.0.0.1", port: 0)
        return ServedGateway(gateway: gateway, server: server, port: port)
    }

    /// A client that has read the greeting.
    func client() async -> RawClient {
        let client = RawClient(port: port)
        _ = await client.line()
        return client
    }
}
