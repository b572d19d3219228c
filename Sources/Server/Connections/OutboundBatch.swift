import LineProtocol
import NIOCore

/// What is to be written with the next flush, and how many bytes of pushes the client has not taken yet.
struct OutboundBatch {
    private static let batchBytes = 262_144

    private var bytes: [UInt8] = []
    private var pushBytes = 0
    private var unreadPushBytes = 0

    /// Whether nothing waits for a flush.
    var isEmpty: Bool { bytes.isEmpty }

    /// Whether more replies fit before the next flush.
    var hasRoom: Bool { bytes.count < Self.batchBytes }

    /// The bytes of pushes, here and in the channel, that the kernel has not taken yet.
    var pushBacklog: Int { pushBytes + unreadPushBytes }

    /// Adds a reply with its payload.
    mutating func append(_ reply: Reply) {
        reply.append(to: &bytes)
    }

    /// Adds a push.
    mutating func append(_ push: Push) {
        let line = push.line()
        pushBytes += line.count
        bytes.append(contentsOf: line)
    }

    /// Hands over what waits, with the number of bytes of pushes in it.
    mutating func take(allocator: ByteBufferAllocator) -> (buffer: ByteBuffer, pushBytes: Int) {
        var buffer = allocator.buffer(capacity: bytes.count)
        buffer.writeBytes(bytes)
        bytes.removeAll(keepingCapacity: bytes.capacity <= Self.batchBytes * 2)
        defer { pushBytes = 0 }
        unreadPushBytes += pushBytes
        return (buffer, pushBytes)
    }

    /// The kernel has taken a batch with this many bytes of pushes.
    mutating func taken(pushBytes: Int) {
        unreadPushBytes -= pushBytes
    }
}
