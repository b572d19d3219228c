internal import Synchronization

/// The lists of revoked certificates that a verifier goes by: of each issuer the newest whose signature is right.
///
/// May be used from any number of threads.
public final class KnownRevocations: Sendable {
    private struct State {
        /// The newest first.
        var lists: [RevocationList]
        /// What was found of an issuer, by the digest of its certificate.
        var newest: [[UInt8]: RevocationList?] = [:]
    }

    private let state: Mutex<State>

    public init(_ lists: [RevocationList] = []) {
        state = Mutex(State(lists: Self.sorted(lists)))
    }

    /// Goes by these lists from now on.
    public func replace(by lists: [RevocationList]) {
        let lists = Self.sorted(lists)
        state.withLock { $0 = State(lists: lists) }
    }

    var isEmpty: Bool { state.withLock(\.lists.isEmpty) }

    /// The newest list that an issuer signed; `nil` where there is none.
    func newest(of issuer: Certificate) -> RevocationList? {
        let name = Digest.sha256(issuer.der ?? [])
        return state.withLock { state in
            if let known = state.newest[name] { return known }
            let found = state.lists.first { $0.isSigned(by: issuer) }
            state.newest[name] = .some(found)
            return found
        }
    }

    private static func sorted(_ lists: [RevocationList]) -> [RevocationList] {
        lists.sorted { ($0.number, $0.thisUpdate) > ($1.number, $1.thisUpdate) }
    }
}

/// Whether a verifier asks whether certificates were revoked.
public enum RevocationRule: Sendable {
    /// A receipt is at best `indeterminate` where no list covers its time.
    case required(KnownRevocations)
    /// The caller has no lists and says so; the verification says `notChecked`.
    case notRequired
}
