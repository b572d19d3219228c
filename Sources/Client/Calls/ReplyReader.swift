import JSON
import LineProtocol

/// Cuts the bytes of a server into replies with their payloads, and pushes.
struct ReplyReader {
    /// What has come in.
    enum Arrival: Hashable {
        case reply(Reply)
        case push(Push)
    }

    /// What a line of the server may have, in bytes: far more than the register of a large office or a page of events.
    static let longestLine = 256 << 20
    /// What an attachment may have at most, in bytes, by the settings of the server.
    private static let largestPayload: Int64 = 1 << 30

    private let longestLine: Int
    private var buffer: [UInt8] = []
    private var start = 0
    private var scanned = 0
    private var unfinished: (reply: Reply, bytes: Int)?

    /// - Parameter longestLine: how many bytes a line may have.
    init(longestLine: Int = Self.longestLine) {
        self.longestLine = longestLine
    }

    /// Whether more has come in without an end than a line may have; asked once `next` gives nothing.
    var isOverlong: Bool { unfinished == nil && buffer.count - start > longestLine }

    /// Takes bytes that have come in.
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        if start > 0 && start >= buffer.count / 2 {
            buffer.removeSubrange(..<start)
            scanned -= start
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// The next arrival; `nil` until more bytes come. `carriesPayload` tells whether the next reply answers `GET`.
    mutating func next(
        carriesPayload: Bool, line: (ArraySlice<UInt8>) -> Void
    ) throws(ServerLine.Fault) -> Arrival? {
        if let unfinished {
            guard let payload = try payload(of: unfinished.bytes) else { return nil }
            self.unfinished = nil
            var reply = unfinished.reply
            reply.payload = payload
            return .reply(reply)
        }
        guard let bytes = nextLine() else { return nil }
        line(bytes)
        switch try ServerLine(bytes) {
        case .push(let push): return .push(push)
        case .reply(let reply):
            guard carriesPayload, reply.code == 200, let count = reply.body["bytes"]?.integer, count >= 0 else {
                return .reply(reply)
            }
            guard count <= Self.largestPayload else { throw .form }
            unfinished = (reply, Int(count))
            return try next(carriesPayload: true, line: line)
        }
    }

    private mutating func nextLine() -> ArraySlice<UInt8>? {
        guard let end = buffer[max(scanned, start)...].firstIndex(of: UInt8(ascii: "\n")) else {
            scanned = buffer.count
            return nil
        }
        defer {
            start = end + 1
            scanned = start
        }
        return buffer[start..<end]
    }

    private mutating func payload(of count: Int) throws(ServerLine.Fault) -> [UInt8]? {
        guard buffer.count - start > count else { return nil }
        let payload = Array(buffer[start..<(start + count)])
        guard buffer[start + count] == UInt8(ascii: "\n") else { throw .form }
        start += count + 1
        scanned = start
        return payload
    }
}
