/// A SHA-256 digest in the tree: 32 bytes that are kept without an allocation.
public struct TreeHash: Hashable, Sendable {
    /// The number of bytes.
    public static let byteCount = 32

    /// The bytes in the order of memory, eight in each word. No SIMD vector: aligned to 32 bytes, it corrupted the frames
    /// of async functions (Swift 6.3.1).
    private var words: Words

    private struct Words: Hashable {
        var first: UInt64 = 0
        var second: UInt64 = 0
        var third: UInt64 = 0
        var fourth: UInt64 = 0
    }

    /// Takes 32 bytes; `nil` for another number.
    public init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count == Self.byteCount else { return nil }
        words = Words(
            first: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
            second: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
            third: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
            fourth: bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
    }

    /// Takes 32 bytes; `nil` for another number.
    public init?(_ bytes: some Collection<UInt8>) {
        guard let hash = Array(bytes).withUnsafeBytes({ TreeHash($0) }) else { return nil }
        self = hash
    }

    /// Lets a hash function write the 32 bytes.
    public init(writing write: (UnsafeMutableRawBufferPointer) -> Void) {
        words = Words()
        withUnsafeMutableBytes(of: &words) { write($0) }
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        withUnsafeBytes(of: words) { Array($0) }
    }

    /// The bytes in standard base64, as checkpoints and proofs write them.
    public var base64: String {
        Base64.encode(bytes)
    }

    /// Reads the standard base64 of 32 bytes; `nil` for anything else.
    public init?(base64 text: some StringProtocol) {
        guard let bytes = Base64.decode(text) else { return nil }
        self.init(bytes)
    }
}
