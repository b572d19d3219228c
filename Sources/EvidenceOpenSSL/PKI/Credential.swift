/// A certificate with its private key.
package struct Credential: Sendable {
    package let certificate: Certificate
    package let key: SecretKey

    package init(certificate: Certificate, key: SecretKey) {
        self.certificate = certificate
        self.key = key
    }
}
