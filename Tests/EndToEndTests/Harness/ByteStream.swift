import Foundation
import Glibc

/// Bytes from and to file descriptors, blocking, each wait with a deadline. Does not own the descriptors.
final class ByteStream {
    private let reading: Int32
    private let writing: Int32
    private var buffer: [UInt8] = []
    private var start = 0

    /// How long any one wait may take, in milliseconds: far above what a loaded machine needs.
    private static let patience: Int32 = 20_000

    init(reading: Int32, writing: Int32) {
        self.reading = reading
        self.writing = writing
    }

    /// Writes all bytes; throws when the other end is gone or does not read.
    func write(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            try wait(writing, POLLOUT)
            let count = bytes.withUnsafeBytes { raw in
                let rest = UnsafeRawBufferPointer(rebasing: raw[sent...])
                let sent = send(writing, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
                return sent < 0 && errno == ENOTSOCK ? Glibc.write(writing, rest.baseAddress, rest.count) : sent
            }
            guard count > 0 else { throw HarnessFault("the other end takes nothing more: errno \(errno)") }
            sent += count
        }
    }

    /// The next line without its LF; `nil` at the end of the stream.
    func readLine() throws -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            searched = buffer.count
            let shift = start
            guard try fill() else { return nil }
            searched -= shift
        }
    }

    /// Exactly so many bytes; `nil` when the stream ends before.
    func read(_ count: Int) throws -> [UInt8]? {
        while buffer.count - start < count {
            guard try fill() else { return nil }
        }
        defer { start += count }
        return Array(buffer[start..<(start + count)])
    }

    func readToEnd() throws -> [UInt8] {
        while try fill() {}
        defer { start = buffer.count }
        return Array(buffer[start...])
    }

    /// Reads once what there is; `false` at the end of the stream.
    private func fill() throws -> Bool {
        buffer.removeSubrange(..<start)
        start = 0
        try wait(reading, POLLIN)
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(reading, &chunk, chunk.count)
        if count < 0, errno == ECONNRESET { return false }
        guard count >= 0 else { throw HarnessFault("cannot read: errno \(errno)") }
        buffer += chunk[..<count]
        return count > 0
    }

    private func wait(_ descriptor: Int32, _ event: Int32) throws {
        var entry = pollfd(fd: descriptor, events: Int16(event), revents: 0)
        while true {
            let ready = poll(&entry, 1, Self.patience)
            if ready > 0 { return }
            if ready == 0 { throw HarnessFault("nothing happened on the connection for \(Self.patience) ms") }
            if errno != EINTR { throw HarnessFault("poll: errno \(errno)") }
        }
    }
}
