import Synchronization

/// Shows the lines of a connection to whoever wants to see them.
final class Tee: Sendable {
    private let current: Mutex<Transcript?>

    init(_ transcript: Transcript?) {
        current = Mutex(transcript)
    }

    /// Who sees the lines.
    var transcript: Transcript? {
        get { current.withLock { $0 } }
        set { current.withLock { $0 = newValue } }
    }

    /// Shows one line.
    func see(_ direction: Direction, _ line: ArraySlice<UInt8>) {
        guard let transcript else { return }
        transcript(direction, String(decoding: line, as: UTF8.self))
    }
}
