import Civil
import Dispatch
import Evidence
import EvidenceOpenSSL
import Synchronization
import TransparencyLog

/// Judges receipts that lie on disk, many at a time.
struct ReceiptJudge: Sendable {
    /// How many are held in memory at a time.
    private static let batch = 256

    /// Asks nothing about revocation until it is told by which lists.
    let verifier: ReceiptVerifier
    let revocation: RevocationFiles
    /// The lists that count for every receipt.
    let lists: [RevocationList]
    /// Whom to believe about the log; `nil` where no key is known, and then no proof is looked at.
    let log: LogPolicy?
    let expected: String?
    let present: Instant?

    /// What was found of one receipt.
    struct Judgement: Sendable {
        let path: String
        let found: Verification
        /// What the proof of the log says; `nil` where there was none, or no key to check it by.
        var log: LogStatus?
        /// Whether it follows the receipt before it in its bundle; `nil` where there is no bundle.
        var follows: Bool?

        var isValid: Bool {
            if case .refused = log { return false }
            return found.verdict == .valid && follows != false
        }
    }

    /// Judges on all cores and tells what was found in the order of the places.
    func judge(_ places: [ReceiptPlace], tell: (Judgement) -> Void) {
        var next = 0
        while next < places.count {
            let batch = Array(places[next..<min(next + Self.batch, places.count)])
            let found = Mutex([Judgement?](repeating: nil, count: batch.count))
            DispatchQueue.concurrentPerform(iterations: batch.count) { index in
                let judgement = judge(batch[index])
                found.withLock { $0[index] = judgement }
            }
            next += batch.count
            if places.count > Self.batch { Terminal.progress("judged \(next) of \(places.count)") }
            for judgement in found.withLock({ $0 }).compactMap(\.self) { tell(judgement) }
        }
        if places.count > Self.batch { Terminal.endProgress() }
    }

    private func judge(_ place: ReceiptPlace) -> Judgement {
        do throws(Failure) {
            let pair = try place.read()
            let rule = try revocation.rule(for: place, common: lists)
            let found = verifier.asking(rule).verify(
                payload: pair.payload, cms: pair.cms, expectedDossier: expected, at: present)
            let status = log.flatMap { policy in
                place.headFault(policy).map { .refused($0) } ?? logStatus(of: pair, policy: policy)
            }
            return Judgement(path: place.path, found: found, log: status, follows: place.follows(found.payload))
        } catch {
            let found = Verification(verdict: .indeterminate, reason: .unreadable, detail: error.what)
            return Judgement(path: place.path, found: found)
        }
    }

    /// What the proof says; a receipt without one has no witness either, where witnesses are asked for.
    private func logStatus(of pair: ReceiptPair, policy: LogPolicy) -> LogStatus? {
        guard let proof = pair.proof else {
            return policy.quorum > 0 ? .refused(.tooFewWitnesses(0, needed: policy.quorum)) : nil
        }
        return LogStatus(proof: proof, payload: pair.payload, cms: pair.cms, policy: policy)
    }
}
