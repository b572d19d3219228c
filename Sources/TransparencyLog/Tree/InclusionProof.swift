/// The check that a leaf stands at an index of a tree (RFC 9162, 2.1.3.2).
public enum InclusionProof {
    /// Whether the hashes lead from the leaf at `index` to the root of the tree of `size` leaves.
    ///
    /// False also for an index outside the tree and for one hash too many or too few.
    public static func verifies(
        _ proof: [TreeHash], leaf: TreeHash, index: Int, size: Int, root: TreeHash, hasher: some TreeHasher
    ) -> Bool {
        guard index >= 0, index < size else { return false }
        var place = index
        var last = size - 1
        var hash = leaf
        for sibling in proof {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                hash = hasher.node(sibling, hash)
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                hash = hasher.node(hash, sibling)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }
}
