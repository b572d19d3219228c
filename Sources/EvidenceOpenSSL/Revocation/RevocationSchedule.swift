internal import Civil

/// How often a CA publishes its list.
struct RevocationSchedule {
    /// From a list to its nextUpdate, in seconds: 182 days for a root, whose key is offline, a day for the others.
    let seconds: Int64

    /// The schedule of the CA that a file is named after.
    init(of authority: String) {
        seconds = PKINames.isGeneration(authority, of: PKINames.root) ? 182 * 86_400 : 86_400
    }

    /// When the next list is due: before the last one runs out, by a 24th of its life.
    func due(after list: RevocationPublisher.Published) -> Instant { list.nextUpdate.adding(seconds: -seconds / 24) }
}
