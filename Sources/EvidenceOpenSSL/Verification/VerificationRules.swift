/// What a verifier goes by.
struct VerificationRules: Sendable {
    let cache: CertificateCache
    let timeStamps: TimeStampRule
    let revocation: RevocationRule
    /// An authority besides the gateway's own whose time stamps are trusted.
    var outside: OutsideAuthority?
}
