import EvidenceOpenSSL
import Foundation
import JSON
import TransparencyLog

/// One look of a witness at a log.
struct WitnessVisit {
    let witness: StandingWitness
    let connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let head = try await session.call("LOG CHECKPOINT")
        let offered = Array((head["checkpoint"]?.string ?? "").utf8)
        let last = try seen()
        let size = (try? SignedNote(offered)).flatMap { try? Checkpoint(text: $0.text) }?.size ?? 0
        var proof: [TreeHash] = []
        if let last, last.checkpoint.size > 0, size > last.checkpoint.size {
            let found = try await session.call("LOG CONSISTENCY \(last.checkpoint.size) \(size)")
            proof = (found["hashes"]?.array ?? []).compactMap { $0.string.flatMap { TreeHash(base64: $0) } }
        }
        let note: SignedNote
        do {
            note = try witness.cosign(offered, proof: proof, at: Int(Date().timeIntervalSince1970))
        } catch let found as StandingWitness.Contradiction {
            throw Self.failure(found)
        } catch let fault as PKIFault {
            throw LogWitness.failure(fault)
        }
        do throws(Failure) {
            try await session.call("LOG COSIGN", ["note": .string(String(decoding: note.bytes, as: UTF8.self))])
        } catch {
            throw error.rule == "unknownWitness" ? unheard : error
        }
        await session.close()
        let from = last?.checkpoint.size ?? 0
        connection.output.show([
            "witness": .string(witness.key.name), "size": .integer(Int64(size)), "from": .integer(Int64(from)),
        ]) { _ in ["\(witness.key.name): signed the head of \(size) entries, which grew from \(from)"] }
    }

    /// No finding about the log: a gateway that does not know the witness yet.
    private var unheard: Failure {
        Failure(
            "the gateway does not know this witness",
            mend: "put \(witness.key.text) into log.witnesses of the gateway and restart it", .tryAgain)
    }

    private func seen() throws(Failure) -> WitnessFolder.Seen? {
        do throws(PKIFault) { return try witness.seen() } catch { throw LogWitness.failure(error) }
    }

    private static func failure(_ found: StandingWitness.Contradiction) -> Failure {
        let what =
            switch found.refusal {
            case .rollback(let old, let size): "the log went back from \(old) entries to \(size)"
            case .fork(let size): "the log shows two histories of \(size) entries"
            case .badProof: "what the log shows does not begin with the \(found.seen) entries that were signed"
            case .badSignature: "the head is not signed by the key of the log"
            case .unknownLog(let origin): "the head is of another log: \(origin)"
            case .malformed, .stale, .signing: "the head cannot be signed: \(found.refusal)"
            }
        return Failure(what, mend: "nothing was signed; show \(found.evidence) to whoever answers for the log", .no)
    }
}
