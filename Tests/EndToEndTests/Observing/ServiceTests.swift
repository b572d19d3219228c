import Foundation
import Glibc
import Testing

extension EndToEnd.Operators {
    /// What the real server tells the service manager that started it.
    @Suite
    struct ServiceTests {
        /// The socket of a service manager: receives datagrams at a path or, with `@`, an abstract name.
        private final class Manager {
            private let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)

            init(_ path: String) throws {
                var address = sockaddr_un()
                address.sun_family = sa_family_t(AF_UNIX)
                var name = Array(path.utf8)
                if name[0] == UInt8(ascii: "@") { name[0] = 0 }
                withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
                let bound = withUnsafePointer(to: address) { pointer in
                    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                        bind(descriptor, $0, socklen_t(MemoryLayout<sa_family_t>.size + name.count))
                    }
                }
                guard bound == 0 else { throw HarnessFault("no socket at \(path): errno \(errno)") }
            }

            deinit { close(descriptor) }

            /// The next datagram that does not only say that the server lives, and how many of those came before it.
            func next() throws -> (text: String, alive: Int) {
                var alive = 0
                while true {
                    let text = try datagram()
                    if text != "WATCHDOG=1\n" { return (text, alive) }
                    alive += 1
                }
            }

            func datagram() throws -> String {
                var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                guard poll(&entry, 1, 60_000) == 1 else { throw HarnessFault("the server tells nothing") }
                var bytes = [UInt8](repeating: 0, count: 4096)
                let count = recv(descriptor, &bytes, bytes.count, 0)
                guard count >= 0 else { throw HarnessFault("recv: errno \(errno)") }
                return String(decoding: bytes[..<count], as: UTF8.self)
            }
        }

        /// Starts the server with variables of a service manager.
        private static func start(_ home: TemporaryHome, _ variables: [String]) throws -> Subprocess {
            try Subprocess(
                "env", variables + [Program.motcuad, "--home", home.path, "--listen", "127.0.0.1:0"])
        }

        @Test(arguments: [false, true])
        func `a service manager hears of the start, of life, of a reload and of the end`(isAbstract: Bool) throws {
            let home = try TemporaryHome()
            let path = (isAbstract ? "@" : "") + TemporaryHome.temporaryPath("notify")
            defer { unlink(path) }
            let manager = try Manager(path)
            let program = try Self.start(home, ["NOTIFY_SOCKET=\(path)", "WATCHDOG_USEC=30000"])
            let ready = try manager.next()
            #expect(ready.text.hasPrefix("READY=1\nSTATUS=Listening on 127.0.0.1:"))
            #expect(try manager.datagram() == "WATCHDOG=1\n")
            #expect(try manager.datagram() == "WATCHDOG=1\n")
            program.signal(SIGHUP)
            let reloading = try manager.next().text
            #expect(reloading.hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
            #expect(try manager.next().text == ready.text)
            program.signal(SIGTERM)
            #expect(try manager.next().text == "STOPPING=1\nSTATUS=Finishing what is in progress\n")
            #expect(program.wait() == 0)
        }

        @Test
        func `a watchdog that is meant for another process is left alone`() throws {
            let home = try TemporaryHome()
            let path = TemporaryHome.temporaryPath("notify")
            defer { unlink(path) }
            let manager = try Manager(path)
            let program = try Self.start(home, ["NOTIFY_SOCKET=\(path)", "WATCHDOG_USEC=30000", "WATCHDOG_PID=1"])
            #expect(try manager.next().text.hasPrefix("READY=1\n"))
            // The watchdog is meant for another process: the next that is heard is the end.
            program.signal(SIGTERM)
            let end = try manager.next()
            #expect(end.text.hasPrefix("STOPPING=1\n"))
            #expect(end.alive == 0)
            #expect(program.wait() == 0)
        }

        @Test
        func `a manager that does not listen is no fault`() throws {
            let home = try TemporaryHome()
            let program = try Self.start(home, ["NOTIFY_SOCKET=/nowhere/socket", "WATCHDOG_USEC=30000"])
            let output = ByteStream(reading: program.output, writing: program.input)
            #expect(try output.readLine().map { String(decoding: $0, as: UTF8.self) }?.contains("ready") == true)
            program.signal(SIGTERM)
            #expect(program.wait() == 0)
        }
    }
}
