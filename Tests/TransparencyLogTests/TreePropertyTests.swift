import Testing
import TransparencyLog

@Suite struct TreePropertyTests {
    @Test(arguments: [1, 2, 3, 7, 8, 63, 255, 256, 257, 511, 512, 700])
    func `every leaf of every kind of tree is proven, and nothing else`(size: Int) throws {
        let log = GrownLog(size: size, seed: size)
        let leaves = log.leaves
        let root = definedRoot(leaves[...])
        #expect(log.frontier.root == root)
        var maker = log.maker()
        #expect(try maker.root() == root)
        for index in stride(from: 0, to: size, by: max(1, size / 60)) {
            let proof = try maker.inclusion(of: index)
            func verifies(_ proof: [TreeHash], _ index: Int, _ size: Int, _ root: TreeHash) -> Bool {
                InclusionProof.verifies(
                    proof, leaf: leaves[index < leaves.count && index >= 0 ? index : 0], index: index, size: size,
                    root: root, hasher: hasher)
            }
            #expect(verifies(proof, index, size, root))
            #expect(!verifies(proof + [root], index, size, root))
            #expect(proof.isEmpty || !verifies(proof.dropLast(), index, size, root))
            #expect(!verifies(proof, -1, size, root))
            #expect(!verifies(proof, size, size, root))
            #expect(!verifies(proof, index, size, hasher.emptyRoot))
            if size > 1 { #expect(!verifies(proof, (index + 1) % size, size, root)) }
            for place in proof.indices {
                var altered = proof
                altered[place] = flipped(altered[place], at: (index + place) % 256)
                #expect(!verifies(altered, index, size, root))
            }
        }
    }

    @Test(arguments: [0, 1, 2])
    func `every leaf of every size up to seventy stands at its index only, in its size only`(seed: Int) throws {
        let log = GrownLog(size: 70, seed: seed)
        let leaves = log.leaves
        for size in 1...70 {
            var maker = log.maker(size: size)
            let root = definedRoot(leaves[..<size])
            for index in 0..<size {
                let proof = try maker.inclusion(of: index)
                let places = (0..<size).filter {
                    InclusionProof.verifies(
                        proof, leaf: leaves[index], index: $0, size: size, root: root, hasher: hasher)
                }
                #expect(places == [index])
                let next = definedRoot(leaves[..<min(size + 1, 70)])
                #expect(
                    size == 70
                        || !InclusionProof.verifies(
                            proof, leaf: leaves[index], index: index, size: size + 1, root: next, hasher: hasher)
                )
            }
        }
    }

    @Test func `every pair of sizes up to seventy is consistent, and no altered proof is`() throws {
        let log = GrownLog(size: 70)
        let leaves = log.leaves
        let roots = (0...70).map { definedRoot(leaves[..<$0]) }
        for size in 1...70 {
            var maker = log.maker(size: size)
            for old in 1...size {
                let proof = try maker.consistency(from: old)
                func verifies(_ proof: [TreeHash], _ old: Int, _ size: Int, _ oldRoot: TreeHash) -> Bool {
                    ConsistencyProof.verifies(
                        proof, old: old, oldRoot: oldRoot, size: size, root: roots[min(size, 70)], hasher: hasher)
                }
                #expect(verifies(proof, old, size, roots[old]))
                #expect(!verifies(proof + [roots[old]], old, size, roots[old]))
                #expect(!verifies(proof, old, size, roots[old - 1]))
                #expect(!verifies(proof, 0, size, roots[0]))
                #expect(!verifies(proof, size + 1, size, roots[size]))
                for place in proof.indices {
                    var altered = proof
                    altered[place] = flipped(altered[place], at: (7 * old + place) % 256)
                    #expect(!verifies(altered, old, size, roots[old]))
                }
            }
        }
    }

    @Test(arguments: [(65_535, 3), (65_536, 256), (66_000, 65_536), (70_000, 65_791)])
    func `a tree of three levels is proven from its tiles`(_ row: (size: Int, old: Int)) throws {
        let log = GrownLog(size: row.size)
        var maker = log.maker()
        let root = log.frontier.root
        #expect(try maker.root() == root)
        var earlier = log.maker(size: row.old)
        let proof = try maker.consistency(from: row.old)
        #expect(
            ConsistencyProof.verifies(
                proof, old: row.old, oldRoot: try earlier.root(), size: row.size, root: root, hasher: hasher))
        for index in [0, 255, 256, row.old - 1, row.size - 1] {
            let proof = try maker.inclusion(of: index)
            #expect(
                InclusionProof.verifies(
                    proof, leaf: hasher.leaf(log.entries[index]), index: index, size: row.size, root: root,
                    hasher: hasher))
        }
    }

    @Test(arguments: [0, 1, 255, 256, 300, 65_536, 65_900])
    func `an edge that is read again grows as the old one`(size: Int) throws {
        let log = GrownLog(size: size)
        var edge = try TreeFrontier(size: size, hasher: hasher, reader: log)
        var grown = log.frontier
        #expect(edge.root == grown.root)
        #expect(edge.partialTiles == grown.partialTiles)
        for number in 0..<520 {
            let entry = Array("more \(number)".utf8)
            #expect(edge.append(entry: entry) == grown.append(entry: entry))
        }
        #expect(edge.root == grown.root)
    }

    @Test func `what lies outside the tree or is not stored is refused`() throws {
        let log = GrownLog(size: 300)
        var maker = log.maker()
        #expect(throws: TreeFault<GrownLog.Missing>.outOfRange) { try maker.inclusion(of: 300) }
        #expect(throws: TreeFault<GrownLog.Missing>.outOfRange) { try maker.inclusion(of: -1) }
        #expect(throws: TreeFault<GrownLog.Missing>.outOfRange) { try maker.consistency(from: 301) }
        let place = try #require(TileCoordinate(level: 0, index: 1, width: 45))
        var larger = log.maker(size: 301)
        #expect(throws: TreeFault.unreadable(place, GrownLog.Missing())) { try larger.inclusion(of: 0) }
    }

    private func flipped(_ hash: TreeHash, at bit: Int) -> TreeHash {
        var bytes = hash.bytes
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        return TreeHash(bytes) ?? hash
    }
}
