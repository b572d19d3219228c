import Journal
import LineProtocol
import Synchronization

/// Uploads seen lately, so that a submission need not ask the journal for each of its components.
///
/// Bounded; what is forgotten is read again.
final class UploadedFacts: Sendable {
    private struct Key: Hashable {
        let sha256: String
        let account: String
    }

    private static let capacity = 8192
    private let facts = Mutex<[Key: Attachment]>([:])

    /// Only what stays as it is: another media type may yet be said of what cannot be filed.
    func note(_ attachment: Attachment) {
        guard AcceptedMediaTypes.contains(attachment.mediaType) else { return }
        facts.withLock {
            if $0.count >= Self.capacity { $0.removeAll(keepingCapacity: true) }
            $0[Key(sha256: attachment.sha256, account: attachment.account)] = attachment
        }
    }

    /// What an account uploaded under a digest; `nil` where it uploaded nothing such.
    func find(_ sha256: String, of account: String, in journal: any Journal) throws(JournalError) -> Attachment? {
        let key = Key(sha256: sha256, account: account)
        if let known = facts.withLock({ $0[key] }) { return known }
        guard let found = try journal.attachment(sha256, of: account) else { return nil }
        note(found)
        return found
    }
}
