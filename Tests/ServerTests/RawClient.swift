import Dispatch
import Glibc
import Synchronization

/// A client made of a bare socket, which sends any bytes and reads line by line, away from the test's own threads.
final class RawClient: Sendable {
    private let descriptor: CInt
    private let queue = DispatchQueue(label: "raw-client")

    /// Connects to a port of this machine.
    init(port: Int) {
        descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        _ = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        var noDelay: CInt = 1
        setsockopt(descriptor, CInt(IPPROTO_TCP), TCP_NODELAY, &noDelay, socklen_t(MemoryLayout<CInt>.size))
    }

    /// Connects to a Unix socket.
    init(unix path: String) {
        descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        _ = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    /// Sends a byte again and again, with a pause between, until it is stopped or the server has closed.
    final class Drip: Sendable {
        private let isStopped = Atomic<Bool>(false)

        init(_ client: RawClient, _ byte: UInt8) {
            DispatchQueue.global().async { [self] in
                while !isStopped.load(ordering: .relaxed), Self.send(byte, on: client.descriptor) { usleep(5000) }
            }
        }

        private static func send(_ byte: UInt8, on descriptor: CInt) -> Bool {
            withUnsafeBytes(of: byte) { Glibc.send(descriptor, $0.baseAddress, 1, CInt(MSG_NOSIGNAL)) } == 1
        }

        func stop() { isStopped.store(true, ordering: .relaxed) }
    }

    deinit { Glibc.close(descriptor) }

    /// Sends bytes, waiting until the kernel has taken them all.
    func send(_ bytes: [UInt8]) async {
        await onQueue { [descriptor] in
            var sent = 0
            while sent < bytes.count {
                let count = bytes[sent...].withUnsafeBytes {
                    Glibc.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
                }
                guard count > 0 else { return }
                sent += count
            }
        }
    }

    /// Sends text.
    func send(_ text: String) async { await send(Array(text.utf8)) }

    /// Closes the writing side only.
    func finishSending() async {
        await onQueue { [descriptor] in _ = shutdown(descriptor, CInt(SHUT_WR)) }
    }

    /// The next line without its LF; `nil` at the end of the connection.
    func line() async -> String? {
        await onQueue { [descriptor] in
            var line: [UInt8] = []
            var byte: UInt8 = 0
            while recv(descriptor, &byte, 1, 0) == 1 {
                if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
                line.append(byte)
            }
            return nil
        }
    }

    /// The next lines.
    func lines(_ count: Int) async -> [String] {
        var lines: [String] = []
        for _ in 0..<count {
            guard let line = await line() else { break }
            lines.append(line)
        }
        return lines
    }

    /// Exactly this many bytes, or what came before the end.
    func bytes(_ count: Int) async -> [UInt8] {
        await onQueue { [descriptor] in
            var bytes = [UInt8](repeating: 0, count: count)
            var got = 0
            while got < count {
                let more = bytes[got...].withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
                guard more > 0 else { break }
                got += more
            }
            return Array(bytes.prefix(got))
        }
    }

    private func onQueue<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }
}
