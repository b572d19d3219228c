import Glibc
import NIOCore
import NIOPosix
import NIOSSL

/// Opens the channel of an endpoint.
enum Connector {
    /// How long a client waits for a connection, and then for the greeting.
    static let patience = TimeAmount.seconds(10)

    /// A channel with TLS in place if the endpoint asks for it, then the handlers that `configure` adds.
    static func open(
        _ endpoint: Endpoint, configure: @escaping @Sendable (any Channel) throws -> Void
    ) async throws(ClientError) -> any Channel {
        let tls = try tlsContext(endpoint)
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(patience)
            .channelOption(.allowRemoteHalfClosure, value: false)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls {
                        let handler = try NIOSSLClientHandler(context: tls, serverHostname: hostName(endpoint))
                        try channel.pipeline.syncOperations.addHandler(handler)
                    }
                    try configure(channel)
                }
            }
        do {
            switch endpoint {
            case .unix(let path):
                return try await bootstrap.connect(unixDomainSocketPath: path).get()
            case .tls(let host, let port, _, _, _), .plaintext(let host, let port):
                // Who waits for a reply for as long as it takes hears so when the network is gone.
                return
                    try await bootstrap
                    .channelOption(.socketOption(.so_keepalive), value: 1)
                    .channelOption(.tcpOption(.init(rawValue: TCP_KEEPIDLE)), value: 60)
                    .channelOption(.tcpOption(.init(rawValue: TCP_KEEPINTVL)), value: 15)
                    .connect(host: host, port: port).get()
            }
        } catch {
            throw .cannotConnect(endpoint, reason: reason(error))
        }
    }

    /// The name for SNI and the certificate; none for a numeric address, whose certificate names the address.
    private static func hostName(_ endpoint: Endpoint) -> String? {
        guard case .tls(let host, _, _, _, _) = endpoint,
            (try? SocketAddress(ipAddress: host, port: 0)) == nil
        else { return nil }
        return host
    }

    private static func tlsContext(_ endpoint: Endpoint) throws(ClientError) -> NIOSSLContext? {
        guard case .tls(_, _, let ca, let certificate, let key) = endpoint else { return nil }
        do {
            var configuration = TLSConfiguration.makeClientConfiguration()
            configuration.minimumTLSVersion = .tlsv12
            if let ca { configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMFile(ca)) }
            if let certificate {
                configuration.certificateChain = try NIOSSLCertificate.fromPEMFile(certificate)
                    .map { .certificate($0) }
            }
            if let key = key ?? certificate {
                configuration.privateKey = .privateKey(try NIOSSLPrivateKey(file: key, format: .pem))
            }
            return try NIOSSLContext(configuration: configuration)
        } catch {
            throw .tls(reason: TLSReason.text(error))
        }
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case let error as IOError: String(cString: strerror(error.errnoCode))
        case ChannelError.connectTimeout: "no answer within \(patience.nanoseconds / 1_000_000_000) s"
        case let error as NIOConnectionError:
            error.connectionErrors.first.map { reason($0.error) } ?? "the name \(error.host) is not known"
        default: "\(error)"
        }
    }
}
