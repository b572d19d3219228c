internal import COpenSSL
internal import Civil

/// What the library reads of a list, checked.
struct RevocationListFacts {
    /// Signed by keys of this project, or by RSA keys of somebody else's CA.
    private static let algorithms = [
        NID_ecdsa_with_SHA256, NID_ecdsa_with_SHA384, NID_ecdsa_with_SHA512, NID_sha256WithRSAEncryption,
        NID_sha384WithRSAEncryption, NID_sha512WithRSAEncryption, NID_rsassaPss,
    ]

    let issuer: String
    let number: UInt64
    let thisUpdate: Instant
    let nextUpdate: Instant

    init(_ list: OpaquePointer) throws(RevocationListFault) {
        guard X509_CRL_get_version(list) == 1 else { throw .incomplete("version") }
        guard Self.algorithms.contains(X509_CRL_get_signature_nid(list)) else { throw .incomplete("algorithm") }
        guard let from = Self.instant(X509_CRL_get0_lastUpdate(list)),
            let until = Self.instant(X509_CRL_get0_nextUpdate(list)), from < until
        else { throw .incomplete("thisUpdate and nextUpdate") }
        guard let number = Self.number(of: list) else { throw .incomplete("crlNumber") }
        for index in 0..<X509_CRL_get_ext_count(list) {
            let found = X509_CRL_get_ext(list, index)
            if X509_EXTENSION_get_critical(found) != 0 { throw .unsupported(Self.name(of: found)) }
        }
        let written = MemoryBuffer.written {
            X509_NAME_print_ex($0, X509_CRL_get_issuer(list), 0, mc_name_flags()) >= 0
        }
        issuer = String(decoding: written ?? [], as: UTF8.self)
        self.number = number
        thisUpdate = from
        nextUpdate = until
    }

    /// The entries and where each certificate stands among them.
    static func entries(
        of list: OpaquePointer
    ) throws(RevocationListFault) -> ([RevocationEntry], [SerialNumber: Int]) {
        var entries: [RevocationEntry] = []
        var positions: [SerialNumber: Int] = [:]
        for index in 0..<max(0, mc_crl_count(list)) {
            guard let found = mc_crl_at(list, index), let entry = try entry(found, Int(index)),
                positions.updateValue(entries.count, forKey: entry.serial) == nil
            else { throw .entry(Int(index)) }
            entries.append(entry)
        }
        return (entries, positions)
    }

    private static func entry(
        _ found: OpaquePointer, _ position: Int
    ) throws(RevocationListFault) -> RevocationEntry? {
        guard let serial = SerialNumber(X509_REVOKED_get0_serialNumber(found)),
            let revokedAt = instant(X509_REVOKED_get0_revocationDate(found))
        else { return nil }
        var reason = RevocationReason.unspecified
        var invalidSince: Instant?
        for index in 0..<X509_REVOKED_get_ext_count(found) {
            let ext = X509_REVOKED_get_ext(found, index)
            switch OBJ_obj2nid(X509_EXTENSION_get_object(ext)) {
            case NID_crl_reason:
                guard let value = Self.reason(of: found) else { return nil }
                reason = value
            case NID_invalidity_date:
                guard let value = Self.invalidity(of: found) else { return nil }
                invalidSince = value
            default:
                if X509_EXTENSION_get_critical(ext) != 0 { throw .unsupported(name(of: ext)) }
            }
        }
        return RevocationEntry(serial: serial, revokedAt: revokedAt, reason: reason, invalidSince: invalidSince)
    }

    /// `nil` unless there is one, once.
    private static func number(of list: OpaquePointer) -> UInt64? {
        guard let value = X509_CRL_get_ext_d2i(list, NID_crl_number, nil, nil) else { return nil }
        let integer = value.assumingMemoryBound(to: ASN1_INTEGER.self)
        defer { ASN1_INTEGER_free(integer) }
        var number: UInt64 = 0
        return ASN1_INTEGER_get_uint64(&number, integer) == 1 ? number : nil
    }

    private static func reason(of entry: OpaquePointer) -> RevocationReason? {
        guard let value = X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nil, nil) else { return nil }
        let code = value.assumingMemoryBound(to: ASN1_ENUMERATED.self)
        defer { ASN1_ENUMERATED_free(code) }
        return Int32(exactly: ASN1_ENUMERATED_get(code)).flatMap { RevocationReason(rawValue: $0) }
    }

    private static func invalidity(of entry: OpaquePointer) -> Instant? {
        guard let value = X509_REVOKED_get_ext_d2i(entry, NID_invalidity_date, nil, nil) else { return nil }
        let time = value.assumingMemoryBound(to: ASN1_GENERALIZEDTIME.self)
        defer { ASN1_GENERALIZEDTIME_free(time) }
        return instant(time)
    }

    private static func instant(_ time: UnsafePointer<ASN1_TIME>?) -> Instant? {
        guard let time else { return nil }
        var ok: Int32 = 0
        let seconds = mc_unix_time(time, &ok)
        return ok == 1 ? Instant(unixSeconds: seconds) : nil
    }

    private static func name(of ext: OpaquePointer?) -> String {
        var text = [CChar](repeating: 0, count: 80)
        OBJ_obj2txt(&text, Int32(text.count), X509_EXTENSION_get_object(ext), 1)
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
