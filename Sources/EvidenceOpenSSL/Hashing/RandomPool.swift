import Synchronization

/// Random bytes for numbers and salts, of which a submission needs some: the library's generator makes many at once in
/// little more time than a few. Not for keys.
public final class RandomPool: Sendable {
    /// The pool of this program.
    public static let shared = RandomPool()

    private static let size = 1024
    private let left = Mutex<[UInt8]>([])

    private init() {}

    /// `count` bytes that nobody can foresee and nobody gets again.
    public func bytes(_ count: Int) -> [UInt8] {
        left.withLock { left in
            if left.count < count { left = randomBytes(max(count, Self.size)) }
            let taken = Array(left.suffix(count))
            left.removeLast(count)
            return taken
        }
    }
}
