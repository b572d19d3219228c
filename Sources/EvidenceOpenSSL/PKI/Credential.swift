/// A certificate with its private key.
package struct Credential: Sendable {
    package let certificate: Certificate
    package let key: SecretKey
    /// As its files are named; empty for one without files.
    package let name: String

    package init(certificate: Certificate, key: SecretKey, name: String = "") {
        self.certificate = certificate
        self.key = key
        self.name = name
    }
}
