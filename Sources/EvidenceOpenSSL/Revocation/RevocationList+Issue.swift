internal import COpenSSL
internal import Civil

extension RevocationList {
    /// Makes and signs the list of an issuer.
    ///
    /// `expiredSince`: certificates that expired since then stay on the list (expiredCertsOnCRL).
    static func issue(
        number: UInt64, thisUpdate: Instant, nextUpdate: Instant, entries: [RevocationEntry], by issuer: Credential,
        expiredSince: Instant
    ) throws(RevocationListFault) -> RevocationList {
        OpenSSL.clearErrors()
        guard let list = X509_CRL_new() else { throw .failed("\(OpenSSL.fault("X509_CRL_new"))") }
        defer { X509_CRL_free(list) }
        let isSet = issuer.certificate.with {
            mc_crl_set(list, $0, thisUpdate.unixSeconds, nextUpdate.unixSeconds, number, expiredSince.unixSeconds)
        }
        guard isSet == 1 else { throw .failed("\(OpenSSL.fault("X509_CRL_set"))") }
        for entry in entries {
            guard add(entry, to: list) == 1 else { throw .failed("\(OpenSSL.fault("X509_CRL_add0_revoked"))") }
        }
        let isSigned =
            X509_CRL_sort(list) == 1
            && issuer.key.with { X509_CRL_sign(list, $0, Digest.algorithm.pointer) > 0 }
        guard isSigned, let der = MemoryBuffer.encoded({ i2d_X509_CRL(list, $0) }) else {
            throw .failed("\(OpenSSL.fault("X509_CRL_sign"))")
        }
        return try RevocationList(der: der)
    }

    private static func add(_ entry: RevocationEntry, to list: OpaquePointer) -> Int32 {
        let bytes = entry.serial.bytes
        let at = entry.revokedAt.unixSeconds
        guard let since = entry.invalidSince?.unixSeconds else {
            return mc_crl_add(list, bytes, Int32(bytes.count), at, entry.reason.rawValue, nil)
        }
        return withUnsafePointer(to: since) {
            mc_crl_add(list, bytes, Int32(bytes.count), at, entry.reason.rawValue, $0)
        }
    }
}
