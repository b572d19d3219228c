import Civil
import Evidence
import EvidenceOpenSSL

extension Forgery {
    /// A signer whose certificate does not lead to the root by the rules of RFC 5280.
    static let chains: [Forgery] = [
        Forgery(.chain, "look-alike-ca", "A signer under a PKI of the same names and other keys", .refused(.chain)) {
            workshop in
            let signer = try workshop.signer(by: workshop.lookAlike)
            let signature = try workshop.signature(by: signer, issuing: workshop.lookAlike)
            return Files(payload: workshop.payload, cms: try signature.bytes())
        },
        Forgery(.chain, "look-alike-signer", "A signer of the look-alike CA beside the true CA", .refused(.chain)) {
            workshop in
            let signer = try workshop.signer(by: workshop.lookAlike)
            return Files(payload: workshop.payload, cms: try workshop.signature(by: signer).bytes())
        },
        Forgery(.chain, "self-signed", "A signer's certificate that signs itself", .refused(.chain)) { workshop in
            let alone = CertificateMill(profiles: workshop.mill.profiles, issuer: nil)
            let signer = try Workshop.signer(alone, changes: [("authorityKeyIdentifier = keyid:always\n", "")])
            let signature = try workshop.signature(by: signer) { $0.certificates.removeLast() }
            return Files(payload: workshop.payload, cms: try signature.bytes())
        },
        signature(.chain, "missing-issuer", "The issuing CA's certificate is missing", .chain) { signature, _ in
            signature.certificates.removeLast()
        },
        signature(.chain, "missing-signer", "The signer's certificate is missing", .noSignerCertificate) {
            signature, _ in
            signature.certificates.removeFirst()
        },
        authority(
            "expired-ca", "The issuing CA expired before the signing", .certificateExpired,
            until: Workshop.at.adding(seconds: -86_400)),
        authority(
            "ca-not-yet-valid", "The issuing CA is younger than the signing", .certificateNotYetValid,
            from: Workshop.at.adding(seconds: 86_400)),
        authority(
            "not-a-ca", "An issuer that is no CA", .chain,
            changes: [("critical, CA:TRUE, pathlen:0", "critical, CA:FALSE")]),
        authority(
            "ca-without-constraints", "An issuer without basic constraints", .chain,
            changes: [("basicConstraints = critical, CA:TRUE, pathlen:0\n", "")]),
        authority(
            "ca-may-not-certify", "An issuer whose key may not sign certificates", .chain,
            changes: [("critical, keyCertSign, cRLSign", "critical, cRLSign")]),
        authority(
            "names-constrained", "An issuer that may certify one mail domain only", .chain,
            changes: [
                (
                    "subjectKeyIdentifier = hash\n",
                    "subjectKeyIdentifier = hash\nnameConstraints = critical, excluded;dirName:excluded\n"
                ),
                ("[ extensions ]", "[ excluded ]\nC = VN\n\n[ extensions ]"),
            ]),
        authority(
            "ca-unknown-critical", "An issuer with a critical extension that nobody knows", .chain,
            changes: [
                ("subjectKeyIdentifier = hash\n", "subjectKeyIdentifier = hash\n1.2.3.4.5 = critical, DER:0500\n")
            ]),
        authority(
            "infrastructure-ca-certifies", "A receipt signer under a CA for TLS", .chain, profile: "infrastructure-ca"),
        Forgery(.chain, "officer-certifies", "A signer certified by an officer's key", .refused(.chain)) { workshop in
            let officer = try workshop.mill.make(
                "officer", by: workshop.infrastructure, from: Workshop.at.adding(seconds: -86_400),
                until: Workshop.at.adding(seconds: 86_400))
            let signature = try workshop.signature(by: workshop.signer(by: officer), issuing: officer) {
                $0.certificates.append(workshop.infrastructure.certificate.der ?? [])
            }
            return Files(payload: workshop.payload, cms: try signature.bytes())
        },
        Forgery(.chain, "signer-certifies", "A signer certified by another receipt signer", .refused(.chain)) {
            workshop in
            let signature = try workshop.signature(by: workshop.signer(by: workshop.signer), issuing: workshop.signer) {
                $0.certificates.append(workshop.issuing.certificate.der ?? [])
            }
            return Files(payload: workshop.payload, cms: try signature.bytes())
        },
        Forgery(.chain, "path-too-long", "A CA below the issuing CA, which allows none", .refused(.chain)) { workshop in
            let below = try workshop.mill.make(
                "issuing-ca", from: Workshop.at.adding(seconds: -86_400), until: Workshop.at.adding(seconds: 86_400),
                variables: ["commonName": "MotCua Simulation Receipt CA S2"])
            let signature = try workshop.signature(by: workshop.signer(by: below), issuing: below) {
                $0.certificates.append(workshop.issuing.certificate.der ?? [])
            }
            return Files(payload: workshop.payload, cms: try signature.bytes())
        },
        file("altered-certificate", "One byte of the signer's certificate changed", .chain, kind: .chain) { cms in
            var cms = cms
            guard let place = cms.firstRange(of: Array("MotCua Simulation Receipt Signer".utf8)) else {
                throw ForgeryFault(what: "subject")
            }
            cms[place.lowerBound] ^= 0x20
            return cms
        },
        leaf(
            "unknown-critical", "A signer with a critical extension that nobody knows",
            [("subjectKeyIdentifier = hash\n", "subjectKeyIdentifier = hash\n1.2.3.4.5 = critical, DER:0500\n")]),
        leaf(
            "other-key-identifier", "A signer whose certificate names another key of its issuer",
            [("authorityKeyIdentifier = keyid:always\n", "2.5.29.35 = DER:30068004DEADBEEF\n")]),
        leaf(
            "no-issuer-key-identifier", "A signer whose certificate names no key of its issuer",
            [("authorityKeyIdentifier = keyid:always\n", "")]),
    ]

    /// A signer below a CA of its own, which the root has certified.
    private static func authority(
        _ name: String, _ title: String, _ reason: ReasonCode, profile: String = "issuing-ca",
        from: Instant = Workshop.at.adding(seconds: -8_640_000),
        until: Instant = Workshop.at.adding(seconds: 8_640_000),
        changes: [(old: String, new: String)] = []
    ) -> Forgery {
        Forgery(.chain, name, title, .refused(reason)) { workshop in
            let issuing = try workshop.mill.make(
                profile, by: workshop.root, from: from, until: until, changes: changes)
            let signature = try workshop.signature(by: workshop.signer(by: issuing), issuing: issuing)
            return Files(payload: workshop.payload, cms: try signature.bytes())
        }
    }

    private static func leaf(_ name: String, _ title: String, _ changes: [(old: String, new: String)]) -> Forgery {
        signer(.chain, name, title, .refused(.chain)) { try $0.signer(changes: changes) }
    }
}
