import EvidenceOpenSSL
import TransparencyLog

/// Reads signed heads and checks that the log's key signed them.
struct HeadJudge {
    let key: VerifierKey

    func head(_ note: [UInt8]) throws(HomeFault) -> Checkpoint {
        guard let policy = LogPolicy(origin: key.name, log: key) else {
            throw HomeFault("the key is that of a witness", mend: "name the log's own key", exitCode: 64)
        }
        do {
            return try policy.accept(try SignedNote(note), verifier: Ed25519Verifier()).checkpoint
        } catch {
            throw HomeFault(
                "a head of the log is not signed by \(key.name): \(error)",
                mend: "ask for the right key; if this is it, somebody else made the head", exitCode: 65)
        }
    }
}
