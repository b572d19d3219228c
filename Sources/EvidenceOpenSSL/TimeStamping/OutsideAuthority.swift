internal import COpenSSL
public import Civil
public import Evidence

/// A time-stamping authority that is not the gateway's own, trusted by its root.
public struct OutsideAuthority: Sendable {
    /// The root that the chain of its certificate leads to, in PEM.
    public let rootPEM: [UInt8]
    let cache: CertificateCache
    /// The policy that its stamps have to state, as the content of an object identifier; `nil` takes any.
    let policy: [UInt8]?

    /// An authority whose root is in a file; see `init(rootPEM:policy:)`. Throws `PKIFault.unreadable` too.
    public init(rootFile path: String, policy: String? = nil) throws(PKIFault) {
        try self.init(rootPEM: try FolderFile.read(path), policy: policy)
    }

    /// - Parameters:
    ///   - pem: the root that the chain of its certificate leads to, in PEM.
    ///   - policy: a dotted object identifier.
    /// - Throws: `PKIFault.malformed` for a root or a policy that is none.
    public init(rootPEM pem: [UInt8], policy: String? = nil) throws(PKIFault) {
        rootPEM = pem
        do {
            cache = CertificateCache(roots: [try Certificate(pem: pem)])
        } catch {
            throw .malformed(path: "root of the time-stamping authority")
        }
        guard let policy else {
            self.policy = nil
            return
        }
        guard let bytes = Self.identifier(policy) else { throw .badName(policy) }
        self.policy = bytes
    }

    /// Takes a token over a SHA-256 that was asked for at a moment; throws what is wrong with it.
    public func accept(_ token: [UInt8], imprint: [UInt8], at now: Instant) throws(StampFault) {
        let stamp: StampExamination
        do {
            stamp = try StampExamination(token, imprint: imprint, cache, isOwn: false, policy: policy)
        } catch {
            throw .untrusted("\(error.reason.rawValue): \(error.detail)")
        }
        guard abs(stamp.time.unixSeconds - now.unixSeconds) <= ReceiptPolicy.stampTolerance else {
            throw .otherTime(stamp.time.description)
        }
    }

    private static func identifier(_ dotted: String) -> [UInt8]? {
        OpenSSL.clearErrors()
        defer { OpenSSL.clearErrors() }
        guard let object = OBJ_txt2obj(dotted, 1) else { return nil }
        defer { ASN1_OBJECT_free(object) }
        guard let start = OBJ_get0_data(object) else { return nil }
        return Array(UnsafeBufferPointer(start: start, count: OBJ_length(object)))
    }
}
