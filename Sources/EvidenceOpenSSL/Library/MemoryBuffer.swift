internal import COpenSSL

/// A memory BIO.
enum MemoryBuffer {
    /// Runs `body` on a BIO that reads `bytes`.
    static func reading<Result>(_ bytes: [UInt8], _ body: (OpaquePointer) -> Result) -> Result? {
        bytes.withUnsafeBytes { buffer in
            guard let bio = BIO_new_mem_buf(buffer.baseAddress, Int32(buffer.count)) else { return nil }
            defer { BIO_free(bio) }
            return body(bio)
        }
    }

    /// The bytes that `body` writes into a BIO; `nil` when it fails.
    static func written(_ body: (OpaquePointer) -> Bool) -> [UInt8]? {
        guard let bio = BIO_new(BIO_s_mem()) else { return nil }
        defer { BIO_free(bio) }
        guard body(bio) else { return nil }
        var start: UnsafePointer<UInt8>?
        let count = mc_bio_data(bio, &start)
        return Array(UnsafeBufferPointer(start: start, count: count))
    }

    /// The encoding that an `i2d` function writes; `nil` when it fails.
    static func encoded(_ body: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) -> [UInt8]? {
        let count = Int(body(nil))
        guard count > 0 else { return nil }
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            var next = buffer.baseAddress
            initialized = max(0, Int(body(&next)))
        }
    }
}
