import ArgumentParser
import Civil
import Client
import Foundation
import Home
import JSON

/// How a command reaches the gateway, and as whom.
struct ConnectionOptions: ParsableArguments {
    @OptionGroup var homeOptions: HomeOptions

    @Option(
        help: ArgumentHelp("The server; without it the home's Unix socket, as administrator.", valueName: "host:port"))
    var server: ServerAddress?

    @Option(help: ArgumentHelp("The root certificate to trust (default: <home>/pki/root.crt).", valueName: "file"))
    var ca: String?

    @Option(help: ArgumentHelp("A client certificate, in PEM.", valueName: "file"))
    var cert: String?

    @Option(help: ArgumentHelp("The key of the client certificate.", valueName: "file"))
    var key: String?

    @Flag(help: "Connect without TLS (loopback addresses only).")
    var plaintext = false

    @Option(help: ArgumentHelp("An account; its password from $MOTCUA_PASSWORD, or asked for.", valueName: "name"))
    var user: String?

    @Option(help: ArgumentHelp("A citizen number, in a sandbox (AUTH SANDBOX).", valueName: "number"))
    var citizen: String?

    @Flag(help: "Show on standard error where the time of each request went.")
    var trace = false

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if user != nil, citizen != nil {
            throw ValidationError("Give --user or --citizen, not both.")
        }
        if (cert == nil) != (key == nil) {
            throw ValidationError("--cert and --key go together.")
        }
        if plaintext, server == nil {
            throw ValidationError("--plaintext needs --server.")
        }
    }

    var home: HomeFolder { homeOptions.folder }

    var endpoint: Endpoint {
        guard let server else { return .unix(path: home.socketPath) }
        if plaintext { return .plaintext(host: server.host, port: server.port) }
        let root = ca ?? home.rootCertificatePath
        return .tls(host: server.host, port: server.port, ca: root, certificate: cert, key: key)
    }

    /// Connects, chooses the language and identifies.
    func open() async throws -> GatewaySession {
        if server != nil, !plaintext {
            for file in [ca, cert, key].compactMap(\.self) { try InputFile(file).requireReadable() }
        }
        let session = try await GatewaySession(endpoint, showsTraces: trace)
        _ = try await session.call(
            "HELLO",
            .object([
                "language": .string(output.spoken.rawValue), "client": "motcua", "trace": trace ? .bool(true) : nil,
            ]))
        try await identify(session)
        return session
    }

    private func identify(_ session: GatewaySession) async throws {
        if let citizen {
            _ = try await session.call("AUTH SANDBOX", ["id": .string(citizen)])
        } else if let user {
            let password = try Self.secret("MOTCUA_PASSWORD", prompt: "Password of \(user): ")
            _ = try await session.call("AUTH PASSWORD", ["user": .string(user), "password": .string(password)])
        } else if cert != nil {
            _ = try await session.call("AUTH EXTERNAL")
        }
    }

    /// A secret from the environment, or asked for on the terminal.
    static func secret(_ variable: String, prompt: String) throws(Failure) -> String {
        if let secret = ProcessInfo.processInfo.environment[variable] { return secret }
        guard let typed = Terminal.readSecret(prompt) else {
            throw Failure("no password", mend: "set $\(variable), or run on a terminal", .notPermitted)
        }
        return typed
    }
}
