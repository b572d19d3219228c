public import Evidence
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// An authority that is asked over HTTP (RFC 3161, 3.4), plain or by TLS.
///
/// A connection for each request; no redirects are followed. The authority's time stamp is checked by whoever gets it,
/// so that a plain connection loses nothing but secrecy, and what is stamped is a digest.
public struct HTTPStampService: StampService {
    private let host: String
    private let port: Int
    private let target: String
    private let context: NIOSSLContext?
    private let timeout: TimeAmount

    /// - Parameters:
    ///   - url: `http://host[:port]/path` or the same with `https`.
    ///   - timeoutSeconds: how long a request may take, from 1.
    ///   - authorities: a PEM file of the roots that TLS servers are trusted by; `nil` for those of the machine.
    /// - Throws: `StampFault.unreachable` for a URL or a file that cannot be used.
    public init(url: String, timeoutSeconds: Int, authorities: String? = nil) throws(StampFault) {
        guard let parts = URLComponents(string: url), let host = parts.host, !host.isEmpty, parts.user == nil,
            parts.fragment == nil, let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https"
        else { throw .unreachable("\(url) is not a URL of http or https") }
        self.host = host
        port = parts.port ?? (scheme == "https" ? 443 : 80)
        let path = parts.percentEncodedPath.isEmpty ? "/" : parts.percentEncodedPath
        target = path + (parts.percentEncodedQuery.map { "?" + $0 } ?? "")
        timeout = .seconds(Int64(timeoutSeconds))
        guard scheme == "https" else {
            context = nil
            return
        }
        var configuration = TLSConfiguration.makeClientConfiguration()
        if let authorities { configuration.trustRoots = .file(authorities) }
        do {
            context = try NIOSSLContext(configuration: configuration)
        } catch {
            throw .unreachable("TLS: \(error)")
        }
    }

    public func reply(to request: [UInt8]) throws(StampFault) -> [UInt8] {
        do {
            return try exchange(request).wait()
        } catch let fault as StampFault {
            throw fault
        } catch {
            throw .unreachable("\(error)")
        }
    }

    private func exchange(_ request: [UInt8]) -> EventLoopFuture<[UInt8]> {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let promise = loop.makePromise(of: [UInt8].self)
        let head = head(of: request.count)
        let (context, host, timeout) = (context, host, timeout)
        ClientBootstrap(group: loop)
            .connectTimeout(timeout)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let context { try pipeline.addHandler(Self.tls(context, host)) }
                    try pipeline.addHTTPClientHandlers()
                    try pipeline.addHandler(StampReplyHandler(promise))
                }
            }
            .connect(host: host, port: port)
            .whenComplete { result in
                switch result {
                case .failure(let error): promise.fail(StampFault.unreachable("\(error)"))
                case .success(let channel):
                    let overdue = loop.scheduleTask(in: timeout) {
                        promise.fail(StampFault.unreachable("no answer in time"))
                    }
                    promise.futureResult.whenComplete { _ in
                        overdue.cancel()
                        channel.close(promise: nil)
                    }
                    channel.write(HTTPClientRequestPart.head(head), promise: nil)
                    channel.write(HTTPClientRequestPart.body(.byteBuffer(ByteBuffer(bytes: request))), promise: nil)
                    channel.writeAndFlush(HTTPClientRequestPart.end(nil), promise: nil)
                }
            }
        return promise.futureResult
    }

    private func head(of length: Int) -> HTTPRequestHead {
        let name = host.contains(":") ? "[\(host)]" : host
        return HTTPRequestHead(
            version: .http1_1, method: .POST, uri: target,
            headers: [
                "host": "\(name):\(port)", "content-type": "application/timestamp-query",
                "accept": "application/timestamp-reply", "content-length": String(length), "connection": "close",
            ])
    }

    /// A name is sent and checked; an address has no name to send, and is checked as it is.
    private static func tls(_ context: NIOSSLContext, _ host: String) throws -> NIOSSLClientHandler {
        do {
            return try NIOSSLClientHandler(context: context, serverHostname: host)
        } catch let error as NIOSSLExtraError where error == .cannotUseIPAddressInSNI {
            return try NIOSSLClientHandler(context: context, serverHostname: nil)
        }
    }
}
