/// The check that one tree is the beginning of another (RFC 9162, 2.1.4.2).
public enum ConsistencyProof {
    /// Whether the hashes prove that the tree of `size` leaves began with the tree of `old` leaves.
    ///
    /// Two trees of one size need one root and no hash. An `old` of 0 proves nothing and is refused: whoever trusts the
    /// empty tree needs no proof.
    public static func verifies(
        _ proof: [TreeHash], old: Int, oldRoot: TreeHash, size: Int, root: TreeHash, hasher: some TreeHasher
    ) -> Bool {
        guard old > 0, old <= size else { return false }
        guard old < size else { return proof.isEmpty && oldRoot == root }
        guard !proof.isEmpty else { return false }
        var path = proof[...]
        if old & (old - 1) == 0 { path = [oldRoot] + path }
        var place = old - 1
        var last = size - 1
        while place & 1 == 1 {
            place >>= 1
            last >>= 1
        }
        guard let first = path.popFirst() else { return false }
        var oldHash = first
        var hash = first
        for sibling in path {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                oldHash = hasher.node(sibling, oldHash)
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
        return last == 0 && oldHash == oldRoot && hash == root
    }
}
