internal import Evidence
internal import Synchronization

/// The signing contexts of one key: as many as threads have signed at a time.
final class SigningContexts: Sendable {
    private let key: SecretKey
    /// Contexts that no thread is using.
    private let idle = Mutex<[SigningContext]>([])

    init(_ key: SecretKey) {
        self.key = key
    }

    /// Runs `body` with a context that no other thread uses meanwhile.
    func with<Result>(
        _ body: (SigningContext) throws(SigningFault) -> Result
    ) throws(SigningFault) -> Result {
        let context: SigningContext
        if let kept = idle.withLock({ $0.popLast() }) {
            context = kept
        } else {
            context = try SigningContext(key)
        }
        defer { idle.withLock { $0.append(context) } }
        return try body(context)
    }
}
