internal import COpenSSL
public import TransparencyLog

/// SHA-256 of the library for the transparency log.
public struct LibraryTreeHasher: TreeHasher {
    public init() {}

    public func digest(_ bytes: UnsafeRawBufferPointer) -> TreeHash {
        TreeHash { output in
            var length: UInt32 = 0
            let target = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
            let done = EVP_Digest(bytes.baseAddress, bytes.count, target, &length, Digest.algorithm.pointer, nil)
            precondition(done == 1 && length == 32, "SHA-256 fails only when memory is exhausted")
        }
    }
}
