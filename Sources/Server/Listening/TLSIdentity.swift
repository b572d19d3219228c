import NIOSSL
import Synchronization

/// What a TLS listener shows and whom it trusts, read from PEM files and readable again.
final class TLSIdentity: Sendable {
    private let certificateChain: [String]
    private let key: String
    private let clientCA: [String]
    private let current: Mutex<NIOSSLContext>

    /// Reads the files.
    init(certificateChain: [String], key: String, clientCA: [String]) throws(ListenError) {
        self.certificateChain = certificateChain
        self.key = key
        self.clientCA = clientCA
        current = Mutex(try Self.read(certificateChain: certificateChain, key: key, clientCA: clientCA))
    }

    /// What new connections use.
    var context: NIOSSLContext { current.withLock { $0 } }

    /// Reads the files again; after an error what was read before stays in use.
    func reload() throws(ListenError) {
        let context = try Self.read(certificateChain: certificateChain, key: key, clientCA: clientCA)
        current.withLock { $0 = context }
    }

    private static func read(
        certificateChain: [String], key: String, clientCA: [String]
    ) throws(ListenError) -> NIOSSLContext {
        var chain: [NIOSSLCertificate] = []
        for path in certificateChain { chain += try certificates(path) }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(try privateKey(key)))
        configuration.minimumTLSVersion = .tlsv12
        if !clientCA.isEmpty {
            var authorities: [NIOSSLCertificate] = []
            for path in clientCA { authorities += try certificates(path) }
            configuration.trustRoots = .certificates(authorities)
            configuration.certificateVerification = .optionalVerification
            configuration.sendCANameList = true
        }
        do {
            return try NIOSSLContext(configuration: configuration)
        } catch {
            throw .tls(reason: "\(error)")
        }
    }

    private static func certificates(_ path: String) throws(ListenError) -> [NIOSSLCertificate] {
        do {
            return try NIOSSLCertificate.fromPEMFile(path)
        } catch {
            throw .certificateUnreadable(path: path, reason: "\(error)")
        }
    }

    private static func privateKey(_ path: String) throws(ListenError) -> NIOSSLPrivateKey {
        do {
            return try NIOSSLPrivateKey(file: path, format: .pem)
        } catch {
            throw .keyUnreadable(path: path, reason: "\(error)")
        }
    }
}
