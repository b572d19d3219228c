import EvidenceOpenSSL
import Testing
import TransparencyLog

@Suite struct LogProofTests {
    private let log = GrownLog(size: 300)
    private let proof: LogProof
    private let leaf: TreeHash

    init() throws {
        var maker = log.maker()
        var note = try #require(try log.checkpoint()).signed(by: signer())
        for number: UInt8 in 1...2 {
            var witness = Witness(signer: try witnessSigner(number), logs: [(origin, [try signer().key])])
            let request = WitnessRequest(oldSize: 0, proof: [], note: note)
            note.add(try witness.cosign(request, at: 1_700_000_000, hasher: hasher, verifier: verifier))
        }
        proof = LogProof(extra: [1, 2, 3], index: 123, hashes: try maker.inclusion(of: 123), note: note)
        leaf = log.leaves[123]
    }

    private func policy(witnesses: [UInt8] = [1, 2, 3], quorum: Int = 2, origin name: String = origin) throws
        -> LogPolicy
    {
        try #require(
            LogPolicy(
                origin: name, log: signer().key, witnesses: witnesses.map { try witnessSigner($0).key },
                quorum: quorum))
    }

    private func verify(_ proof: LogProof, _ policy: LogPolicy) throws -> Checkpoint {
        try proof.verify(leaf: leaf, policy: policy, hasher: hasher, verifier: verifier).checkpoint
    }

    @Test func `a proof is read back and satisfies two of three witnesses`() throws {
        let read = try LogProof(proof.bytes)
        #expect(read == proof)
        #expect(try verify(read, policy()).size == 300)
        let plain = LogProof(index: 123, hashes: proof.hashes, note: proof.note)
        #expect(try LogProof(plain.bytes) == plain)
    }

    @Test func `a policy that is not met refuses`() throws {
        #expect(throws: ProofFault.tooFewWitnesses(2, needed: 3)) { try verify(proof, policy(quorum: 3)) }
        #expect(throws: ProofFault.tooFewWitnesses(0, needed: 1)) {
            try verify(proof, policy(witnesses: [3], quorum: 1))
        }
        #expect(throws: ProofFault.otherLog(origin)) { try verify(proof, policy(origin: "other")) }
        let stranger = try #require(LogPolicy(origin: origin, log: signer(seed: 9).key))
        #expect(throws: ProofFault.note(.unsigned)) { try verify(proof, stranger) }
    }

    @Test func `a policy that counts one key twice or wants more than there are is none`() throws {
        let log = try signer().key
        let one = try witnessSigner(1).key
        #expect(LogPolicy(origin: origin, log: log, witnesses: [one, one], quorum: 1) == nil)
        #expect(LogPolicy(origin: origin, log: log, witnesses: [one], quorum: 2) == nil)
        #expect(LogPolicy(origin: origin, log: one) == nil)
        #expect(LogPolicy(origin: origin, log: log, witnesses: [log]) == nil)
    }

    @Test func `another leaf or index is not included`() throws {
        let moved = LogProof(index: 124, hashes: proof.hashes, note: proof.note)
        #expect(throws: ProofFault.notIncluded) { try verify(moved, policy()) }
        #expect(throws: ProofFault.notIncluded) {
            try proof.verify(leaf: log.leaves[122], policy: policy(), hasher: hasher, verifier: verifier)
        }
    }

    @Test func `no byte of a proof can be changed but in the extra data`() throws {
        let bytes = proof.bytes
        let policy = try policy()
        let extra = Array("c2sp.org/tlog-proof@v1\nextra ".utf8).count
        for place in bytes.indices where !(extra..<extra + 4).contains(place) {
            var altered = bytes
            altered[place] ^= 1
            #expect(throws: ProofFault.self, "\(place)") { try verify(LogProof(altered), policy) }
        }
    }

    @Test(arguments: [
        ("", "end"), ("c2sp.org/tlog-proof@v2\nindex 0\n\na", "header"),
        ("c2sp.org/tlog-proof@v1\n\na", "index"), ("c2sp.org/tlog-proof@v1\nindex 00\n\na", "index"),
        ("c2sp.org/tlog-proof@v1\nextra *\nindex 0\n\na", "extra"),
        ("c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\na", "hashes"),
        ("c2sp.org/tlog-proof@v1\nindex 0\n" + String(repeating: "AAAA\n", count: 64) + "\na", "hashes"),
    ])
    func `a proof of another form is refused`(_ row: (text: String, part: String)) {
        #expect(throws: ProofFault.malformed(row.part)) { try LogProof(Array(row.text.utf8)) }
    }
}
