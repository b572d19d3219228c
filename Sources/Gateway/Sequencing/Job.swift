import Civil
import Evidence
import Journal
import LineProtocol
import Notices

/// A command on its way to the sequencer.
struct Job: Sendable {
    /// The idempotency key with which it was sent.
    struct Key: Hashable, Sendable {
        let account: String
        let key: String
        let digest: [UInt8]

        /// The key without what was asked under it.
        var owned: Answer.Key { Answer.Key(account: account, key: key) }
    }

    typealias Decide = @Sendable (inout Workspace) throws(Refusal) -> Decision

    let key: Key?
    /// The instant to which it moves a simulated clock, which is there for all to see once it is stored.
    var clock: Instant?
    /// Decides in order, on the state that all commands before it lead to.
    let decide: Decide
    /// Makes the wire's form of a refusal in the language of who asked.
    let refuse: @Sendable (Refusal) -> Reply
    /// Told the reply exactly once.
    let complete: @Sendable (Reply) -> Void
    /// The path of the request, where somebody asked for it.
    var trace: Trace?
}

/// What a command leads to, before it is signed and stored.
struct Decision: Sendable {
    var commit: Commit
    /// The cases that change, their receipts still unsigned.
    var changes: [DraftChange] = []
    /// Makes the reply once the receipts are signed, in the order in which they were drafted.
    let reply: @Sendable ([SignedReceipt]) -> Reply
}

/// New events of a case with the receipts that are to prove them.
struct DraftChange: Sendable {
    let expected: Int
    let records: [EventRecord]
    let receipts: [DraftReceipt]
    let forms: [StoredForm]
    /// What the applicant is to be told; the words are found beside the signing, on all cores.
    let occasions: [NoticeOccasion]
    let after: CaseFile
}

/// A receipt whose payload is fixed and not yet signed.
struct DraftReceipt: Sendable {
    let draft: ReceiptDraft
    let payload: [UInt8]
    let sha256: String
}
