import Civil
import Evidence
import EvidenceOpenSSL
import TransparencyLog

/// Reads signed heads and their time stamps, and checks them.
struct HeadJudge {
    let trust: LogTrust
    /// The size of the largest head that enough witnesses signed.
    private(set) var witnessed: Int?
    /// The number of time stamps that hold.
    private(set) var stamped = 0

    init(_ trust: LogTrust) {
        self.trust = trust
    }

    /// A head that the log signed.
    mutating func head(_ note: [UInt8]) throws(HomeFault) -> Checkpoint {
        let policy = trust.policy
        guard let any = LogPolicy(origin: policy.origin, log: policy.log, witnesses: policy.witnesses) else {
            throw HomeFault("the key is that of a witness", mend: "name the log's own key", exitCode: 64)
        }
        do {
            let found = try any.accept(try SignedNote(note), verifier: Ed25519Verifier())
            let size = found.checkpoint.size
            if found.signatures.count > policy.quorum { witnessed = max(witnessed ?? size, size) }
            return found.checkpoint
        } catch {
            throw HomeFault(
                "a head of the log is not signed by \(policy.origin): \(error)",
                mend: "ask for the right key; if this is it, somebody else made the head", exitCode: 65)
        }
    }

    /// What is wrong with the time stamp of a day over a head; `nil` where it holds, or no root is known.
    mutating func fault(ofStamp token: [UInt8], over note: [UInt8], day: String) -> LogFault? {
        guard let stamps = trust.stamps else { return nil }
        do {
            let time = try stamps.time(of: token, over: note)
            guard "\(time.date)" == day else { return .stamp(day: day, "it is of \(time.date)") }
            stamped += 1
            return nil
        } catch {
            return .stamp(day: day, error.reason.rawValue)
        }
    }

    /// What is wrong where witnesses are asked for and no head has enough of them.
    var witnessFault: LogFault? {
        trust.policy.quorum > 0 && witnessed == nil ? .unwitnessed(quorum: trust.policy.quorum) : nil
    }
}
