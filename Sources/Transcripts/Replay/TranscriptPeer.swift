public import JSON
public import LineProtocol

/// The connections over which a transcript is replayed.
public protocol TranscriptPeer: Sendable {
    /// Opens the connection of a name and gives the greeting; that of ``Transcript/administrator`` is the home's own.
    func open(_ name: String) async throws -> Reply

    /// Sends a line (LF included) and gives the answer to it.
    func send(_ line: [UInt8], on name: String) async throws -> Reply

    /// Uploads bytes and gives the answer.
    func put(_ bytes: [UInt8], mediaType: String, on name: String) async throws -> Reply

    /// The body of the oldest push that was not given yet; waits for one.
    func push(on name: String) async throws -> JSON
}
