import Evidence
import EvidenceOpenSSL
import HostileReceipts
import TransparencyLog

extension FuzzSeeds {
    /// Receipts, time stamps, lists and proofs of a corpus of hostile receipts, and whom to trust.
    func receipts() throws -> [File] {
        let corpus = try HostileCorpus(profiles: certificates)
        let honest = corpus.receipts.filter { $0.expected.verdict == .valid }
        guard let lists = corpus.receipts.first?.lists else { throw BrokenProperty("an empty corpus") }
        let pem = try lists.flatMap { try RevocationList(der: $0).pem ?? [] }
        let genuine = Set(honest.map { Digest.sha256Hex($0.payload) }).sorted()
        var files = [
            File(.root, corpus.root), File(.lists, pem), File(.log, Array((corpus.logKey + "\n").utf8)),
            File(.witness, Array((corpus.witnessKey + "\n").utf8)),
            File(.receipts, Array((genuine.joined(separator: "\n") + "\n").utf8)),
            File(.moment, Array("\(corpus.present)\n\(corpus.dossier)\n".utf8)),
            File(.checkpoints, Array((try checkpoints(corpus).joined(separator: "\n") + "\n").utf8)),
            File(seed: "lists", of: TokenTarget.self, pem),
        ]
        for (index, list) in lists.enumerated() {
            files.append(File(seed: "list-\(index)", of: TokenTarget.self, list))
        }
        for (index, receipt) in corpus.receipts.enumerated() where receipt.cms.count < 16_384 {
            let input = ReceiptTarget.input(payload: receipt.payload, cms: receipt.cms)
            if index % 5 == 0 || receipt.kind == .control {
                files.append(File(seed: receipt.folder, of: ReceiptTarget.self, input))
            }
            if index % 16 == 0 { files.append(File(seed: receipt.folder, of: TokenTarget.self, receipt.cms)) }
            if receipt.kind == .timestamp, index % 4 == 0, let token = try? ReceiptSignature(receipt.cms).timeStampBytes
            {
                files.append(File(seed: "token-\(receipt.name)", of: TokenTarget.self, token))
            }
            if let proof = receipt.proof {
                files.append(File(seed: receipt.folder, of: ProofTarget.self, proof))
                if let extra = try? LogProof(proof).extra, index % 4 == 0 {
                    files.append(File(seed: "entry-\(index)", of: ProofTarget.self, extra))
                }
            }
        }
        return files + words(corpus)
    }

    /// The checkpoints that log and witness signed: those that verify.
    private func checkpoints(_ corpus: HostileCorpus) throws -> [String] {
        let hasher = LibraryTreeHasher()
        let log = try VerifierKey(corpus.logKey, hasher: hasher)
        let witness = try VerifierKey(corpus.witnessKey, hasher: hasher)
        let policy = LogPolicy(origin: log.name, log: log, witnesses: [witness], quorum: 1)
        let accepted = corpus.receipts.compactMap(\.proof).compactMap { try? LogProof($0).note }
            .compactMap { try? policy?.accept($0, verifier: Ed25519Verifier()).checkpoint.text }
        return Set(accepted.map { Digest.sha256Hex(Array($0.utf8)) }).sorted()
    }

    private func words(_ corpus: HostileCorpus) -> [File] {
        let texts = [
            corpus.logKey, corpus.witnessKey, "tile/0/x001/x234/067", "tile/2/000.p/17",
            "old 0\n\norigin\n1\nqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo=\n\n— origin AAAAAAAA\n",
        ]
        let bundle = [1] + (EntryBundle.encode([Array("one".utf8), []]) ?? [])
        return texts.enumerated().map { File(seed: "word-\($0)", of: ProofTarget.self, Array($1.utf8)) }
            + [File(seed: "bundle", of: ProofTarget.self, bundle)]
    }

    /// Requests to the trust services.
    func requests() -> [File] {
        let stamp = StampRequest(imprint: [UInt8](repeating: 9, count: 32), random: Array(1...8)).der
        // Version 1, the imprint by SHA-512, no nonce; and the first with an imprint that is cut short.
        let sha512 = ObjectIdentifier.sha256.der.dropLast() + [3]
        let imprint = DER.element(DER.sequence, Array(sha512) + [0x05, 0x00])
        let long = DER.element(
            DER.sequence,
            [DER.integer, 1, 1]
                + DER.element(
                    DER.sequence, imprint + DER.element(DER.octetString, [UInt8](repeating: 5, count: 64))))
        let seeds = [stamp, long, Array(stamp.dropLast(12)), RequestTarget.statusRequest, [0x30, 0x00]]
        return seeds.enumerated().map { File(seed: "request-\($0)", of: RequestTarget.self, $1) }
    }
}
