import EvidenceOpenSSL
import Foundation
import Gateway
import Home
import Logging
import MetricsHTTP
import Server
import Synchronization

/// The gateway of a home with its listeners.
struct RunningServer {
    /// The address at which TLS clients connect.
    let address: String
    private let hosted: HostedGateway
    private let server: LineServer
    private let metrics: ServedMetrics
    private let supervisor = Supervisor(
        environment: ProcessInfo.processInfo.environment, process: getpid())
    private let logger = Logger(label: "motcuad")

    /// How long requests in progress may take once the server is told to stop.
    private static let drainTime: Duration = .seconds(8)

    init(_ options: Motcuad, signals: Signals) async throws(HomeFault) {
        let home = HomeFolder.resolve(options.home, environment: ProcessInfo.processInfo.environment)
        let logger = Logger(label: "motcuad")
        let random: @Sendable (Int) -> [UInt8]
        if let seed = options.seed {
            let source = SeededRandom(seed: seed)
            random = { source.bytes($0) }
        } else {
            random = { RandomPool.shared.bytes($0) }
        }
        let certificates = Certificates()
        hosted = try HostedGateway(
            home, clock: try options.wantedClock(), sandbox: options.sandbox,
            postPlay: options.post.flatMap { PostPlayWord(rawValue: $0.rawValue) },
            openFiles: try OpenFiles.raiseLimit(),
            random: random,
            logger: logger, version: Version.text, shutdown: { signals.requestStop() },
            reloadCertificates: { () throws(Gateway.OperationFault) in try certificates.reload() })
        server = LineServer(handler: hosted.gateway, logger: logger)
        certificates.server = server
        do {
            address = try await Self.listen(server, hosted, at: options.listen)
            try await server.listenUnix(path: home.socketPath)
            if let plaintext = options.plaintext ?? hosted.settings.plaintext {
                let (host, port) = try Self.split(plaintext)
                let bound = try await server.listenPlaintext(host: host, port: port)
                logger.notice("listening without TLS", metadata: ["address": "\(host):\(bound)"])
            }
            metrics = try await ServedMetrics(hosted, listen: options.metrics, logger: logger)
            try hosted.begin()
        } catch let fault as HomeFault {
            await Self.close(server, hosted)
            throw fault
        } catch let error as ListenError {
            await Self.close(server, hosted)
            throw HomeFault("\(error)", mend: error.mend, exitCode: Self.exitCode(of: error))
        } catch {
            await Self.close(server, hosted)
            throw HomeFault("\(error)", mend: "see Docs/Operations.md", exitCode: 70)
        }
    }

    /// Listens for TLS clients; answers the address.
    private static func listen(
        _ server: LineServer, _ hosted: HostedGateway, at address: String?
    ) async throws -> String {
        let (chain, key, authorities) = (
            [hosted.pki.certificateChain], hosted.pki.key, hosted.pki.clientAuthorities
        )
        let environment = ProcessInfo.processInfo.environment
        if let handed = try HandedSocket.descriptor(environment: environment, process: getpid()) {
            return try await server.listenTLS(
                descriptor: handed, certificateChain: chain, key: key, clientCA: authorities)
        }
        let (host, port) = try split(address ?? hosted.settings.listen)
        let bound = try await server.listenTLS(
            host: host, port: port, certificateChain: chain, key: key, clientCA: authorities)
        return "\(host):\(bound)"
    }

    /// Takes back what a start that failed has opened.
    private static func close(_ server: LineServer, _ hosted: HostedGateway) async {
        await server.drain(within: .zero)
        hosted.close()
    }

    private static func exitCode(of error: ListenError) -> Int32 {
        switch error {
        case .addressInUse, .socketInUse, .stopped: 75
        case .notPermitted: 77
        case .notLoopback, .addressUnusable, .pathTooLong: 64
        case .certificateUnreadable, .keyUnreadable, .tls, .notASocket: 65
        case .system: 70
        }
    }

    /// Serves until a signal or an administrator stops it; then finishes what is in progress.
    func serve(until signals: Signals) async {
        // On the real clock, terms run out by the second; a simulated clock moves only on command.
        let agenda = Task {
            while !Task.isCancelled {
                hosted.gateway.tick()
                metrics.tick()
                try? await Task.sleep(for: .seconds(1))
            }
        }
        let watchdog = Watchdog(supervisor: supervisor, gateway: hosted.gateway, server: server)
        let watching = Task { await watchdog.run() }
        supervisor.tell(.ready(address: address))
        for await _ in signals.wakes {
            switch signals.take() {
            case nil: continue
            case .reload:
                supervisor.tell(.reloading)
                reload()
                supervisor.tell(.ready(address: address))
            case .stop:
                agenda.cancel()
                watching.cancel()
                supervisor.tell(.stopping)
                logger.notice("stopping")
                await server.drain(within: Self.drainTime)
                await metrics.close()
                // A tick that has begun still needs the store.
                await agenda.value
                hosted.close()
                return
            }
        }
    }

    private func reload() {
        do throws(Gateway.OperationFault) {
            hosted.gateway.adopt(try hosted.gateway.reread())
            logger.notice("catalog and certificates read anew")
        } catch {
            logger.error("reload failed; nothing changed", metadata: ["detail": "\(error.text)"])
        }
    }

    static func split(_ address: String) throws(HomeFault) -> (host: String, port: Int) {
        guard let colon = address.lastIndex(of: ":"), let port = Int(address[address.index(after: colon)...]),
            (0...65_535).contains(port)
        else {
            throw HomeFault("\(address) is not an address", mend: "write it as 127.0.0.1:4517", exitCode: 64)
        }
        let host = address[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        return (host, port)
    }
}

/// The certificates of the TLS listeners, for who has to read them anew before the server exists.
private final class Certificates: Sendable {
    private let held = Mutex<LineServer?>(nil)

    var server: LineServer? {
        get { held.withLock { $0 } }
        set { held.withLock { $0 = newValue } }
    }

    func reload() throws(Gateway.OperationFault) {
        do {
            try server?.reloadCertificates()
        } catch {
            throw Gateway.OperationFault("\(error): \(error.mend)")
        }
    }
}
