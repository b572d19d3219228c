import Foundation
import JSON
import LineProtocol
import NIOCore
import Server
import Synchronization
import Testing

@testable import Client

/// The client of the command line and the load connection of the bench, against a real server.
@Suite(.timeLimit(.minutes(1)))
struct ClientTests {
    @Test func `many calls at a time each get their own reply`() async throws {
        let served = try await ServedGateway.start()
        let client = try await LineClient.connect(to: .plaintext(host: "127.0.0.1", port: served.port))
        #expect(client.greeting["service"]?.string == "motcua")
        await withTaskGroup { group in
            for number in 0..<200 {
                group.addTask {
                    let reply = try? await client.call("NOW \(number)")
                    #expect(reply?.body["name"]?.string == "\(number)")
                }
            }
        }
        await client.close()
    }

    /// `/proc/net/tcp` tells which timer runs for a socket, 02 for keep-alive, and in how many hundredths of a second.
    @Test func `the kernel asks a server that was silent for a minute whether it is there`() async throws {
        let served = try await ServedGateway.start()
        let client = try await LineClient.connect(to: .plaintext(host: "127.0.0.1", port: served.port))
        let server = ":" + String(65_536 + served.port, radix: 16, uppercase: true).dropFirst()
        let table = try #require(try FileHandle(forReadingAtPath: "/proc/net/tcp")?.readToEnd())
        let sockets = String(decoding: table, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ") }
        let timer = try #require(sockets.first { $0.count > 5 && $0[2].hasSuffix(server) && $0[3] == "01" })[5]
        #expect(timer.hasPrefix("02:"))
        #expect(try #require(Int(timer.dropFirst(3), radix: 16)) <= 6000)
        await client.close()
    }

    @Test func `connections that take turns send at even intervals`() {
        let paces = LoadConnection.Pace.turns(rate: 2000, connections: 4)
        let first = paces.map { ($0.first - paces[0].first).nanoseconds }
        #expect(first == [0, 500_000, 1_000_000, 1_500_000])
        #expect(paces.allSatisfy { $0.interval == .milliseconds(2) })
    }

    @Test func `attachments go up and come down`() async throws {
        let served = try await ServedGateway.start()
        let client = try await LineClient.connect(to: .plaintext(host: "127.0.0.1", port: served.port))
        let reply = try await client.put([1, 2, 10], mediaType: "text/plain")
        #expect(reply == ClientReply(code: 201, body: ["bytes": 3, "sum": 13]))
        await client.close()
    }

    @Test func `pushes come as a stream that ends with the connection`() async throws {
        let served = try await ServedGateway.start()
        let client = try await LineClient.connect(to: .plaintext(host: "127.0.0.1", port: served.port))
        let pushes = client.pushes()
        _ = try await client.call("NOW a")
        served.gateway.push(["sequence": 7])
        var seen: [JSON] = []
        for await push in pushes {
            seen.append(push)
            if seen.count == 1 { _ = try await client.call("QUIT") }
        }
        #expect(seen == [["sequence": 7]])
    }

    @Test func `the transcript shows both directions from the greeting on`() async throws {
        let served = try await ServedGateway.start()
        let (lines, note) = AsyncStream.makeStream(of: String.self)
        let client = try await LineClient.connect(to: .plaintext(host: "127.0.0.1", port: served.port)) {
            note.yield($0 == .toServer ? "> \($1)" : "< \($1)")
        }
        _ = try await client.call("NOW a", ["b": 1])
        await client.close()
        note.finish()
        var seen: [String] = []
        for await line in lines { seen.append(line) }
        #expect(seen == [#"< 220 {"service":"motcua"}"#, #"> NOW a {"b":1}"#, #"< 200 {"name":"a"}"#])
    }

    @Test func `calls without a reply fail when the connection closes, with what the server said last`() async throws {
        let served = try await ServedGateway.start()
        let client = try await LineClient.connect(to: .plaintext(host: "127.0.0.1", port: served.port))
        let call = Task { try await client.call("HOLD a") }
        await served.gateway.wait(for: "started a")
        await served.server.drain(within: .milliseconds(30))
        await #expect(throws: ClientError.closed(reason: nil)) { _ = try await call.value }
    }

    @Test func `a server that is not there is named`() async throws {
        let endpoint = Endpoint.unix(path: "/tmp/motcua-no-such.sock")
        await #expect(throws: ClientError.cannotConnect(endpoint, reason: "No such file or directory")) {
            _ = try await LineClient.connect(to: endpoint)
        }
    }

    @Test func `two lines are not one request`() async throws {
        let served = try await ServedGateway.start()
        let client = try await LineClient.connect(to: .plaintext(host: "127.0.0.1", port: served.port))
        await #expect(throws: ClientError.unusableLine) { _ = try await client.call("NOW a\nNOW b") }
        await client.close()
    }

    @Test func `the load connection counts every reply`() async throws {
        let served = try await ServedGateway.start()
        let load = try await LoadConnection.connect(to: .plaintext(host: "127.0.0.1", port: served.port))
        let left = Mutex(5000)
        let codes = Mutex<[Int: Int]>([:])
        let line = Array("NOW a\n".utf8)
        try await load.run(window: 32) {
            left.withLock { left in
                left -= 1
                return left >= 0 ? line : nil
            }
        } reply: { code, nanoseconds in
            #expect(nanoseconds > 0)
            codes.withLock { $0[code, default: 0] += 1 }
        }
        #expect(codes.withLock { $0 } == [200: 5000])
        await load.close()
    }
}
