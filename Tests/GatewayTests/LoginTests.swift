import Catalog
import Civil
import EvidenceOpenSSL
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

@Suite struct LoginTests {
    private let clock = HandClock()

    @Test func `five wrong attempts cost nothing, each further one twice as much`() {
        let attempts = LoginAttempts(clock: clock.monotonic)
        for _ in 1...4 {
            attempts.failed(["lan"])
            #expect(attempts.wait(for: ["lan"]) == nil)
        }
        for seconds in [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300] {
            attempts.failed(["lan"])
            #expect(attempts.wait(for: ["lan"]) == seconds)
        }
    }

    @Test func `time takes the wait away`() {
        let attempts = LoginAttempts(clock: clock.monotonic)
        for _ in 1...7 { attempts.failed(["lan"]) }
        clock.advance(seconds: 3.001)
        #expect(attempts.wait(for: ["lan"]) == 1)
        clock.advance(seconds: 0.999)
        #expect(attempts.wait(for: ["lan"]) == nil)
    }

    @Test func `names wait apart, and who asks for several waits the longest`() {
        let attempts = LoginAttempts(clock: clock.monotonic)
        for _ in 1...6 { attempts.failed(["lan", "192.0.2.7"]) }
        for _ in 1...2 { attempts.failed(["192.0.2.7"]) }
        #expect(attempts.wait(for: ["mai"]) == nil)
        #expect(attempts.wait(for: ["lan"]) == 2)
        #expect(attempts.wait(for: ["lan", "192.0.2.7"]) == 8)
        attempts.succeeded("lan")
        #expect(attempts.wait(for: ["lan"]) == nil)
        #expect(attempts.wait(for: ["192.0.2.7"]) == 8)
    }

    @Test func `a flood of names does not grow without end, and does not hide a name that was tried often`() {
        let attempts = LoginAttempts(clock: clock.monotonic)
        for _ in 1...6 { attempts.failed(["lan"]) }
        for _ in 1...4 { attempts.failed(["mai"]) }
        for number in 0..<10_000 { attempts.failed(["name \(number)"]) }
        attempts.failed(["mai"])
        #expect(attempts.wait(for: ["lan"]) == 2)
        #expect(attempts.wait(for: ["mai"]) == nil)
    }

    @Test func `an address is forgiven with time, whatever succeeds between`() {
        let attempts = LoginAttempts(free: 100, forgottenPerSecond: 0.5, clock: clock.monotonic)
        for _ in 1...101 { attempts.failed(["192.0.2.7"]) }
        #expect(attempts.wait(for: ["192.0.2.7"]) == 2)
        clock.advance(seconds: 20)
        attempts.failed(["192.0.2.7"])
        #expect(attempts.wait(for: ["192.0.2.7"]) == nil)
    }

    @Test func `passwords that are sent at once do not get round the wait`() async throws {
        let motcua = try TestGateway()
        try motcua.stored.commit([Commit(accounts: [account("lan", password: "bí mật")])])
        let clients = try (0..<20).map { _ in try motcua.connect() }
        let pending = try clients.map { try $0.begin([login("lan", "sai")]) }
        var codes: [Int: Int] = [:]
        for replies in pending { codes[await replies.all()[0].code, default: 0] += 1 }
        #expect(codes == [401: 5, 429: 15])
        #expect(motcua.gateway.access.count(.logins) == 15)
    }

    private func account(_ name: String, password: String?, disabled: Bool = false) -> Account {
        let cheap = PasswordHash.Cost(n: 16, r: 1, p: 1)
        return Account(
            name: name, role: .officer, duty: .reception, offices: [SampleCatalog.officeCode],
            passwordHash: password.map { PasswordHash.make(password: $0, cost: cheap) }, disabled: disabled)
    }

    private func login(_ user: String, _ password: String) -> String {
        #"AUTH PASSWORD {"user":"\#(user)","password":"\#(password)"}"#
    }

    @Test func `a password gives the account's role, duty and offices`() async throws {
        let motcua = try TestGateway()
        try motcua.stored.commit([Commit(accounts: [account("lan", password: "bí mật")])])
        let client = try motcua.connect()
        #expect(try await client.call(login("lan", "bí mật")).code == 200)
        let who = try await client.call("WHOAMI").body
        #expect(who["role"] == "officer")
        #expect(who["duty"] == "reception")
        #expect(who["offices"] == ["H61.90"])
    }

    @Test func `a wrong password, no password and no account are answered alike`() async throws {
        let motcua = try TestGateway()
        try motcua.stored.commit([
            Commit(accounts: [
                account("lan", password: "bí mật"), account("mai", password: nil),
                account("off", password: "x", disabled: true),
            ])
        ])
        var bodies: Set<JSON> = []
        for (user, password) in [("lan", "sai"), ("mai", "sai"), ("nobody", "sai"), ("off", "x")] {
            let client = try motcua.connect()
            let reply = try await client.call(login(user, password))
            #expect(reply.code == 401)
            bodies.insert(.object((reply.body.members ?? []).filter { $0.key != "request" }))
            #expect(try await client.call("WHOAMI").body["role"] == "visitor")
        }
        #expect(bodies.count == 1)
    }

    @Test(arguments: [(false, "7 signs", 422), (false, "8 signs.", 201), (true, "x", 201), (true, "", 422)])
    func `a new password has eight characters at least, but in a sandbox`(
        isSandbox: Bool, password: String, code: Int
    ) async throws {
        let motcua = try TestGateway(isSandbox: isSandbox)
        let admin = try motcua.connect(.admin)
        let added = try await admin.call(
            #"ADMIN ACCOUNT add {"name":"lan","role":"auditor","password":"\#(password)"}"#)
        #expect(added.code == code)
        try motcua.stored.commit([Commit(accounts: [account("mai", password: nil)])])
        let changed = try await admin.call(#"ADMIN ACCOUNT passwd {"name":"mai","password":"\#(password)"}"#)
        #expect(changed.code == (code == 201 ? 200 : code))
        let found = try await motcua.connect().call(login("mai", password))
        #expect((found.code == 200) == (code == 201))
    }

    @Test func `after five wrong passwords even the right one has to wait`() async throws {
        let motcua = try TestGateway()
        try motcua.stored.commit([Commit(accounts: [account("lan", password: "bí mật")])])
        let names = ["user lan", "address 192.0.2.7"]
        for _ in 1...16 { motcua.gateway.attempts.failed(names) }
        let reply = try await motcua.connect().call(login("lan", "bí mật"))
        #expect(reply.code == 429)
        #expect(try #require(reply.body["retryAfter"]?.integer) > 1)
    }

    @Test func `what strangers guess locks nobody out where the account has signed in before`() async throws {
        let motcua = try TestGateway()
        try motcua.stored.commit([Commit(accounts: [account("lan", password: "bí mật")])])
        let home = try TestClient(motcua.gateway)
        #expect(try await home.call(login("lan", "bí mật")).code == 200)

        let stranger = try TestClient(motcua.gateway, peer: Peer(transport: .tls, address: "198.51.100.9:1"))
        for _ in 1...5 { #expect(try await stranger.call(login("lan", "sai")).code == 401) }
        #expect(try await stranger.call(login("lan", "bí mật")).code == 429)
        #expect(try await home.call(login("lan", "bí mật")).code == 200)

        for _ in 1...5 { #expect(try await home.call(login("lan", "sai")).code == 401) }
        #expect(try await home.call(login("lan", "bí mật")).code == 429)
    }

    @Test func `an address is familiar for the password that was given there, among the last eight`() {
        let familiar = FamiliarAddresses()
        let home = ClientAddress("192.0.2.7")
        #expect(!familiar.isFamiliar(home, to: "lan", version: 0))
        familiar.signedIn("lan", from: home, version: 0)
        #expect(familiar.isFamiliar(home, to: "lan", version: 0))
        #expect(!familiar.isFamiliar(home, to: "mai", version: 0))
        #expect(!familiar.isFamiliar(home, to: "lan", version: 1))
        for number in 1...7 { familiar.signedIn("lan", from: ClientAddress("198.51.100.\(number)"), version: 0) }
        #expect(familiar.isFamiliar(home, to: "lan", version: 0))
        familiar.signedIn("lan", from: ClientAddress("198.51.100.8"), version: 0)
        #expect(!familiar.isFamiliar(home, to: "lan", version: 0))
    }

    @Test func `a citizen of the sandbox identifies with a well-formed number`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect()
        #expect(try await client.call(#"AUTH SANDBOX {"id":"086090000017"}"#).body["role"] == "citizen")
        #expect(try await client.call("WHOAMI").body["account"] == "citizen:086090000017")
        #expect(try await client.call(#"AUTH SANDBOX {"id":"12"}"#).code == 422)
    }
}
