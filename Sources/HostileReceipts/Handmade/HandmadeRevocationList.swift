package import Civil
import Evidence
package import EvidenceOpenSSL

/// A certificate revocation list assembled part by part (RFC 5280, 5).
package struct HandmadeRevocationList {
    /// One revoked certificate.
    package struct Entry: Sendable {
        /// The serial number as an INTEGER in DER.
        package let serial: [UInt8]
        package let at: Instant
        /// CRLReason: 1 keyCompromise, 4 superseded, 6 certificateHold …
        package var reason: UInt8?
        package var invalidityDate: Instant?

        package init(_ serial: [UInt8], at: Instant, reason: UInt8? = nil, invalidityDate: Instant? = nil) {
            self.serial = serial
            self.at = at
            self.reason = reason
            self.invalidityDate = invalidityDate
        }
    }

    package var issuer: [UInt8]
    package var keyIdentifier: [UInt8]
    package var from: Instant
    package var until: Instant
    package var number: UInt8 = 1
    package var entries: [Entry] = []
    package var key: SecretKey

    /// An honest list of a CA with no entry.
    package init(of authority: Credential, from: Instant, until: Instant) throws {
        let names = try CertificateNames(authority.certificate.der ?? [])
        issuer = names.subject
        keyIdentifier = names.keyIdentifier
        key = authority.key
        self.from = from
        self.until = until
    }

    package func bytes() throws -> [UInt8] {
        let revoked = entries.flatMap(Self.der)
        let list = revoked.isEmpty ? [] : DER.element(DER.sequence, revoked)
        let identifier = DER.element(DER.sequence, DER.element(0x80, keyIdentifier))
        let extensions =
            Self.extension([0x55, 0x1D, 0x23], identifier)
            + Self.extension([0x55, 0x1D, 0x14], [DER.integer, 1, number])
        let body = DER.element(
            DER.sequence,
            [DER.integer, 1, 1] + SignatureAlgorithm.ecdsa.der + issuer + Self.time(from) + Self.time(until) + list
                + DER.element(DER.context(0), DER.element(DER.sequence, extensions)))
        guard let signature = key.signature(of: body) else { throw ForgeryFault(what: "signature of a CRL") }
        return DER.element(
            DER.sequence, body + SignatureAlgorithm.ecdsa.der + DER.element(0x03, [0] + signature))
    }

    private static func der(_ entry: Entry) -> [UInt8] {
        var extensions: [UInt8] = []
        if let reason = entry.reason { extensions += Self.extension([0x55, 0x1D, 0x15], [0x0A, 1, reason]) }
        if let date = entry.invalidityDate {
            let time = DER.element(DER.generalizedTime, GeneralizedTime.bytes(date) ?? [])
            extensions += Self.extension([0x55, 0x1D, 0x18], time)
        }
        let list = extensions.isEmpty ? [] : DER.element(DER.sequence, extensions)
        return DER.element(DER.sequence, entry.serial + time(entry.at) + list)
    }

    private static func `extension`(_ identifier: [UInt8], _ value: [UInt8]) -> [UInt8] {
        DER.element(
            DER.sequence,
            DER.element(DER.objectIdentifier, identifier) + DER.element(DER.octetString, value))
    }

    private static func time(_ instant: Instant) -> [UInt8] {
        DER.element(DER.utcTime, UTCTime.bytes(instant) ?? [])
    }
}
