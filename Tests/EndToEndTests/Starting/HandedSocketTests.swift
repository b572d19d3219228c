import Foundation
import Glibc
import Testing

extension EndToEnd.Operators {
    /// The socket comes from whoever starts the server; `systemd-socket-activate` does what systemd does.
    @Suite
    final class HandedSocketTests {
        private let home: TemporaryHome
        private let log = TemporaryHome.temporaryPath("log")

        init() throws { home = try TemporaryHome() }

        deinit { unlink(log) }

        @Test func `who connects before the server runs is served by it`() throws {
            let port = try Self.freePort()
            let program = try start(ports: [port])
            let client = try RawConnection(tls: port, root: home.root, options: [])
            try client.expect(200, "PING")
            program.signal(SIGTERM)
            #expect(program.wait() == 0)
        }

        @Test func `more than one socket is refused, since none says what it is for`() throws {
            let ports = [try Self.freePort(), try Self.freePort()]
            let program = try start(ports: ports)
            let client = try Self.socket()
            defer { close(client) }
            #expect(Self.call(connect, client, port: ports[1]) == 0)
            #expect(program.wait() == 64)
            #expect(try String(contentsOfFile: log, encoding: .utf8).contains("2 sockets were handed over"))
        }

        /// Comes back once the sockets listen.
        private func start(ports: [UInt16]) throws -> Subprocess {
            let program = try Subprocess(
                "systemd-socket-activate",
                ports.flatMap { ["-l", "127.0.0.1:\($0)"] } + ["-E", "PATH", Program.motcuad, "--home", home.path]
                    + ["--clock", RunningGateway.start],
                errorsTo: log)
            let deadline = ContinuousClock.now + .seconds(20)
            while ContinuousClock.now < deadline {
                let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
                if ports.allSatisfy({ text.contains("127.0.0.1:\($0)") }) { return program }
                sched_yield()
            }
            throw HarnessFault("the sockets don't listen")
        }

        private static func socket() throws -> CInt {
            let descriptor = Glibc.socket(AF_INET, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
            guard descriptor >= 0 else { throw HarnessFault("no socket: errno \(errno)") }
            return descriptor
        }

        private static func freePort() throws -> UInt16 {
            let descriptor = try socket()
            defer { close(descriptor) }
            guard call(bind, descriptor, port: 0) == 0 else { throw HarnessFault("no port: errno \(errno)") }
            var address = sockaddr_in()
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            let named = withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
            }
            guard named == 0 else { throw HarnessFault("no port: errno \(errno)") }
            return UInt16(bigEndian: address.sin_port)
        }

        private static func call(
            _ function: (CInt, UnsafePointer<sockaddr>, socklen_t) -> CInt, _ descriptor: CInt, port: UInt16
        ) -> CInt {
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            address.sin_addr.s_addr = inet_addr("127.0.0.1")
            return withUnsafePointer(to: address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    function(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
        }
    }
}
