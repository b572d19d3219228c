internal import COpenSSL

/// `count` bytes that nobody can foresee, from the library's generator.
public func randomBytes(_ count: Int) -> [UInt8] {
    _ = OpenSSL.started
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        let done = RAND_bytes(buffer.baseAddress, Int32(count))
        precondition(done == 1, "without randomness no secret may be made")
        initialized = count
    }
}
