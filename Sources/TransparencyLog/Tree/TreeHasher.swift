/// SHA-256, handed in by whoever has it.
public protocol TreeHasher: Sendable {
    /// The digest of memory that the caller keeps alive.
    func digest(_ bytes: UnsafeRawBufferPointer) -> TreeHash
}

extension TreeHasher {
    /// The digest of bytes.
    public func digest(_ bytes: [UInt8]) -> TreeHash {
        bytes.withUnsafeBytes { digest($0) }
    }

    /// The hash of a leaf (RFC 9162, 2.1.1): SHA-256 of 0x00 and the entry.
    public func leaf(_ entry: [UInt8]) -> TreeHash {
        withUnsafeTemporaryAllocation(byteCount: entry.count + 1, alignment: 1) { buffer in
            buffer[0] = 0x00
            UnsafeMutableRawBufferPointer(rebasing: buffer[1...]).copyBytes(from: entry)
            return digest(UnsafeRawBufferPointer(buffer))
        }
    }

    /// The hash of a node (RFC 9162, 2.1.1): SHA-256 of 0x01, the left and the right hash.
    public func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
        let size = TreeHash.byteCount
        return withUnsafeTemporaryAllocation(byteCount: 2 * size + 1, alignment: 1) { buffer in
            buffer[0] = 0x01
            buffer.storeBytes(of: left, toByteOffset: 1, as: TreeHash.self)
            buffer.storeBytes(of: right, toByteOffset: 1 + size, as: TreeHash.self)
            return digest(UnsafeRawBufferPointer(buffer))
        }
    }

    /// The root of the tree without leaves: SHA-256 of nothing.
    public var emptyRoot: TreeHash {
        digest([])
    }
}
