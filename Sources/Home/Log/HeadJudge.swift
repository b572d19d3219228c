import Civil
import Evidence
import EvidenceOpenSSL
import TransparencyLog

/// Reads signed heads and their time stamps, and checks them.
struct HeadJudge {
    let trust: LogTrust
    /// The policy without its quorum, which one head of all has to meet.
    private let policy: LogPolicy
    /// The size of the largest head that enough witnesses signed.
    private(set) var witnessed: Int?
    /// The number of time stamps that hold.
    private(set) var stamped = 0

    init(_ trust: LogTrust) throws(HomeFault) {
        self.trust = trust
        let asked = trust.policy
        guard let policy = LogPolicy(origin: asked.origin, log: asked.log, witnesses: asked.witnesses) else {
            throw HomeFault("the key is that of a witness", mend: "name the log's own key", exitCode: 64)
        }
        self.policy = policy
    }

    /// A head that the log signed; `nil` for one that it did not sign, or that is none.
    mutating func head(_ note: [UInt8]) -> Checkpoint? {
        guard let signed = try? SignedNote(note), let found = try? policy.accept(signed, verifier: Ed25519Verifier())
        else { return nil }
        let size = found.checkpoint.size
        if found.signatures.count > trust.policy.quorum { witnessed = max(witnessed ?? size, size) }
        return found.checkpoint
    }

    /// The fault of a head that the log did not sign.
    static func unsigned(_ note: [UInt8]) -> LogFault {
        .unsigned(size: (try? SignedNote(note)).flatMap { try? Checkpoint(text: $0.text) }?.size)
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
