internal import COpenSSL
internal import Synchronization

/// The place of a key inside a token, such as a hardware security module: a PKCS #11 URI (RFC 7512) with `module-path`.
///
/// As `pkcs11:token=motcua;object=H61-2019;type=private?module-path=/usr/lib/softhsm/libsofthsm2.so&pin-source=file:/…`.
struct TokenKey: Hashable, Sendable {
    /// The path of the token's PKCS #11 module.
    let module: String
    /// The URI without the module, as the engine wants it.
    let address: String

    /// What reaches the tokens of a module; it stays for the life of the process, which has one module.
    ///
    /// Unchecked: the engine locks itself.
    private struct Engine: @unchecked Sendable {
        let module: String
        let pointer: OpaquePointer
    }

    private static let engine = Mutex<Engine?>(nil)

    /// Reads a URI on one line; `nil` unless it is a PKCS #11 URI that names its module by an absolute path.
    init?(_ text: [UInt8]) {
        let line = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline)
        guard line.count == 1, let uri = line.first, uri.hasPrefix("pkcs11:"),
            uri.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        let parts = uri.split(separator: "?", maxSplits: 1)
        let prefix = "module-path="
        let query = parts.count == 2 ? parts[1].split(separator: "&") : []
        guard let path = query.first(where: { $0.hasPrefix(prefix) })?.dropFirst(prefix.count), path.hasPrefix("/")
        else {
            return nil
        }
        module = String(path)
        let rest = query.filter { !$0.hasPrefix(prefix) }
        address = String(parts[0]) + (rest.isEmpty ? "" : "?" + rest.joined(separator: "&"))
    }

    /// The key itself stays in the token; what signs with it asks the token.
    func open() throws(OpenSSLFault) -> SecretKey {
        OpenSSL.clearErrors()
        let engine = try Self.engine.withLock { engine throws(OpenSSLFault) -> Engine in
            if let engine { return engine }
            guard let pointer = mc_token_engine(module) else { throw OpenSSL.fault("PKCS #11 engine") }
            let started = Engine(module: module, pointer: pointer)
            engine = started
            return started
        }
        guard engine.module == module else {
            throw OpenSSLFault(operation: "a second PKCS #11 module in one process", errors: [])
        }
        guard let key = mc_token_key(engine.pointer, address) else { throw OpenSSL.fault("PKCS #11 token") }
        return SecretKey(owning: key)
    }
}
