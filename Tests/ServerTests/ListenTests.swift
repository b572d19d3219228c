import Client
import Foundation
import Gateway
import Glibc
import JSON
import NIOCore
import NIOPosix
import Server
import Testing

/// Where a server listens, and where it refuses to.
@Suite(.timeLimit(.minutes(1)))
struct ListenTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(arguments: ["0.0.0.0", "::", "192.0.2.1", "example.com", "127.0.0.1.example.com", "2001:db8::1"])
    func `plain TCP is refused beyond this machine`(host: String) async throws {
        let server = LineServer(handler: ScriptedGateway())
        await #expect(throws: ListenError.notLoopback(host: host)) {
            try await server.listenPlaintext(host: host, port: 0)
        }
    }

    @Test func `event loops come before other threads where that is permitted`() async throws {
        let process = __priority_which_t(PRIO_PROCESS.rawValue)
        let prompt = ThreadPriority.prompt.nice
        let (usual, isPermitted) = await withCheckedContinuation { found in
            Thread.detachNewThread {
                found.resume(returning: (getpriority(process, 0), setpriority(process, 0, prompt) == 0))
            }
        }
        _ = LineServer(handler: ScriptedGateway())
        for eventLoop in MultiThreadedEventLoopGroup.singleton.makeIterator() {
            let niceness = try await eventLoop.submit { getpriority(process, 0) }.get()
            #expect(niceness == (isPermitted ? prompt : usual))
        }
    }

    /// The slice of the calling thread in nanoseconds; `nil` where the kernel does not tell it.
    @Sendable private static func slice() -> UInt? {
        guard let text = try? String(contentsOfFile: "/proc/thread-self/sched", encoding: .utf8) else { return nil }
        let line = text.split(separator: "\n").first { $0.hasPrefix("se.slice ") }
        return line.flatMap { UInt($0.split(separator: " ").last ?? "") }
    }

    private static var kernelTakesSlices: Bool {
        let version = ProcessInfo.processInfo.operatingSystemVersion
        return (version.majorVersion, version.minorVersion) >= (6, 12) && slice() != nil
    }

    @Test(.enabled("the kernel takes slices, and tells them") { kernelTakesSlices })
    func
        `event loops hold a processor for a short time, so that they are let in at once; threads that they make do not`()
        async throws
    {
        _ = LineServer(handler: ScriptedGateway())
        for eventLoop in MultiThreadedEventLoopGroup.singleton.makeIterator() {
            #expect(try await eventLoop.submit { Self.slice() }.get() == ThreadPriority.prompt.slice)
            let ofNewThread = eventLoop.makePromise(of: UInt?.self)
            eventLoop.execute { Thread.detachNewThread { ofNewThread.succeed(Self.slice()) } }
            #expect(try await ofNewThread.futureResult.get() != ThreadPriority.prompt.slice)
        }
    }

    @Test func `a port in use is named`() async throws {
        let served = try await ServedGateway.start()
        let other = LineServer(handler: ScriptedGateway())
        await #expect(throws: ListenError.addressInUse("127.0.0.1:\(served.port)")) {
            try await other.listenPlaintext(host: "127.0.0.1", port: served.port)
        }
    }

    @Test func `the Unix socket is for its owner alone and tells who calls`() async throws {
        let path = folder.path + "/motcua.sock"
        let gateway = ScriptedGateway()
        let server = LineServer(handler: gateway)
        try await server.listenUnix(path: path)
        var status = stat()
        #expect(stat(path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        let client = try await LineClient.connect(to: .unix(path: path))
        #expect(await gateway.nextEvent() == "open unix(uid: \(getuid())) certificate 0")
        #expect(try await client.call("NOW a").body["name"]?.string == "a")
        await client.close()
        await server.drain(within: .seconds(10))
        #expect(stat(path, &status) != 0)
    }

    @Test func `a socket that answers is left alone, one that a dead server left is replaced`() async throws {
        let path = folder.path + "/motcua.sock"
        let first = LineServer(handler: ScriptedGateway())
        try await first.listenUnix(path: path)
        let second = LineServer(handler: ScriptedGateway())
        await #expect(throws: ListenError.socketInUse(path: path)) { try await second.listenUnix(path: path) }
        link(path, path + ".dead")
        await first.drain(within: .seconds(10))
        try await second.listenUnix(path: path + ".dead")
        let client = try await LineClient.connect(to: .unix(path: path + ".dead"))
        await client.close()
    }

    @Test func `a file that is no socket is left alone`() async throws {
        let path = folder.path + "/motcua.sock"
        close(open(path, O_CREAT | O_WRONLY, 0o600))
        let server = LineServer(handler: ScriptedGateway())
        await #expect(throws: ListenError.notASocket(path: path)) { try await server.listenUnix(path: path) }
    }

    @Test func `a path longer than the kernel takes is refused`() async throws {
        let path = "/tmp/" + String(repeating: "x", count: 200)
        let server = LineServer(handler: ScriptedGateway())
        await #expect(throws: ListenError.pathTooLong(path: path, limit: 107)) {
            try await server.listenUnix(path: path)
        }
    }
}
