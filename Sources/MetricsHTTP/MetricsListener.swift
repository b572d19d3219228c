import Dispatch
import NIOCore
import NIOHTTP1
import NIOPosix
public import Server

/// Answers `GET /metrics` at a loopback address with whatever text is handed in.
///
/// Nobody identifies here, so nothing but figures may be in the text. A connection answers one request; more than 16 at
/// a time are closed at once, and one that sends nothing for ten seconds too.
public final class MetricsListener: Sendable {
    /// The most connections at a time.
    static let connectionLimit = 16
    static let patience = TimeAmount.seconds(10)

    /// The port, which the system chose when 0 was asked for.
    public let port: Int
    private let channel: any Channel

    private init(_ channel: any Channel, port: Int) {
        self.channel = channel
        self.port = port
    }

    /// Begins to listen.
    ///
    /// - Parameters:
    ///   - host: a numeric loopback address, or `localhost`.
    ///   - contentType: what the answer names as the type of the text.
    ///   - text: makes the text; called on a thread of its own, since it may wait for a disk.
    public static func start(
        host: String, port: Int, contentType: String, text: @escaping @Sendable () -> [UInt8]
    ) async throws(ListenError) -> MetricsListener {
        let host = host == "localhost" ? "127.0.0.1" : host
        guard LoopbackAddress.contains(host) else { throw .notLoopback(host: host) }
        let source = MetricsSource(contentType: contentType, text: text)
        do {
            let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .serverChannelOption(.backlog, value: 16)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .childChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        let pipeline = channel.pipeline.syncOperations
                        try pipeline.addHandler(IdleStateHandler(allTimeout: patience))
                        try pipeline.configureHTTPServerPipeline(withPipeliningAssistance: false)
                        try pipeline.addHandler(MetricsHandler(source))
                    }
                }
                .bind(host: host, port: port).get()
            return MetricsListener(channel, port: channel.localAddress?.port ?? port)
        } catch {
            throw ListenError(error, address: "\(host):\(port)")
        }
    }

    /// Takes no more connections.
    public func close() async {
        try? await channel.close().get()
    }
}
