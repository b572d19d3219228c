import EvidenceOpenSSL
import Testing
import TransparencyLog

@Suite struct WitnessTests {
    private var witness: Witness<Ed25519Signer>
    private let log = GrownLog(size: 20)

    init() throws {
        witness = Witness(signer: try witnessSigner(1), logs: [(origin, [try signer().key])])
    }

    private func request(
        old: Int, size: Int, log: GrownLog? = nil, proof: [TreeHash]? = nil
    ) throws -> WitnessRequest {
        let log = log ?? self.log
        var maker = log.maker(size: size)
        let note = try #require(try log.checkpoint(size: size)).signed(by: signer())
        return WitnessRequest(
            oldSize: old, proof: try proof ?? (old <= size ? maker.consistency(from: old) : []), note: note)
    }

    private mutating func cosign(_ request: WitnessRequest) throws(WitnessRefusal) -> NoteSignature {
        try witness.cosign(request, at: 1_700_000_000, hasher: hasher, verifier: verifier)
    }

    @Test mutating func `a log that grows is signed step by step, with the time`() throws {
        for (old, size) in [(0, 0), (0, 7), (7, 7), (7, 20)] {
            let request = try request(old: old, size: size)
            #expect(try WitnessRequest(request.bytes) == request)
            var note = request.note
            note.add(try cosign(request))
            let verified = try note.verified(by: [witnessSigner(1).key], with: verifier)
            #expect(verified.map(\.timestamp) == [1_700_000_000])
            #expect(witness.lastSeen(of: origin)?.size == size)
        }
    }

    @Test mutating func `what is remembered again is built on`() throws {
        let root = try #require(try log.checkpoint(size: 7)).root
        witness.remember(.init(size: 7, root: root), of: origin)
        _ = try cosign(request(old: 7, size: 20))
    }

    @Test mutating func `every other history is refused, and what was seen stays`() throws {
        _ = try cosign(request(old: 0, size: 9))
        let other = GrownLog(size: 20, seed: 1)
        let rows: [(WitnessRequest, WitnessRefusal, Int)] = [
            (try request(old: 0, size: 20), .stale(seen: 9), 409),
            (try request(old: 7, size: 20), .stale(seen: 9), 409),
            (try request(old: 9, size: 8), .rollback(old: 9, checkpoint: 8), 400),
            (try request(old: 9, size: 9, log: other), .fork(size: 9), 422),
            (try request(old: 9, size: 20, log: other), .badProof, 422),
            (try request(old: 9, size: 20, proof: []), .badProof, 422),
        ]
        for (request, refusal, status) in rows {
            #expect(throws: refusal) { try cosign(request) }
            #expect(refusal.httpStatus == status)
            #expect(witness.lastSeen(of: origin)?.size == 9)
        }
    }

    @Test mutating func `a first head needs no proof and takes none`() throws {
        #expect(throws: WitnessRefusal.badProof) { try cosign(request(old: 0, size: 9, proof: [hasher.emptyRoot])) }
        let empty = try #require(Checkpoint(origin: origin, size: 0, root: hasher.leaf([])))
        let note = try empty.signed(by: signer())
        #expect(throws: WitnessRefusal.badProof) { try cosign(WitnessRequest(oldSize: 0, proof: [], note: note)) }
    }

    @Test mutating func `an unknown log, a stranger's signature and a text that is no checkpoint are refused`() throws {
        let root = log.frontier.root
        let unknown = try #require(Checkpoint(origin: "other", size: 20, root: root)).signed(by: signer())
        #expect(throws: WitnessRefusal.unknownLog(origin: "other")) {
            try cosign(WitnessRequest(oldSize: 0, proof: [], note: unknown))
        }
        let checkpoint = try #require(try log.checkpoint())
        let strange = try checkpoint.signed(by: signer("stranger", seed: 9))
        #expect(throws: WitnessRefusal.badSignature) {
            try cosign(WitnessRequest(oldSize: 0, proof: [], note: strange))
        }
        var note = SignedNote(text: "a\n")
        try note.sign(with: signer())
        #expect(throws: WitnessRefusal.malformed) { try cosign(WitnessRequest(oldSize: 0, proof: [], note: note)) }
    }

    @Test(arguments: [
        "", "old 1\n", "old 01\n\na\n\n— a AAAAAAA=\n", "new 1\n\na\n\n— a AAAAAAA=\n", "old 1\nAAAA\n\na\n\n",
    ])
    func `a request of another form is refused`(text: String) {
        #expect(throws: WitnessRefusal.malformed) { try WitnessRequest(Array(text.utf8)) }
    }
}
