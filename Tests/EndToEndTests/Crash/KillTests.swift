import Foundation
import JSON
import Synchronization
import Testing

extension EndToEnd.Operators {
    /// The promise of Docs/Protocol.md: what was acknowledged is there after any crash, what was not is whole or absent.
    @Suite
    struct KillTests {
        private static let rounds = 10
        private static let citizens = (0..<3).map { _ in Citizen.next() }
        /// How many dossiers are acknowledged before the server is killed.
        private static let acknowledgedBeforeKill = 40

        @Test
        func `nothing that was acknowledged is lost when the server is killed under load, ten times`() throws {
            let home = try TemporaryHome()
            var dossiers = 0
            var samples: [WireReceipt] = []
            var codes: Set<String> = []
            for round in 0..<Self.rounds {
                let loads = try Self.loadAndKill(round, home)
                let gateway = try RunningGateway(home)
                for load in loads {
                    let connection = try gateway.citizen(load.citizen)
                    dossiers += load.dossiers.count
                    codes.formUnion(try check(load, over: connection))
                    samples += try sample(load, over: connection)
                }
                let stats = try gateway.admin().expect(200, "ADMIN STATS").body["store"]
                #expect(stats?["dossiers"]?.integer == Int64(dossiers), "round \(round)")
                gateway.killNow()
            }
            #expect(dossiers >= Self.rounds * Self.acknowledgedBeforeKill)
            checkNumbers(codes)
            for receipt in samples {
                let outcome = try OpenSSL(root: home.root).verifies(
                    payload: receipt.payload, cms: receipt.cms, at: receipt.at)
                #expect(outcome.status == 0, "\(outcome.errors)")
            }
        }

        /// Runs the server under load and kills it amid the load.
        private static func loadAndKill(_ round: Int, _ home: TemporaryHome) throws -> [SubmissionLoad] {
            let gateway = try RunningGateway(home)
            let told = DispatchSemaphore(value: 0)
            let loads = citizens.map { SubmissionLoad(citizen: $0, round: round, told: told) }
            let fault = Mutex<String?>(nil)
            let done = DispatchGroup()
            for load in loads {
                let thread = Thread {
                    do { try load.run(on: gateway) } catch { fault.withLock { $0 = "\(error)" } }
                    done.leave()
                }
                done.enter()
                thread.start()
            }
            for _ in 0..<(acknowledgedBeforeKill + round) where told.wait(timeout: .now() + 30) == .timedOut {
                throw HarnessFault("the load stands still")
            }
            gateway.killNow()
            done.wait()
            if let fault = fault.withLock({ $0 }) { throw HarnessFault(fault) }
            return loads
        }

        /// Every acknowledged dossier is there with its receipt and a history without gaps; every key that was not
        /// answered makes exactly one dossier.
        private func check(_ load: SubmissionLoad, over connection: RawConnection) throws -> Set<String> {
            var codes: Set<String> = []
            for (key, dossier) in load.dossiers {
                let again = try connection.expect(201, "SUBMIT", dossier.filing)
                if let acknowledged = dossier.acknowledged {
                    #expect(again.body == acknowledged, "\(key) is answered otherwise after the crash")
                } else {
                    #expect(try connection.expect(201, "SUBMIT", dossier.filing).line == again.line)
                }
                let code = try again.text("dossier")
                #expect(codes.insert(code).inserted, "\(key) has the dossier of another key")
                try checkHistory(of: code, atLeast: max(dossier.events, 1), over: connection)
                let receipt = try connection.expect(200, "RECEIPT \(code)", ["kind": "submission"])
                #expect(receipt.body["cms"] == again.body["receipt"]?["cms"])
                #expect(receipt.body["sha256"] == again.body["receipt"]?["sha256"])
            }
            return codes
        }

        /// The numbers of each day are 1, 2, 3 … without a gap, whatever was killed (NĐ 61/2018 Điều 26).
        private func checkNumbers(_ codes: Set<String>) {
            let days = Dictionary(grouping: codes) { $0.prefix { $0 != "-" } + $0.split(separator: "-")[1] }
            for (day, codes) in days {
                let numbers = codes.compactMap { $0.split(separator: "-").last.flatMap { Int($0) } }.sorted()
                #expect(numbers == Array(1...codes.count), "a gap on \(day)")
            }
        }

        private func checkHistory(of code: String, atLeast least: Int64, over connection: RawConnection) throws {
            let number = try connection.expect(200, "TRACK \(code)").body["number"]?.integer ?? 0
            #expect(number >= least, "\(code) has lost an event")
            let history = try connection.expect(200, "HISTORY \(code)").body["events"]?.array ?? []
            #expect(history.map { $0["number"]?.integer } == (1...number).map { $0 }, "\(code) has a gap")
        }

        /// The receipt of one dossier, for openssl.
        private func sample(_ load: SubmissionLoad, over connection: RawConnection) throws -> [WireReceipt] {
            guard let code = load.dossiers.values.lazy.compactMap({ $0.acknowledged?["dossier"]?.string }).first else {
                return []
            }
            return try WireReceipt.all(of: code, over: connection)
        }
    }
}
