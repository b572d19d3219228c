package import Civil
package import EvidenceOpenSSL

/// Issues certificates by the project's profiles, or by profiles in which a passage has been changed.
package struct CertificateMill: Sendable {
    /// The folder of the profiles.
    package let profiles: String
    /// The CA that issues unless another is given.
    package let issuer: Credential?

    package init(profiles: String, issuer: Credential?) {
        self.profiles = profiles
        self.issuer = issuer
    }

    /// A certificate for a key, new unless given; each change replaces a passage of the profile by another.
    ///
    /// Throws `ForgeryFault` when the profile does not hold a passage that is to be changed.
    package func make(
        _ profile: String, key: SecretKey? = nil, by other: Credential? = nil, from: Instant, until: Instant,
        changes: [(old: String, new: String)] = [], variables: KeyValuePairs<String, String> = [:]
    ) throws -> Credential {
        var text = try CertificateProfile(profile, in: profiles)
        for change in changes {
            guard let changed = text.replacing(change.old, with: change.new) else {
                throw ForgeryFault(what: "\(profile).cnf without \(change.old)")
            }
            text = changed
        }
        let key = try key ?? SecretKey()
        let certificate = try text.issue(
            for: key, by: other ?? issuer, from: from, until: until, variables: variables)
        return Credential(certificate: certificate, key: key)
    }
}
