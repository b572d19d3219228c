import EvidenceOpenSSL
import Testing
import TransparencyLog

@Suite struct VectorTests {
    private let vectors: MerkleVectors

    init() throws {
        vectors = try MerkleVectors.load()
    }

    @Test func `leaves, nodes and roots hash as published`() throws {
        for row in vectors.hasher {
            if let data = row.data_hex {
                #expect(hasher.leaf(bytes(hex: data)).hex == row.hash, "\(row.kind)")
            } else if let left = row.left_hex, let right = row.right_hex {
                #expect(hasher.digest([1] + bytes(hex: left + right)).hex == row.hash)
                if let left = TreeHash(hex: Array(left.utf8)), let right = TreeHash(hex: Array(right.utf8)) {
                    #expect(hasher.node(left, right).hex == row.hash)
                }
            }
        }
        for row in vectors.roots {
            let log = GrownLog(entries: row.leaves_hex.map(bytes))
            #expect(log.frontier.root.hex == row.root_hex)
        }
        #expect(vectors.hasher.count == 5 && vectors.roots.count == 9)
    }

    @Test func `inclusion proofs are judged as published`() {
        for row in vectors.inclusion {
            var verdict = false
            if let index = Int(exactly: row.leafIdx), let size = Int(exactly: row.treeSize),
                let leaf = TreeHash(hex: Array(row.leafHash.utf8)), let proof = hashes(hex: row.proof)
            {
                verdict = InclusionProof.verifies(
                    proof, leaf: leaf, index: index, size: size, root: root(row.root), hasher: hasher)
            }
            #expect(verdict != row.wantErr, "\(row.name)")
        }
        #expect(vectors.inclusion.count == 98)
    }

    @Test func `consistency proofs are judged as published`() {
        for row in vectors.consistency {
            var verdict = false
            if let old = Int(exactly: row.size1), let size = Int(exactly: row.size2),
                let proof = hashes(hex: row.proof)
            {
                verdict = ConsistencyProof.verifies(
                    proof, old: old, oldRoot: root(row.root1), size: size, root: root(row.root2), hasher: hasher)
            }
            #expect(verdict != row.wantErr, "\(row.name)")
        }
        #expect(vectors.consistency.count == 98)
    }

    @Test func `the published note opens with its key`() throws {
        let row = try #require(vectors.signed_note.first)
        let key = try VerifierKey(row.vkey, hasher: hasher)
        #expect(key.text == row.vkey)
        let note = try SignedNote(Array(row.note.utf8))
        #expect(note.bytes == Array(row.note.utf8))
        #expect(try note.verified(by: [key], with: Ed25519Verifier()).map(\.key) == [key])
    }

    /// A root; some of the vectors are of other lengths and only have to be equal or not, so a digest stands for them.
    private func root(_ text: String) -> TreeHash {
        TreeHash(hex: Array(text.utf8)) ?? hasher.digest(bytes(hex: text))
    }
}
