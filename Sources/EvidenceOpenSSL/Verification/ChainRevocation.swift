internal import Civil
internal import Evidence

/// What the lists say of a chain at a moment.
enum ChainRevocation {
    /// The worst that is known of any certificate of the chain but its root.
    ///
    /// - Parameters:
    ///   - instant: what was signed until then still counts when a certificate was revoked later.
    ///   - compromiseCounts: a key that ever got into other hands counts for nothing, whenever it was: so for time
    ///     stamps, whose moment the same hands could choose.
    static func status(
        of chain: CertificateChain, at instant: Instant, _ known: KnownRevocations, compromiseCounts: Bool = false
    ) -> RevocationStatus {
        var worst: RevocationStatus?
        for (certificate, issuer) in zip(chain.links, chain.links.dropFirst()) {
            let status = status(of: certificate, by: issuer, at: instant, known, compromiseCounts)
            worst = worst.map { $0.worse(status) } ?? status
        }
        return worst ?? .unknown
    }

    private static func status(
        of certificate: Certificate, by issuer: Certificate, at instant: Instant, _ known: KnownRevocations,
        _ compromiseCounts: Bool
    ) -> RevocationStatus {
        guard let list = known.newest(of: issuer), let serial = certificate.serial else { return .unknown }
        if let entry = list.entry(serial: serial) {
            let counts = compromiseCounts && entry.reason.isCompromise
            return entry.effective <= instant || counts
                ? .revoked(since: entry.effective, reason: entry.reason.word)
                : .revokedLater(at: entry.revokedAt, reason: entry.reason.word)
        }
        return list.nextUpdate >= instant ? .good(asOf: list.thisUpdate) : .unknown
    }
}

extension RevocationStatus {
    /// The worse of two: revoked, unknown, revoked later, good; of two good ones the older list.
    func worse(_ other: RevocationStatus) -> RevocationStatus {
        if case .good(let mine) = self, case .good(let others) = other { return .good(asOf: min(mine, others)) }
        return other.rank > rank ? other : self
    }

    private var rank: Int {
        switch self {
        case .notChecked: 0
        case .good: 1
        case .revokedLater: 2
        case .unknown: 3
        case .revoked: 4
        }
    }
}
