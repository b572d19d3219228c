/// A certificate with its private key.
struct Credential: Sendable {
    let certificate: Certificate
    let key: SecretKey
    /// As its files are named; empty for one without files.
    var name = ""
}
