import Civil
import JSON
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

/// Who asks for too much is refused with the right code and counted.
@Suite struct LimitTests {
    private func limits(_ change: (inout AccessLimits) -> Void) -> AccessLimits {
        var limits = AccessLimits.withoutRates
        change(&limits)
        return limits
    }

    @Test func `an account that asks too often gets 429 with the time to wait, on any of its connections`() async throws
    {
        let motcua = try TestGateway(access: limits { $0.requestsPerSecondOfAccount = 1 })
        let first = try motcua.connect(.applicant)
        #expect(try await first.call("PING").code == 200)
        let refused = try await motcua.connect(.applicant).call("PING")
        #expect(refused.code == 429)
        #expect(refused.body["retryAfter"] == 1)
        #expect(try await motcua.connect().call("PING").code == 200)
        #expect(motcua.gateway.access.count(.requestsOfAccount) == 1)
    }

    @Test func `where too many commands wait, all that come are refused, and all are answered`() async throws {
        let motcua = try TestGateway(mostWaiting: 4)
        let client = try motcua.connect(.applicant)
        let refused = try await client.pipeline(TestClient.submit(numbered: 1...5))
        #expect(refused.map(\.code) == [429, 429, 429, 429, 429])
        #expect(refused.allSatisfy { $0.body["retryAfter"] == 1 })
        #expect(motcua.gateway.access.count(.queue) == 1)
        let taken = try await client.pipeline(TestClient.submit(numbered: 1...4))
        #expect(taken.map(\.code) == [201, 201, 201, 201])
        #expect(motcua.gateway.access.count(.queue) == 1)
    }

    @Test func `an address that asks too often gets 429, whoever asks, for lines that are no requests too`()
        async throws
    {
        let motcua = try TestGateway(access: limits { $0.requestsPerSecondOfAddress = 1 })
        let client = try motcua.connect()
        #expect(client.session.fault(LineFault(.empty)).code == 400)
        #expect(client.session.fault(LineFault(.empty)).code == 429)
        #expect(try await motcua.connect(.applicant).call("PING").code == 429)
        #expect(motcua.gateway.access.count(.requestsOfAddress) == 2)
    }

    @Test(arguments: [
        (Peer(transport: .plaintext, address: "127.0.0.1:40312"), false, 200),
        (Peer(transport: .plaintext, address: "127.0.0.1:40312"), true, 429),
        (Peer(transport: .tls, address: "::1:40312"), false, 200),
        (Peer(transport: .unix(uid: 1), address: "unix"), true, 200),
    ])
    func `rates hold for this machine where the settings say so, and never for the Unix socket`(
        peer: Peer, loopback: Bool, code: Int
    ) async throws {
        let motcua = try TestGateway(
            access: limits {
                $0.requestsPerSecondOfAddress = 1
                $0.loopback = loopback
            })
        let client = try TestClient(motcua.gateway, peer: peer)
        #expect(try await client.call("PING").code == 200)
        #expect(try await client.call("PING").code == code)
    }

    @Test func `an account's uploads of a day have an end, and begin anew the next day`() async throws {
        let clock = GatewayClock(simulatedAt: moment("2019-03-04 23:59"))
        let motcua = try TestGateway(clock: clock, access: limits { $0.uploadBytesPerDay = 10 })
        let client = try motcua.connect(.applicant)
        #expect(await client.put([1, 2, 3, 4, 5, 6]).code == 201)
        let refused = await client.put([1, 2, 3, 4, 5])
        #expect(refused.code == 429)
        #expect(refused.body["retryAfter"] == 60)
        #expect(await client.put([1, 2, 3, 4]).code == 201)
        #expect(motcua.gateway.access.count(.uploadQuota) == 1)
        let next = UploadLedger(limits: motcua.gateway.access.limits)
        #expect(next.begin("a", bytes: 10, on: moment("2019-03-04 23:59").date) == nil)
        #expect(next.begin("a", bytes: 1, on: moment("2019-03-04 23:59").date) == .uploadQuota)
        #expect(next.begin("a", bytes: 10, on: moment("2019-03-05 00:00").date) == nil)
    }

    @Test func `uploads in progress have an end, of an account and in all; one that breaks off makes room`() throws {
        let motcua = try TestGateway(
            access: limits {
                $0.uploads = 3
                $0.uploadsOfAccount = 2
            })
        let ledger = motcua.gateway.access.uploads
        let client = try motcua.connect(.applicant)
        let first = client.session.beginUpload(length: 5, mediaType: "text/plain", ref: nil, received: 0)
        let second = client.session.beginUpload(length: 5, mediaType: "text/plain", ref: nil, received: 0)
        let third = client.session.beginUpload(length: 5, mediaType: "text/plain", ref: nil, received: 0)
        #expect(motcua.gateway.access.count(.uploads) == 1)
        #expect(ledger.count == 2)
        third.cancel()
        first.cancel()
        #expect(ledger.count == 1)
        #expect(ledger.begin("a", bytes: 1, on: moment("2019-03-04 08:00").date) == nil)
        #expect(ledger.begin("b", bytes: 1, on: moment("2019-03-04 08:00").date) == nil)
        #expect(ledger.begin("c", bytes: 1, on: moment("2019-03-04 08:00").date) == .uploads)
        second.cancel()
        #expect(ledger.count == 2)
    }

    @Test func `bytes that never came do not count, those that came do`() {
        let ledger = UploadLedger(limits: limits { $0.uploadBytesPerDay = 10 })
        let day = moment("2019-03-04 08:00").date
        #expect(ledger.begin("a", bytes: 10, on: day) == nil)
        ledger.end("a", missing: 7)
        #expect(ledger.begin("a", bytes: 8, on: day) == .uploadQuota)
        #expect(ledger.begin("a", bytes: 7, on: day) == nil)
    }

    @Test func `connections have an end, in all and of an address; the Unix socket has its own`() {
        let access = AccessGuard(
            limits {
                $0.connections = 3
                $0.connectionsPerAddress = 2
            })
        let one = ClientAddress("192.0.2.1")
        #expect(access.came(one) == nil)
        #expect(access.came(one) == nil)
        #expect(access.came(one) == .connectionsOfAddress)
        #expect(access.came(ClientAddress("127.0.0.1")) == nil)
        #expect(access.came(ClientAddress("127.0.0.1")) == .connections)
        #expect(access.came(.unix) == nil)
        access.left(one)
        #expect(access.came(ClientAddress("192.0.2.2")) == nil)
        #expect(access.connectionCount == 4)
        #expect(access.count(.connections) == 1)
        #expect(access.count(.connectionsOfAddress) == 1)
    }

    @Test func `an address that connects too often is refused`() {
        let access = AccessGuard(limits { $0.connectsPerSecond = 1 }, clock: HandClock().monotonic)
        let client = ClientAddress("192.0.2.1")
        for _ in 1...4 { #expect(access.came(client) == nil) }
        #expect(access.came(client) == .connectsOfAddress)
        #expect(access.came(ClientAddress("192.0.2.2")) == nil)
    }

    @Test(arguments: [
        ("192.0.2.7", "192.0.2.7", false), ("127.8.9.1", "127.8.9.1", true), ("::ffff:192.0.2.7", "192.0.2.7", false),
        ("::ffff:127.0.0.1", "127.0.0.1", true), ("::1", "::1", true),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", false), ("2001:db8:1:2::9", "2001:db8:1:2::/64", false),
        ("unknown", "unknown", false),
    ])
    func `addresses count by what one client has of them`(numeric: String, text: String, isLocal: Bool) {
        #expect(ClientAddress(numeric).text == text)
        #expect(ClientAddress(numeric).isLocal == isLocal)
    }

    @Test func `a download for which there is no room is refused, and later served`() async throws {
        let motcua = try TestGateway(access: limits { $0.bufferedBytes = 100 })
        let client = try motcua.connect(.applicant)
        let stored = await client.put([UInt8](repeating: 1, count: 60))
        let get = "GET \(stored.body["sha256"]?.string ?? "")"
        motcua.gateway.access.buffers.change(by: 60)
        let refused = try await client.call(get)
        #expect(refused.code == 429)
        #expect(motcua.gateway.access.count(.memory) == 1)
        motcua.gateway.access.buffers.change(by: -60)
        #expect(try await client.call(get).code == 200)
        #expect(motcua.gateway.access.buffers.total == 0)
    }

    @Test func `few open files mean few connections and uploads`() {
        #expect(AccessLimits().within(openFiles: 1_000_000) == AccessLimits())
        let few = AccessLimits().within(openFiles: 1024)
        #expect(few.connections == 640)
        #expect(few.uploads == 256)
        #expect(AccessLimits().within(openFiles: 10).connections == 1)
    }

    @Test func `ADMIN STATS shows the limits and every kind of refusal`() async throws {
        let motcua = try TestGateway(access: limits { $0.connections = 7 })
        let admin = try motcua.connect(Identity(role: .admin, account: "admin"))
        _ = admin.session.fault(LineFault(.tooLong(limit: 1)))
        let limits = try #require(try await admin.call("ADMIN STATS").body["limits"])
        #expect(limits["connections"] == 7)
        #expect(limits["refused"]?["longLine"] == 1)
        #expect(limits["refused"]?.members?.map(\.key) == RefusalKind.allCases.map(\.rawValue))
    }
}
