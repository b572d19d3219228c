/// Why the journal could not do what it was asked.
public enum JournalError: Error, Hashable, Sendable {
    /// Another writer was first: the dossier has other events than expected. Nothing was stored.
    case conflict(dossier: String)
    /// The disk is full. Nothing was stored.
    case diskFull
    /// The store cannot be read or written now; the text says why. Nothing was stored.
    case unavailable(String)
    /// The commit may or may not be on stable storage; the text says why. The idempotency key tells after a restart.
    case outcomeUnknown(String)
    /// Something stored cannot be what was written; the text names it.
    case damaged(String)
}
