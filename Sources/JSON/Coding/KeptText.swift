import Synchronization

/// The JSON text of a value that never changes, kept from the first time that it was written.
public final class KeptText: Sendable {
    private let text = Mutex<String?>(nil)

    public init() {}

    /// Writes a value to an encoder: where that makes JSON text, the text that is kept of it.
    ///
    /// - Parameter value: the same each time.
    /// - Throws: as `JSONCoding.text(of:)`, with the path from the value on, or what the encoder throws.
    public func encode(_ value: some Encodable, to encoder: any Encoder) throws {
        guard let encoder = encoder as? TextEncoder else { return try value.encode(to: encoder) }
        encoder.text.append(written: try written(value))
    }

    private func written(_ value: some Encodable) throws -> String {
        if let kept = text.withLock({ $0 }) { return kept }
        let written = try JSONCoding.text(of: value)
        text.withLock { $0 = written }
        return written
    }
}
