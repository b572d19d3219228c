import Testing

/// The real programs, spoken to over real sockets; one server at a time, so that a small machine is not flooded.
@Suite(.serialized)
enum EndToEnd {}
