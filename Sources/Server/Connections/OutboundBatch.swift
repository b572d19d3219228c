import LineProtocol
import NIOCore

/// What is to be written with the next flush, and how many bytes of pushes the client has not taken yet.
struct OutboundBatch {
    private static let batchBytes = 262_144
    /// No batch is given more room than this before it is known how large it gets.
    private static let mostReserved = 32_768

    private var bytes = ByteBuffer()
    /// The size of the last batch.
    private var lastCount = 0
    private var pushBytes = 0
    private var unreadPushBytes = 0
    private var unreadBytes = 0

    /// Whether nothing waits for a flush.
    var isEmpty: Bool { bytes.readableBytes == 0 }

    /// Whether more replies fit before the next flush.
    var hasRoom: Bool { bytes.readableBytes < Self.batchBytes }

    /// The bytes of pushes, here and in the channel, that the kernel has not taken yet.
    var pushBacklog: Int { pushBytes + unreadPushBytes }

    /// The bytes of replies and pushes, here and in the channel, that the kernel has not taken yet.
    var heldBytes: Int { bytes.readableBytes + unreadBytes }

    /// Adds a reply: its line, then its payload and a line feed if it has one.
    mutating func append(_ reply: Reply) {
        append(reply.line())
        guard let payload = reply.payload else { return }
        append(payload)
        bytes.writeInteger(UInt8(ascii: "\n"))
    }

    /// Adds a push.
    mutating func append(_ push: Push) {
        let line = push.line()
        pushBytes += line.count
        append(line)
    }

    private mutating func append(_ more: [UInt8]) {
        if bytes.capacity == 0 { bytes.reserveCapacity(max(more.count, min(lastCount, Self.mostReserved))) }
        bytes.writeBytes(more)
    }

    /// Hands over what waits, with the number of bytes of pushes in it.
    mutating func take() -> (buffer: ByteBuffer, pushBytes: Int) {
        defer {
            lastCount = bytes.readableBytes
            bytes = ByteBuffer()
            pushBytes = 0
        }
        unreadBytes += bytes.readableBytes
        unreadPushBytes += pushBytes
        return (bytes, pushBytes)
    }

    /// The kernel has taken a batch of this many bytes, so many of them pushes.
    mutating func taken(_ count: Int, pushBytes: Int) {
        unreadBytes -= count
        unreadPushBytes -= pushBytes
    }
}
