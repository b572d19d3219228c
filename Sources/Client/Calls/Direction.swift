/// Which way a line goes.
public enum Direction: Hashable, Sendable {
    case toServer
    case fromServer
}

/// Sees every line of a connection as it goes over the wire, without its LF; payloads are left out.
public typealias Transcript = @Sendable (Direction, String) -> Void
