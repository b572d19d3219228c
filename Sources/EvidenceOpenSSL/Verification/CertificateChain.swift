internal import Civil

/// A chain that leads to a trusted root, from the signer's certificate upwards, the root included.
struct CertificateChain: Sendable {
    let links: [Certificate]
    /// The moments at which all of them are valid.
    let validity: Range<Instant>
}
