internal import COpenSSL

/// A CMS message that the library has parsed; used by one thread.
final class CMSMessage {
    private let pointer: OpaquePointer

    /// Parses DER or BER; `nil` when the library cannot.
    init?(_ bytes: [UInt8]) {
        let parsed = bytes.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            var next = buffer.baseAddress
            return d2i_CMS_ContentInfo(nil, &next, buffer.count)
        }
        guard let parsed else { return nil }
        pointer = parsed
    }

    deinit {
        CMS_ContentInfo_free(pointer)
    }

    /// Keeps the message alive while `body` uses it.
    func with<Result>(_ body: (OpaquePointer) -> Result) -> Result {
        defer { withExtendedLifetime(self) {} }
        return body(pointer)
    }

    /// The message as the library writes it.
    var reencoded: [UInt8]? {
        with { message in MemoryBuffer.encoded { i2d_CMS_ContentInfo(message, $0) } }
    }
}
