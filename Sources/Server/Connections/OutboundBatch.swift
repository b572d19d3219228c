import LineProtocol
import NIOCore

/// What is to be written with the next flush, and how many bytes of pushes the client has not taken yet.
struct OutboundBatch {
    private static let batchBytes = 262_144
    /// An idle connection keeps no more than this for the next batch.
    private static let keptCapacity = 32_768

    private var bytes: [UInt8] = []
    private var pushBytes = 0
    private var unreadPushBytes = 0
    private var unreadBytes = 0

    /// Whether nothing waits for a flush.
    var isEmpty: Bool { bytes.isEmpty }

    /// Whether more replies fit before the next flush.
    var hasRoom: Bool { bytes.count < Self.batchBytes }

    /// The bytes of pushes, here and in the channel, that the kernel has not taken yet.
    var pushBacklog: Int { pushBytes + unreadPushBytes }

    /// The bytes of replies and pushes, here and in the channel, that the kernel has not taken yet.
    var heldBytes: Int { bytes.count + unreadBytes }

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
        unreadBytes += bytes.count
        bytes.removeAll(keepingCapacity: bytes.capacity <= Self.keptCapacity)
        defer { pushBytes = 0 }
        unreadPushBytes += pushBytes
        return (buffer, pushBytes)
    }

    /// The kernel has taken a batch of this many bytes, so many of them pushes.
    mutating func taken(_ count: Int, pushBytes: Int) {
        unreadBytes -= count
        unreadPushBytes -= pushBytes
    }
}
