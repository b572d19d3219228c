import Civil
import Evidence
import EvidenceOpenSSL
import TransparencyLog

extension Forgery {
    /// Proofs that the receipt, which is true, stands in the log: what `log` has to say of each.
    static let proofs: [Forgery] = [
        proof("logged", "A proof that holds, with a witness", "included") { try $0.proof(of: $1).bytes },
        proof("proof-of-another", "The proof of another entry", "otherReceipt") { log, index in
            try log.proof(of: index - 1).bytes
        },
        proof("proof-of-other-signature", "An entry that names the payload with another signature", "otherReceipt") {
            log, index in
            try log.proof(of: index).bytes.replacing(entryOf: log, index) { entry in
                guard let place = entry.firstRange(of: Array("\"signature\":\"".utf8)) else { return entry }
                var entry = entry
                entry[place.upperBound] = entry[place.upperBound] == 0x61 ? 0x62 : 0x61
                return entry
            }
        },
        proof("proof-without-entry", "A proof that does not carry the entry", "otherReceipt") { log, index in
            let proof = try log.proof(of: index)
            return LogProof(index: index, hashes: proof.hashes, note: proof.note).bytes
        },
        proof("proof-other-index", "The index of the next entry", "otherReceipt") { log, index in
            let proof = try log.proof(of: index)
            return LogProof(extra: proof.extra, index: index + 1, hashes: proof.hashes, note: proof.note).bytes
        },
        proof("proof-truncated", "The last hash is missing", "notIncluded") { log, index in
            let proof = try log.proof(of: index)
            return LogProof(extra: proof.extra, index: index, hashes: proof.hashes.dropLast(), note: proof.note).bytes
        },
        proof("proof-with-more", "A hash too many", "notIncluded") { log, index in
            let proof = try log.proof(of: index)
            return LogProof(
                extra: proof.extra, index: index, hashes: proof.hashes + [log.root(0..<1)], note: proof.note
            ).bytes
        },
        proof("proof-swapped-hashes", "Two hashes swapped", "notIncluded") { log, index in
            let proof = try log.proof(of: index)
            var hashes = proof.hashes
            hashes.swapAt(0, 1)
            return LogProof(extra: proof.extra, index: index, hashes: hashes, note: proof.note).bytes
        },
        proof("forked-head", "A head of the same size with another root, signed by the log", "notIncluded") {
            log, index in
            var other = log
            other.entries[index] = other.entries[0]
            return try log.proof(of: index, note: try other.note()).bytes
        },
        proof("smaller-tree", "A head that is older than the entry", "notIncluded") { log, index in
            try log.proof(of: index, note: try log.note(size: index)).bytes
        },
        proof("other-log", "A head of another log under the same key", "otherLog") { log, index in
            try log.proof(of: index, note: try log.note(origin: "motcua.example/other")).bytes
        },
        proof("other-log-key", "A head signed by another key", "headNotSigned") { log, index in
            let other = try Ed25519Signer(name: HandmadeLog.origin, kind: .note, seed: randomBytes(32))
            return try log.proof(of: index, note: try log.note(by: other, witnessed: false)).bytes
        },
        proof("head-altered", "The size in the head changed after signing", "headNotSigned") { log, index in
            let note = try log.note()
            let text = note.text.split(separator: "\n", omittingEmptySubsequences: false)
            let changed = ([text[0], "99"] + text[2...]).joined(separator: "\n")
            return try log.proof(of: index, note: SignedNote(text: changed, signatures: note.signatures)).bytes
        },
        proof("head-unsigned", "A head without the log's signature", "headNotSigned") { log, index in
            let note = try log.note()
            let others = Array(note.signatures.dropFirst())
            return try log.proof(of: index, note: SignedNote(text: note.text, signatures: others)).bytes
        },
        proof("no-witness", "A head that no witness has signed, where one is asked for", "tooFewWitnesses") {
            log, index in
            try log.proof(of: index, note: try log.note(witnessed: false)).bytes
        },
        proof("proof-garbage", "A text that is no proof", "proofMalformed") { _, _ in Array("included, trust me\n".utf8)
        },
        proof("proof-empty", "An empty proof", "proofMalformed") { _, _ in [] },
        proof("proof-of-version-2", "A proof of version 2", "proofMalformed") { log, index in
            let text = String(decoding: try log.proof(of: index).bytes, as: UTF8.self)
            return Array(text.replacing("@v1", with: "@v2").utf8)
        },
        proof(
            "payload-of-other-log", "A receipt that names another log than the one that proves it", "otherLog",
            names: "motcua.example/other"
        ) { log, index in
            try log.proof(of: index).bytes
        },
    ]

    /// An honest receipt with a proof from a log of eleven entries, of which it is the sixth.
    private static func proof(
        _ name: String, _ title: String, _ word: String, names origin: String? = nil,
        _ make: @escaping @Sendable (HandmadeLog, Int) throws -> [UInt8]
    ) -> Forgery {
        Forgery(.log, name, title, .log(word)) { workshop in
            let payload =
                try origin.map { origin in
                    try SampleReceipt.draft {
                        $0.nonce = Workshop.nonce(workshop.seed)
                        $0.log = origin
                    }.payload()
                } ?? workshop.payload
            let cms = try workshop.signature(payload).bytes()
            let log = try HandmadeLog(
                signer: workshop.log, witness: workshop.witness, size: 11, receiptAt: 5, payload: payload,
                cms: cms, time: Int(Workshop.at.unixSeconds))
            return Files(payload: payload, cms: cms, proof: try make(log, 5))
        }
    }
}

extension [UInt8] {
    /// The proof with the entry that it carries changed.
    fileprivate func replacing(entryOf log: HandmadeLog, _ index: Int, _ change: ([UInt8]) -> [UInt8]) throws -> [UInt8]
    {
        let proof = try LogProof(self)
        return LogProof(
            extra: change(log.entries[index]), index: index, hashes: proof.hashes, note: proof.note
        ).bytes
    }
}
