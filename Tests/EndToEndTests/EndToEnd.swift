import Testing

/// The real programs, spoken to over real sockets; two servers at a time, so that a small machine is not flooded.
@Suite
enum EndToEnd {
    /// What meets those who file, track and decide; one server after another.
    @Suite(.serialized)
    enum Clients {}

    /// What meets those who run a gateway or judge what it signed; one server after another.
    @Suite(.serialized)
    enum Operators {}
}
