import Civil
import Journal

extension QueuePlace {
    /// The place as a word that a client gives back to go on behind it.
    var cursor: String {
        let due = due.map { String($0.unixSeconds) } ?? "none"
        return "\(due)/\(submittedAt.unixSeconds)/\(code)"
    }

    /// Reads a cursor; `nil` for a text that is none.
    init?(cursor: String) {
        let parts = cursor.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[2].isEmpty, let submitted = Int64(parts[1]) else { return nil }
        let due = Int64(parts[0])
        guard due != nil || parts[0] == "none" else { return nil }
        self.init(
            due: due.map(Instant.init(unixSeconds:)), submittedAt: Instant(unixSeconds: submitted),
            code: String(parts[2]))
    }
}
