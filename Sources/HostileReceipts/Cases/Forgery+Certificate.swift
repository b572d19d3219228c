import Civil
import Evidence
import EvidenceOpenSSL

extension Forgery {
    /// A signer whose certificate is not for receipts.
    static let certificates: [Forgery] = [
        Forgery(.certificate, "officer-certificate", "Signed with an officer's TLS certificate", .refused(.keyUsage)) {
            workshop in
            let officer = try workshop.mill.make(
                "officer", by: workshop.infrastructure, from: Workshop.at.adding(seconds: -86_400),
                until: Workshop.at.adding(seconds: 86_400))
            let signature = try workshop.signature(by: officer, issuing: workshop.infrastructure)
            return Files(payload: workshop.payload, cms: try signature.bytes())
        },
        Forgery(.certificate, "server-certificate", "Signed with the TLS server's certificate", .refused(.keyUsage)) {
            workshop in
            let server = try workshop.mill.make(
                "server", by: workshop.infrastructure, from: Workshop.at.adding(seconds: -86_400),
                until: Workshop.at.adding(seconds: 86_400))
            let signature = try workshop.signature(by: server, issuing: workshop.infrastructure)
            return Files(payload: workshop.payload, cms: try signature.bytes())
        },
        signer(
            .certificate, "authority-certificate", "Signed with the time-stamping authority's certificate",
            .refused(.keyUsage)
        ) { $0.authority },
        Forgery(.certificate, "issuing-ca-signs", "Signed with the issuing CA's own certificate", .refused(.keyUsage)) {
            workshop in
            let signature = try workshop.signature(by: workshop.issuing) { $0.certificates.removeLast() }
            return Files(payload: workshop.payload, cms: try signature.bytes())
        },
        profile(
            "key-encipherment", "A certificate for key encipherment only", "digitalSignature, nonRepudiation",
            "keyEncipherment", .keyUsage),
        profile(
            "no-non-repudiation", "A certificate without nonRepudiation", "digitalSignature, nonRepudiation",
            "digitalSignature", .keyUsage),
        profile(
            "no-key-usage", "A certificate without key usage",
            "keyUsage = critical, digitalSignature, nonRepudiation\n", "", .keyUsage),
        profile(
            "client-authentication", "A certificate for TLS clients with the signers' key usage",
            "1.3.6.1.5.5.7.3.36, emailProtection", "clientAuth", .extendedKeyUsage),
        profile(
            "email-only", "A certificate for email only", "1.3.6.1.5.5.7.3.36, emailProtection", "emailProtection",
            .extendedKeyUsage),
        profile(
            "any-purpose", "A certificate for any purpose", "1.3.6.1.5.5.7.3.36, emailProtection",
            "anyExtendedKeyUsage, emailProtection", .extendedKeyUsage),
        profile(
            "no-purpose", "A certificate without extended key usage",
            "extendedKeyUsage = 1.3.6.1.5.5.7.3.36, emailProtection\n", "", .extendedKeyUsage),
        profile(
            "no-policy", "A certificate without a policy", "certificatePolicies = 1.3.6.1.4.1.32473.4517.1.1\n", "",
            .certificatePolicy),
        profile(
            "policy-of-stamps", "A certificate with the policy of time stamps", ".1.1\n", ".1.2\n", .certificatePolicy),
        profile(
            "any-policy", "A certificate with anyPolicy", "1.3.6.1.4.1.32473.4517.1.1\n", "2.5.29.32.0\n",
            .certificatePolicy),
        profile("no-key-identifier", "A certificate that names no key", "serialNumber = $keyId\n", "", .keyPeriod),
        profile(
            "no-agency", "A certificate that names no agency", "organizationIdentifier = $agency\n", "",
            .agencyNotSigner),
        keyed("key-of-the-year-before", "A key of 2018, whose certificate is still valid", "H61-2018", .keyPeriod),
        keyed("key-of-the-year-after", "A key of 2020", "H61-2020", .keyPeriod),
        keyed("first-rotation", "A key H61-2019.1, which rotation never makes", "H61-2019.1", .keyPeriod),
        keyed("rotation-with-zero", "A key H61-2019.02, written with a zero", "H61-2019.02", .keyPeriod),
        keyed("rotation-in-letters", "A key H61-2019.b", "H61-2019.b", .keyPeriod),
        keyed("key-of-a-longer-agency", "A key XH61-2019 of the agency H61", "XH61-2019", .keyPeriod),
        moment("second-year", "Signed in the second year of the certificate", "2020-01-01T00:00:00+07:00", .keyPeriod),
        moment("expired", "Signed after the certificate expired", "2021-01-02T00:00:00+07:00", .certificateExpired),
        moment(
            "not-yet-valid", "Signed before the certificate was valid", "2018-12-30T23:59:59+07:00",
            .certificateNotYetValid),
    ]

    /// A signer whose profile has been changed.
    private static func profile(
        _ name: String, _ title: String, _ old: String, _ new: String, _ reason: ReasonCode
    ) -> Forgery {
        signer(.certificate, name, title, .refused(reason)) { try $0.signer(changes: [(old, new)]) }
    }

    /// A signer that calls its key so, as its payload does.
    private static func keyed(_ name: String, _ title: String, _ keyID: String, _ reason: ReasonCode) -> Forgery {
        Forgery(.certificate, name, title, .refused(reason)) { workshop in
            let payload = try SampleReceipt.draft { $0.keyId = keyID }.payload()
            let signature = try workshop.signature(payload, by: workshop.signer(keyID: keyID))
            return Files(payload: payload, cms: try signature.bytes())
        }
    }

    /// An honest receipt of the key of 2019, event, claim and stamp at another moment.
    private static func moment(_ name: String, _ title: String, _ text: String, _ reason: ReasonCode) -> Forgery {
        Forgery(.certificate, name, title, .refused(reason)) { workshop in
            guard let instant = Instant(text) else { throw ForgeryFault(what: text) }
            let payload = try SampleReceipt.draft(at: instant) { $0.keyId = "H61-2019" }.payload()
            return Files(
                payload: payload, cms: try workshop.signature(payload, at: instant).bytes(),
                lists: try workshop.lists(at: instant), at: instant)
        }
    }
}
