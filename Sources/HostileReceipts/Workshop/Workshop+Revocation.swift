package import Civil
package import EvidenceOpenSSL

extension Workshop {
    /// The lists that were in force at a moment: of the root and of the issuing CA, without an entry unless changed.
    package func lists(
        at instant: Instant = at, change: (inout HandmadeRevocationList) throws -> Void = { _ in },
        changeRoot: (inout HandmadeRevocationList) throws -> Void = { _ in }
    ) throws -> [[UInt8]] {
        let from = instant.adding(seconds: -3_600)
        var top = try HandmadeRevocationList(of: root, from: from, until: from.adding(seconds: 182 * 86_400))
        try changeRoot(&top)
        var list = try HandmadeRevocationList(of: issuing, from: from, until: from.adding(seconds: 86_400))
        try change(&list)
        return [try top.bytes(), try list.bytes()]
    }

    /// Lists in which the issuing CA has revoked one certificate, published an hour after the revocation or the
    /// signing, whichever is later.
    package func lists(
        revoking credential: Credential, at instant: Instant, reason: UInt8, invalidityDate: Instant? = nil
    ) throws -> [[UInt8]] {
        let serial = try CertificateNames(credential.certificate.der ?? []).serial
        let published = max(instant, Self.at).adding(seconds: 3_600)
        return try lists { list in
            list.from = published
            list.until = published.adding(seconds: 86_400)
            list.number = 2
            list.entries = [.init(serial, at: instant, reason: reason, invalidityDate: invalidityDate)]
        }
    }
}
