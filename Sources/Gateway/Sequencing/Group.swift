import Civil
import Evidence
import Journal
import LineProtocol
import Notices
import Synchronization

/// Commands that are stored in one transaction.
struct Group: Sendable {
    let number: Int
    /// Grows when something could not be stored: what was decided on top of it must not be stored either.
    let epoch: Int
    var entries: [Entry] = []

    init(number: Int, epoch: Int) {
        self.number = number
        self.epoch = epoch
    }

    /// Notes of each command whose path is asked for that it has come to a station.
    func mark(_ station: Trace.Station) {
        for entry in entries { entry.job.trace?.mark(station) }
    }
}

/// One command of a group on its way through the pipeline; it holds so much that it is handed on by reference.
final class Entry: Sendable {
    enum Content: Sendable {
        case decision(Decision, SharedReply?)
        /// Changes nothing: a refusal, or the stored answer to a key used before.
        case reply(Reply)
        /// The same as a command with the same key that is still underway.
        case same(SharedReply)
        case signed(Commit, Reply, SharedReply?)
        case unsigned(Refusal, SharedReply?)
    }

    let job: Job
    /// The moment at which it happens.
    let now: Instant
    let content: Content

    init(job: Job, now: Instant, content: Content) {
        self.job = job
        self.now = now
        self.content = content
    }

    var commit: Commit? {
        if case .signed(let commit, _, _) = content { commit } else { nil }
    }

    var failedToSign: Bool {
        if case .unsigned = content { true } else { false }
    }

    /// The entry with its receipts signed and its reply made.
    func signed(by signer: any ReceiptSigner) -> Entry {
        guard case .decision(let decision, let shared) = content else { return self }
        do {
            var commit = decision.commit
            var receipts: [SignedReceipt] = []
            for change in decision.changes {
                var signed: [SignedReceipt] = []
                for draft in change.receipts {
                    let cms = try signer.sign(draft.payload, at: now, keyID: draft.draft.keyId)
                    signed.append(
                        SignedReceipt(
                            draft.draft, payload: draft.payload, cms: cms, sha256: draft.sha256,
                            awaitsStamp: signer.stampsLater))
                }
                receipts += signed
                commit.cases.append(
                    CaseChange(
                        expected: change.expected, records: change.records, receipts: signed, forms: change.forms,
                        notices: change.occasions.flatMap { $0.notices() }, after: change.after))
            }
            let reply = decision.reply(receipts).written()
            if let key = job.key {
                commit.answer = Answer(
                    account: key.account, key: key.key, digest: key.digest, reply: reply.line(), at: now)
            }
            return with(.signed(commit, reply, shared))
        } catch SigningFault.revoked(let keyID) {
            return with(.unsigned(.keyRevoked(keyID), shared))
        } catch {
            return with(.unsigned(.internalFault("signing: \(error)"), shared))
        }
    }

    private func with(_ content: Content) -> Entry { Entry(job: job, now: now, content: content) }

    /// Answers, once the group is stored.
    func finish() {
        switch content {
        case .signed(_, let reply, let shared):
            shared?.settle(reply)
            job.complete(reply)
        case .reply(let reply): job.complete(reply)
        case .same(let shared):
            job.complete(shared.reply ?? job.refuse(.internalFault("the first request with this key has no answer")))
        case .decision(_, let shared), .unsigned(_, let shared):
            let reply = job.refuse(.internalFault("a command was not signed"))
            shared?.settle(reply)
            job.complete(reply)
        }
    }

    /// Answers that nothing was stored.
    func fail(_ refusal: Refusal) {
        if case .unsigned(let own, _) = content { return job.complete(job.refuse(own)) }
        job.complete(job.refuse(refusal))
    }
}

/// The reply to a command with an idempotency key, for others with the same key that come while it is underway.
final class SharedReply: Sendable {
    private let settled = Mutex<Reply?>(nil)

    var reply: Reply? { settled.withLock { $0 } }

    func settle(_ reply: Reply) {
        settled.withLock { $0 = reply }
    }
}
