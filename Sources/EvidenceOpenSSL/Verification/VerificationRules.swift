/// What a verifier goes by.
struct VerificationRules: Sendable {
    let cache: CertificateCache
    let timeStamps: TimeStampRule
    let revocation: RevocationRule
}
