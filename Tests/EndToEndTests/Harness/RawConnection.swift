import Foundation
import Glibc
import JSON

/// A client of the line protocol, written from `protocol.md` alone: nothing of the product's own client is in it.
final class RawConnection {
    /// The first line of the server.
    let greeting: Answer
    /// Pushes that came before or between replies, oldest first.
    private(set) var pushes: [Answer] = []
    /// What has to live as long as the connection: the server at its other end.
    var owner: AnyObject?
    private let stream: ByteStream
    private let close: () -> Void

    private init(reading: Int32, writing: Int32, close: @escaping () -> Void) throws {
        stream = ByteStream(reading: reading, writing: writing)
        self.close = close
        guard let line = try stream.readLine() else { throw HarnessFault("the server hung up before its greeting") }
        greeting = try Answer(line)
    }

    deinit {
        close()
    }

    /// Connects over loopback without TLS.
    convenience init(port: UInt16) throws {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        try self.init(AF_INET, &address, MemoryLayout<sockaddr_in>.size)
    }

    /// Connects to a Unix socket.
    convenience init(unix path: String) throws {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let room = MemoryLayout.size(ofValue: address.sun_path)
        guard path.utf8.count < room else { throw HarnessFault("\(path) is too long for a socket") }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        try self.init(AF_UNIX, &address, MemoryLayout<sockaddr_un>.size)
    }

    private convenience init(_ family: Int32, _ address: UnsafeRawPointer, _ length: Int) throws {
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = socket(family, kind, 0)
        let connected = connect(
            descriptor, address.assumingMemoryBound(to: sockaddr.self), socklen_t(length))
        guard descriptor >= 0, connected == 0 else {
            let reason = String(cString: strerror(errno))
            if descriptor >= 0 { Glibc.close(descriptor) }
            throw HarnessFault("no connection: \(reason)")
        }
        try self.init(reading: descriptor, writing: descriptor) { Glibc.close(descriptor) }
    }

    /// Connects over TLS through the stock `openssl s_client`, which trusts one root alone.
    convenience init(tls port: UInt16, root: String, options: [String] = []) throws {
        let client = try Subprocess(
            "openssl",
            [
                "s_client", "-quiet", "-connect", "127.0.0.1:\(port)", "-servername", "localhost", "-CAfile", root,
                "-verify_return_error", "-verify_hostname", "localhost",
            ] + options)
        try self.init(reading: client.output, writing: client.input) {
            client.signal(SIGKILL)
            client.wait()
        }
    }

    /// Sends bytes as they are.
    func send(_ bytes: [UInt8]) throws {
        try stream.write(bytes)
    }

    /// Sends a line.
    func send(_ line: String) throws {
        try stream.write(Array(line.utf8) + [0x0A])
    }

    /// The next reply; pushes on the way are kept.
    func reply() throws -> Answer {
        while let line = try stream.readLine() {
            let answer = try Answer(line)
            guard answer.code == nil else { return answer }
            pushes.append(answer)
        }
        throw HarnessFault("the server hung up")
    }

    /// The next push.
    func push() throws -> Answer {
        guard pushes.isEmpty else { return pushes.removeFirst() }
        guard let line = try stream.readLine() else { throw HarnessFault("the server hung up") }
        return try Answer(line)
    }

    /// All lines until the server hangs up.
    func rest() throws -> [Answer] {
        var answers: [Answer] = []
        while let line = try stream.readLine() { answers.append(try Answer(line)) }
        return answers
    }

    /// The bytes and the LF after a reply to `GET`.
    func payload(_ count: Int) throws -> [UInt8] {
        guard let bytes = try stream.read(count + 1), bytes.last == 0x0A else {
            throw HarnessFault("the payload does not end with LF")
        }
        return Array(bytes.dropLast())
    }
}
