import Glibc
import Synchronization

/// Which of the copies of a count a thread adds to, so that threads that count at once don't wait for each other.
enum ThreadShard {
    /// How many copies a count has; a power of two.
    static let count = 8

    private static let next = Atomic<Int>(0)

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()

    /// The copy of the calling thread, from 0; the same each time.
    static var current: Int {
        if let kept = pthread_getspecific(key) { return Int(bitPattern: kept) - 1 }
        let shard = next.add(1, ordering: .relaxed).oldValue % count
        pthread_setspecific(key, UnsafeRawPointer(bitPattern: shard + 1))
        return shard
    }
}
