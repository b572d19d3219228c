import Synchronization

/// The addresses from which accounts signed in by their passwords since the start: what strangers guess elsewhere locks
/// nobody out there.
final class FamiliarAddresses: Sendable {
    private struct Known {
        /// Of the account's credentials: who changes the password is familiar from nowhere.
        let version: Int
        /// The last one used stands last.
        var addresses: [ClientAddress] = []
    }

    private static let addressesOfAccount = 8
    private static let capacity = 100_000
    private let known = Mutex<[String: Known]>([:])

    func isFamiliar(_ address: ClientAddress, to account: String, version: Int) -> Bool {
        known.withLock { known in
            guard let entry = known[account], entry.version == version else { return false }
            return entry.addresses.contains(address)
        }
    }

    func signedIn(_ account: String, from address: ClientAddress, version: Int) {
        known.withLock { known in
            if known.count >= Self.capacity, known[account] == nil { known.removeAll() }
            var entry = known[account].flatMap { $0.version == version ? $0 : nil } ?? Known(version: version)
            entry.addresses.removeAll { $0 == address }
            entry.addresses = entry.addresses.suffix(Self.addressesOfAccount - 1) + [address]
            known[account] = entry
        }
    }
}
