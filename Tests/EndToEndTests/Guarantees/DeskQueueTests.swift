import Foundation
import JSON
import Synchronization
import Testing

extension EndToEnd.Clients {
    /// What Docs/Protocol.md promises of the queues at the desk, over real sockets.
    @Suite
    struct DeskQueueTests {
        private static let officers = 24
        private static let dossiers = 72

        /// Does the same on a thread for each number; the first error is thrown.
        private static func together(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) throws {
            let fault = Mutex<String?>(nil)
            let done = DispatchGroup()
            for number in 0..<count {
                done.enter()
                let thread = Thread {
                    do { try body(number) } catch { fault.withLock { $0 = "\(error)" } }
                    done.leave()
                }
                thread.start()
            }
            done.wait()
            if let fault = fault.withLock({ $0 }) { throw HarnessFault(fault) }
        }

        /// Files dossiers, all by one citizen.
        private static func file(_ count: Int, on gateway: RunningGateway) throws {
            let number = Citizen.next()
            let citizen = try gateway.citizen(number)
            let sha256 = try citizen.put(Array("%PDF".utf8))
            for key in 0..<count {
                try citizen.expect(201, "SUBMIT", Filing(key: "q-\(key)", citizen: number, sha256: sha256).body)
            }
        }

        @Test
        func `officers who take dossiers at the same time never hold the same one`() throws {
            let gateway = try RunningGateway()
            try Self.file(Self.dossiers, on: gateway)
            let admin = try gateway.admin()
            for number in 0..<Self.officers {
                try admin.expect(
                    201, "ADMIN ACCOUNT add",
                    [
                        "name": .string("officer.\(number)"), "role": "officer", "duty": "reception",
                        "offices": [.string(Filing.office)], "password": "sandbox",
                    ])
            }
            let taken = Mutex<[String]>([])
            try Self.together(Self.officers) { number in
                let officer = try gateway.account("officer.\(number)")
                while true {
                    let next = try officer.ask("DESK NEXT", ["office": .string(Filing.office)])
                    guard next.code == 200 else { break }
                    let code = try next.text("dossier")
                    taken.withLock { $0.append(code) }
                    try officer.expect(200, "DESK REFUSE \(code)", ["reason": "Không thuộc thẩm quyền"])
                }
            }
            let codes = taken.withLock { $0 }
            #expect(codes.count == Self.dossiers)
            #expect(Set(codes).count == Self.dossiers)
        }

        @Test
        func `tickets that were given are there after the server was killed, and their numbers leave no gap`() throws {
            let home = try TemporaryHome()
            let take: JSON = ["office": .string(Filing.office), "group": "A"]
            var given = 0
            for _ in 0..<3 {
                let gateway = try RunningGateway(home)
                let acknowledged = Mutex<[String]>([])
                let told = DispatchSemaphore(value: 0)
                let killer = Thread {
                    for _ in 0..<20 { told.wait() }
                    gateway.killNow()
                }
                killer.start()
                let machine = try gateway.account("reception.\(Filing.office)")
                for _ in 0..<100 {
                    guard let answer = try? machine.ask("TICKET TAKE", take) else { break }
                    try #require(answer.code == 201, "\(answer)")
                    let ticket = try answer.text("ticket")
                    acknowledged.withLock { $0.append(ticket) }
                    told.signal()
                }
                #expect(acknowledged.withLock { $0.count } >= 20)
                for _ in 0..<20 { told.signal() }
                let again = try RunningGateway(home)
                let desk = try again.account("reception.\(Filing.office)")
                for ticket in acknowledged.withLock({ $0 }) {
                    #expect(try desk.ask("TICKET SHOW \(Filing.office) \(ticket)").code == 200)
                }
                let next = try #require(Int(try desk.expect(201, "TICKET TAKE", take).text("ticket").dropFirst()))
                #expect(next > given + acknowledged.withLock { $0.count })
                #expect(next <= given + acknowledged.withLock { $0.count } + 2)
                given = next
                again.killNow()
            }
        }
    }
}
