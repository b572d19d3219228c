import Civil
import Evidence
import EvidenceOpenSSL

extension Forgery {
    /// Revocation lists that decide, or that decide nothing.
    static let revocations: [Forgery] = signers + authorities + lists

    private static let hour: Int64 = 3_600

    private static let signers: [Forgery] = [
        revoked(
            "revoked-before", "The signer was revoked an hour before it signed", .refused(.revoked), after: -hour,
            reason: 4),
        revoked(
            "revoked-at-once", "The signer was revoked in the second in which it signed", .refused(.revoked), after: 0,
            reason: 4),
        revoked("revoked-after", "The signer was superseded an hour after it signed", .valid, after: hour, reason: 4),
        revoked(
            "revoked-a-second-after", "The signer was revoked a second after it signed", .valid, after: 1, reason: 4),
        revoked("on-hold", "The signer was on hold when it signed", .refused(.revoked), after: -hour, reason: 6),
        revoked(
            "without-reason", "The signer was revoked before, for a reason unspecified", .refused(.revoked),
            after: -hour, reason: 0),
        revoked(
            "compromised-after", "The signer's key was stolen after it signed", .valid, after: 2 * hour, reason: 1,
            invalid: hour),
        revoked(
            "compromised-backdated", "The signer was revoked later, since its key had been stolen before",
            .refused(.revoked),
            after: 2 * hour, reason: 1, invalid: -hour),
        revoked(
            "superseded-backdated", "An invalidity date before the signing, but no stolen key", .valid, after: 2 * hour,
            reason: 4, invalid: -hour),
        revoked(
            "compromised-postdated", "Revoked before, with an invalidity date after the signing", .refused(.revoked),
            after: -hour, reason: 1, invalid: hour),
    ]

    private static let authorities: [Forgery] = [
        revoked(
            "authority-compromised", "The key of the time-stamping authority was stolen", .refused(.timestampRevoked),
            after: hour, reason: 1
        ) { $0.authority },
        revoked(
            "authority-revoked-before", "The authority was revoked before it stamped", .refused(.timestampRevoked),
            after: -hour, reason: 4
        ) { $0.authority },
        revoked(
            "authority-revoked-after", "The authority was superseded after it stamped", .valid, after: hour, reason: 4
        ) { $0.authority },
        Forgery(.revocation, "issuing-ca-revoked", "The issuing CA was revoked before the signing", .refused(.revoked))
        { workshop in
            let serial = try CertificateNames(workshop.issuing.certificate.der ?? []).serial
            let lists = try workshop.lists(changeRoot: {
                $0.entries = [.init(serial, at: Workshop.at.adding(seconds: -2 * hour), reason: 4)]
            })
            return Files(payload: workshop.payload, cms: try workshop.signature().bytes(), lists: lists)
        },
        Forgery(.revocation, "issuing-ca-revoked-after", "The issuing CA was superseded after the signing", .valid) {
            workshop in
            let serial = try CertificateNames(workshop.issuing.certificate.der ?? []).serial
            let lists = try workshop.lists(changeRoot: {
                $0.from = Workshop.at.adding(seconds: 2 * hour)
                $0.until = $0.from.adding(seconds: 86_400)
                $0.entries = [.init(serial, at: Workshop.at.adding(seconds: hour), reason: 4)]
            })
            return Files(payload: workshop.payload, cms: try workshop.signature().bytes(), lists: lists)
        },
    ]

    private static let lists: [Forgery] = [
        listed("no-lists", "There are no revocation lists") { _ in [] },
        listed("no-list-of-the-issuer", "The issuing CA's list is missing") { [try $0.lists()[0]] },
        listed("no-list-of-the-root", "The root's list is missing") { [try $0.lists()[1]] },
        listed("outdated-list", "The issuing CA's list ended before the signing") { workshop in
            try workshop.lists { list in
                list.from = Workshop.at.adding(seconds: -2 * 86_400)
                list.until = Workshop.at.adding(seconds: -86_400)
            }
        },
        listed("forged-list", "The issuing CA's list is signed with another key") { workshop in
            try workshop.lists { $0.key = workshop.signer.key }
        },
        listed("list-of-the-look-alike", "The issuing CA's list is of the look-alike CA") { workshop in
            let from = Workshop.at.adding(seconds: -hour)
            let list = try HandmadeRevocationList(
                of: workshop.lookAlike, from: from, until: from.adding(seconds: 86_400))
            return [try workshop.lists()[0], try list.bytes()]
        },
        listed("list-of-another-ca", "The list is of the infrastructure CA") { workshop in
            let from = Workshop.at.adding(seconds: -hour)
            let list = try HandmadeRevocationList(
                of: workshop.infrastructure, from: from, until: from.adding(seconds: 86_400))
            return [try workshop.lists()[0], try list.bytes()]
        },
        Forgery(
            .revocation, "forged-revocation", "A list signed with another key revokes the signer, beside an honest one",
            .valid
        ) { workshop in
            let serial = try CertificateNames(workshop.signer.certificate.der ?? []).serial
            let forged = try workshop.lists { list in
                list.key = workshop.authority.key
                list.number = 9
                list.entries = [.init(serial, at: Workshop.at.adding(seconds: -hour), reason: 1)]
            }
            return Files(
                payload: workshop.payload, cms: try workshop.signature().bytes(),
                lists: try workshop.lists() + [forged[1]])
        },
        Forgery(
            .revocation, "older-list-is-clean", "An older list without, a newer one with the revocation",
            .refused(.revoked)
        ) { workshop in
            let newer = try workshop.lists(
                revoking: workshop.signer, at: Workshop.at.adding(seconds: -hour), reason: 4)
            return Files(
                payload: workshop.payload, cms: try workshop.signature().bytes(),
                lists: [newer[1]] + (try workshop.lists()))
        },
    ]

    /// An honest receipt, a certificate of which was revoked so many seconds after the signing.
    private static func revoked(
        _ name: String, _ title: String, _ expected: Expectation, after seconds: Int64, reason: UInt8,
        invalid: Int64? = nil, _ credential: @escaping @Sendable (Workshop) -> Credential = { $0.signer }
    ) -> Forgery {
        Forgery(.revocation, name, title, expected) { workshop in
            let lists = try workshop.lists(
                revoking: credential(workshop), at: Workshop.at.adding(seconds: seconds), reason: reason,
                invalidityDate: invalid.map { Workshop.at.adding(seconds: $0) })
            return Files(payload: workshop.payload, cms: try workshop.signature().bytes(), lists: lists)
        }
    }

    /// An honest receipt with lists that do not say whether it was revoked.
    private static func listed(
        _ name: String, _ title: String, _ make: @escaping @Sendable (Workshop) throws -> [[UInt8]]
    ) -> Forgery {
        Forgery(.revocation, name, title, .refused(.revocationUnknown)) { workshop in
            Files(payload: workshop.payload, cms: try workshop.signature().bytes(), lists: try make(workshop))
        }
    }
}
