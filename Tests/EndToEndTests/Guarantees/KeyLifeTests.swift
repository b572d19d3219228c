import Dispatch
import Foundation
import JSON
import Synchronization
import Testing

extension EndToEnd.Clients {
    /// Keys that come and go while the real server works.
    @Suite
    struct KeyLifeTests {
        private func pki(_ arguments: [String], on gateway: RunningGateway) throws -> Program.Outcome {
            try Program.run(Program.motcua, ["pki"] + arguments + ["--home", gateway.home.path])
        }

        /// The key that signed the newest receipt of a dossier.
        private func keyID(_ answer: Answer) throws -> String {
            let text = try #require(answer.body["receipt"]?["payload"]?.string)
            let payload = try #require(Data(base64Encoded: text))
            return try #require(try JSON.parse([UInt8](payload))["keyId"]?.string)
        }

        @Test
        func `no request is refused while the signer and the time-stamping authority are rotated`() throws {
            let gateway = try RunningGateway()
            let goesOn = Atomic<Bool>(true)
            let found = Mutex<(keys: Set<String>, faults: [String], filed: Int)>(([], [], 0))
            let done = DispatchGroup()
            for _ in 0..<4 {
                DispatchQueue.global().async(group: done) {
                    while goesOn.load(ordering: .relaxed) {
                        do {
                            let key = try self.keyID(try FiledDossier(on: gateway).answer)
                            found.withLock {
                                $0.keys.insert(key)
                                $0.filed += 1
                            }
                        } catch {
                            found.withLock { $0.faults.append("\(error)") }
                        }
                    }
                }
            }
            for arguments in [[], ["--tsa"], [], []] {
                let outcome = try pki(["rotate"] + arguments, on: gateway)
                #expect(outcome.status == 0, "\(outcome.errors)")
            }
            let revoked = try pki(["revoke", "signer-H61-2019", "--reason", "superseded"], on: gateway)
            #expect(revoked.status == 0, "\(revoked.errors)")
            goesOn.store(false, ordering: .relaxed)
            done.wait()
            let (keys, faults, filed) = found.withLock { $0 }
            #expect(faults == [])
            #expect(filed > 10)
            #expect(keys.isSubset(of: ["H61-2019", "H61-2019.2", "H61-2019.3", "H61-2019.4"]))
            #expect(try keyID(try FiledDossier(on: gateway).answer) == "H61-2019.4")
        }

        @Test
        func `the list of certificates has moments for programs, and lines of a screen for people`() throws {
            let home = try TemporaryHome()
            func show(_ options: String...) throws -> String {
                let outcome = try Program.run(Program.motcua, ["pki", "show", "--home", home.path] + options)
                try #require(outcome.status == 0, "\(outcome.errors)")
                return outcome.text
            }
            let items = try #require(JSON.parse(Array(show("--json").utf8))["items"]?.array)
            let signer = try #require(items.first { $0["file"] == "signer-H61-2019.crt" })
            #expect(signer["notBefore"] == "2019-01-01T00:00:00+07:00")
            #expect(signer["notAfter"] == "2020-12-31T23:59:59+07:00")
            #expect(signer["key"] == true)
            #expect(signer["subject"]?.string?.hasSuffix("CN=MotCua Simulation Receipt Signer H61-2019") == true)
            let lines = try show().split(separator: "\n")
            #expect(lines.count == items.count + 1)
            let line = try #require(lines.first { $0.hasPrefix("signer-H61-2019.crt") })
            #expect(line.contains("MotCua Simulation Receipt Signer H61-2019  MotCua Simulation Receipt CA S1 "))
            #expect(line.contains(" 2019-01-01 00:00 +07 "))
        }

        @Test
        func `after each rotation alone, and after the recipe for a lost CA, a server starts on the home`() throws {
            let home = try TemporaryHome()
            var gateway = try RunningGateway(home)
            func starts() throws {
                gateway.signal(SIGTERM)
                #expect(gateway.wait() == 0)
                gateway = try RunningGateway(home)
                _ = try FiledDossier(on: gateway)
            }
            try gateway.admin().expect(200, "ADMIN CLOCK", ["advance": "P2D"])
            for role in ["--tsa", "--ca", "--ocsp"] {
                #expect(try pki(["rotate", role], on: gateway).status == 0)
                try starts()
            }
            let revoked = try pki(["revoke", "issuing-ca.2", "--reason", "cACompromise"], on: gateway)
            #expect(revoked.status == 0, "\(revoked.errors)")
            for role in [["--ca"], ["--tsa"], []] {
                let made = try pki(["rotate"] + role, on: gateway)
                #expect(made.status == 0, "\(made.errors)")
                #expect(made.text.contains("made"))
            }
            try starts()
        }

        @Test
        func `the first list of a new CA is there as soon as the server has taken it up`() throws {
            let gateway = try RunningGateway()
            #expect(try pki(["rotate", "--ca"], on: gateway).status == 0)
            let lists = try FileManager.default.contentsOfDirectory(atPath: gateway.home.path + "/pki/crl")
            #expect(lists.contains("issuing-ca.2-00000001.crl"))
        }

        @Test
        func `a key that was changed on the disk is named when the files are read anew`() throws {
            let gateway = try RunningGateway()
            let keys = gateway.home.path + "/pki"
            unlink("\(keys)/tsa.key")
            try FileManager.default.copyItem(atPath: "\(keys)/ocsp.key", toPath: "\(keys)/tsa.key")
            let refused = try gateway.admin().expect(409, "ADMIN RELOAD")
            #expect(refused.description.contains("tsa.key"))
            _ = try FiledDossier(on: gateway)
        }

        @Test
        func `without a usable key nothing is signed and nothing stored, until the next key is made`() throws {
            let gateway = try RunningGateway()
            _ = try FiledDossier(on: gateway)
            let revoked = try pki(["revoke", "signer-H61-2019", "--reason", "keyCompromise"], on: gateway)
            #expect(revoked.errors.contains("revoked; the server says"))
            let number = Citizen.next()
            let citizen = try gateway.citizen(number)
            let sha256 = try citizen.put(Array("%PDF-1.4".utf8))
            let filing = Filing(key: "later", citizen: number, sha256: sha256)
            let refused = try citizen.expect(503, "SUBMIT", filing.body)
            #expect(refused.slug == "signing-key-revoked")
            #expect(try pki(["rotate"], on: gateway).status == 0)
            let accepted = try citizen.expect(201, "SUBMIT", filing.body)
            #expect(try keyID(accepted) == "H61-2019.2")
        }

        @Test
        func `a clock that jumps leaves a list for each day, and doctor finds the home well`() throws {
            let gateway = try RunningGateway()
            try gateway.admin().expect(200, "ADMIN CLOCK", ["advance": "P30D"])
            let lists = try FileManager.default.contentsOfDirectory(atPath: gateway.home.path + "/pki/crl")
            #expect(lists.filter { $0.hasPrefix("issuing-ca-") }.count >= 31)
            gateway.signal(SIGTERM)
            #expect(gateway.wait() == 0)
            let doctor = ["doctor", "--home", gateway.home.path]
            let well = try Program.run(Program.motcua, doctor)
            #expect(well.status == 0, "\(well.text)")
            #expect(
                try pki(["revoke", "tsa", "--reason", "cessationOfOperation"], on: gateway).status == 0)
            let ill = try Program.run(Program.motcua, doctor)
            #expect(ill.status == 1)
            #expect(ill.text.contains("tsa: revoked"))
        }
    }
}
