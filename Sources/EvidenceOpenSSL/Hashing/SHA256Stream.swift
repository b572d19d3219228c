internal import COpenSSL

/// SHA-256 of bytes that come in pieces; used by one task at a time.
public final class SHA256Stream {
    private let context: OpaquePointer

    public init() {
        guard let context = EVP_MD_CTX_new(),
            EVP_DigestInit_ex2(context, Digest.algorithm.pointer, nil) == 1
        else { preconditionFailure("SHA-256 starts unless memory is exhausted") }
        self.context = context
    }

    deinit {
        EVP_MD_CTX_free(context)
    }

    /// Takes the next bytes.
    public func update(_ bytes: some Collection<UInt8>) {
        let done: Int32? = bytes.withContiguousStorageIfAvailable {
            EVP_DigestUpdate(context, $0.baseAddress, $0.count)
        }
        if done == nil {
            Array(bytes).withUnsafeBytes { _ = EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
        }
    }

    /// The digest of all bytes so far, 32 bytes; the stream then starts anew.
    public func finalize() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 32) { buffer, initialized in
            var length: UInt32 = 0
            let done = EVP_DigestFinal_ex(context, buffer.baseAddress, &length)
            precondition(done == 1 && length == 32, "SHA-256 ends unless memory is exhausted")
            _ = EVP_DigestInit_ex2(context, Digest.algorithm.pointer, nil)
            initialized = 32
        }
    }
}
