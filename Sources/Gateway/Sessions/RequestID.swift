/// The server's name of one request, which its error reply and each of its log lines carry.
struct RequestID: Hashable, Sendable, CustomStringConvertible {
    /// What all requests of one run of the server begin with.
    let prefix: String
    let number: Int

    var description: String { "\(prefix)-\(number)" }
}
