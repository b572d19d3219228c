public import Gateway
import Glibc
public import Logging
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// Listens for clients of the line protocol, over TLS, a Unix socket or plain TCP on loopback.
///
/// One server may have several listeners; all of them lead to the same gateway.
public final class LineServer: Sendable {
    private struct State {
        var listeners: [any Channel] = []
        var socketPaths: [String] = []
        var identities: [TLSIdentity] = []
        var isDraining = false
    }

    private let environment: ConnectionHandler.Environment
    let group: any EventLoopGroup
    private let state = Mutex(State())

    /// A server that listens nowhere yet. The event loops of the process are prompt from now on.
    public init(
        handler: any RequestHandling, settings: ServerSettings = ServerSettings(),
        logger: Logger = Logger(label: "motcua.server")
    ) {
        environment = ConnectionHandler.Environment(
            handler: handler, access: handler.access, settings: settings,
            connections: Connections(access: handler.access), logger: logger)
        group = MultiThreadedEventLoopGroup.singleton
        for eventLoop in group.makeIterator() { eventLoop.execute { ThreadPriority.prompt.take() } }
    }

    /// How many connections are open.
    public var connectionCount: Int { environment.connections.count }

    /// Listens with TLS 1.2 or later and answers the port, which the system chooses when `port` is 0.
    ///
    /// A client certificate is asked for, not required; one that does not verify against `clientCA`, whose
    /// files hold a root and the authorities below it, ends the
    /// handshake. All paths name PEM files.
    public func listenTLS(
        host: String, port: Int, certificateChain: [String], key: String, clientCA: [String] = []
    ) async throws(ListenError) -> Int {
        let identity = try TLSIdentity(certificateChain: certificateChain, key: key, clientCA: clientCA)
        let bound = try await listen(host: host, port: port, entrance: .tls, identity: identity)
        state.withLock { $0.identities.append(identity) }
        return bound
    }

    /// Listens with TLS at a TCP socket that somebody else has bound, as ``listenTLS(host:port:certificateChain:key:clientCA:)``
    /// does at one of its own, and answers its address. The descriptor belongs to the server from now on.
    public func listenTLS(
        descriptor: CInt, certificateChain: [String], key: String, clientCA: [String] = []
    ) async throws(ListenError) -> String {
        guard !state.withLock(\.isDraining) else { throw .stopped }
        let name = "descriptor \(descriptor)"
        let identity = try TLSIdentity(certificateChain: certificateChain, key: key, clientCA: clientCA)
        do {
            let channel = try await bootstrap(entrance: .tls, identity: identity).withBoundSocket(descriptor).get()
            guard let address = channel.localAddress, let host = address.ipAddress, let port = address.port else {
                try? await channel.close().get()
                throw ListenError.system(name, reason: "no TCP socket")
            }
            keep(channel, socketPath: nil)
            state.withLock { $0.identities.append(identity) }
            return "\(host):\(port)"
        } catch let error as ListenError {
            throw error
        } catch {
            throw ListenError(error, address: name)
        }
    }

    /// Listens with plain TCP on a loopback address and answers the port.
    public func listenPlaintext(host: String, port: Int) async throws(ListenError) -> Int {
        let host = host == "localhost" ? "127.0.0.1" : host
        guard LoopbackAddress.contains(host) else { throw .notLoopback(host: host) }
        return try await listen(host: host, port: port, entrance: .plaintext, identity: nil)
    }

    /// Listens at a Unix socket of mode 0600; a socket that a dead server left there is taken away.
    public func listenUnix(path: String) async throws(ListenError) {
        guard !state.withLock(\.isDraining) else { throw .stopped }
        let socket = try UnixSocket.bind(path: path)
        do {
            let channel = try await bootstrap(entrance: .unix, identity: nil).withBoundSocket(socket).get()
            keep(channel, socketPath: path)
        } catch {
            throw .system(path, reason: "\(error)")
        }
    }

    /// Reads the TLS files again; connections that are open keep what they have, and after an error all do.
    public func reloadCertificates() throws(ListenError) {
        for identity in state.withLock(\.identities) { try identity.reload() }
    }

    /// Stops taking connections, lets what is in progress finish and its replies go out, answers 503 to further
    /// requests, and closes every connection, at the latest when the time is over.
    public func drain(within allowance: Duration) async {
        let (listeners, paths) = state.withLock { state in
            state.isDraining = true
            defer {
                state.listeners = []
                state.socketPaths = []
            }
            return (state.listeners, state.socketPaths)
        }
        for listener in listeners { try? await listener.close().get() }
        for path in paths { UnixSocket.remove(path: path) }
        await DrainRun(environment.connections.beginDraining(), on: group.next()).run(within: TimeAmount(allowance))
    }

    private func listen(
        host: String, port: Int, entrance: ConnectionHandler.Entrance, identity: TLSIdentity?
    ) async throws(ListenError) -> Int {
        guard !state.withLock(\.isDraining) else { throw .stopped }
        do {
            let channel = try await bootstrap(entrance: entrance, identity: identity)
                .bind(host: host, port: port).get()
            keep(channel, socketPath: nil)
            return channel.localAddress?.port ?? port
        } catch {
            throw ListenError(error, address: "\(host):\(port)")
        }
    }

    /// The most bytes that are read of a connection before others have their turn.
    private static let readBytes = 16_384

    private func keep(_ channel: any Channel, socketPath: String?) {
        state.withLock { state in
            state.listeners.append(channel)
            if let socketPath { state.socketPaths.append(socketPath) }
        }
    }

    private func bootstrap(entrance: ConnectionHandler.Entrance, identity: TLSIdentity?) -> ServerBootstrap {
        let environment = environment
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            // Each is read once and little, then others: many that send much would have more read in a moment than is to be
            // held, and others would wait for it.
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelOption(
                .recvAllocator,
                value: AdaptiveRecvByteBufferAllocator(minimum: 64, initial: 2048, maximum: Self.readBytes)
            )
            .childChannelOption(.writeBufferWaterMark, value: .init(low: 65_536, high: 262_144))
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let handlers = channel.pipeline.syncOperations
                    if let identity { try handlers.addHandler(NIOSSLServerHandler(context: identity.context)) }
                    try handlers.addHandler(ConnectionHandler(environment: environment, entrance: entrance))
                }
            }
        return entrance == .unix ? bootstrap : Self.keepingAlive(bootstrap)
    }

    /// Has the kernel find out about clients that are gone without a word: asked after a minute of silence, given up
    /// two minutes later; at once when what is sent to them is not acknowledged for two minutes.
    private static func keepingAlive(_ bootstrap: ServerBootstrap) -> ServerBootstrap {
        bootstrap
            .childChannelOption(.socketOption(.so_keepalive), value: 1)
            .childChannelOption(.tcpOption(.init(rawValue: TCP_KEEPIDLE)), value: 60)
            .childChannelOption(.tcpOption(.init(rawValue: TCP_KEEPINTVL)), value: 20)
            .childChannelOption(.tcpOption(.init(rawValue: TCP_KEEPCNT)), value: 6)
            .childChannelOption(.tcpOption(.init(rawValue: TCP_USER_TIMEOUT)), value: 120_000)
            .childChannelOption(.tcpOption(.init(rawValue: TCP_NOTSENT_LOWAT)), value: unsentBytes)
    }

    /// What the kernel holds of one connection beyond what the client has room for. Without it the kernel takes some
    /// megabytes of replies to a client that reads nothing, and the server works for it until they are full.
    private static let unsentBytes = 65_536
}
