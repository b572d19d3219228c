import Synchronization

/// Counts the changes of each account since the start, so that open connections notice when theirs was changed.
final class CredentialVersions: Sendable {
    private let versions = Mutex<[String: Int]>([:])

    func version(of account: String) -> Int {
        versions.withLock { $0[account] ?? 0 }
    }

    func changed(_ account: String) {
        versions.withLock { $0[account, default: 0] += 1 }
    }
}
