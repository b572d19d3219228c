/// A certificate with its private key.
struct Credential: Sendable {
    let certificate: Certificate
    let key: SecretKey
}
