import Foundation
import JSON
import Testing

extension EndToEnd.Operators {
    /// A gateway on the real clock whose receipts an outside authority stamps.
    @Suite
    struct OutsideStampTests {
        /// A home that asks an authority.
        private func home(asking authority: OutsideAuthority, port: Int? = nil, more: String = "") throws
            -> TemporaryHome
        {
            let home = try TemporaryHome()
            let settings = """

                tsa.url: "http://127.0.0.1:\(port ?? authority.port)/tsa"
                tsa.root: "\(authority.root)"
                tsa.policy: "\(OutsideAuthority.policy)"
                tsa.firstRetrySeconds: 1
                \(more)
                """
            let path = "\(home.path)/motcua.yaml"
            let text = try String(contentsOfFile: path, encoding: .utf8)
            try (text + settings).write(toFile: path, atomically: true, encoding: .utf8)
            return home
        }

        private func waiting(_ gateway: RunningGateway) throws -> JSON {
            try #require(try gateway.admin().expect(200, "ADMIN STATS").body["stamps"])
        }

        /// Comes back once nothing waits for a stamp.
        private func awaitStamps(_ gateway: RunningGateway) throws {
            let deadline = ContinuousClock.now + .seconds(30)
            while ContinuousClock.now < deadline {
                if try waiting(gateway)["waiting"] == 0 { return }
                sched_yield()
            }
            throw HarnessFault("receipts still wait: \(try waiting(gateway))")
        }

        private func verify(
            _ dossier: FiledDossier, _ gateway: RunningGateway, _ authority: OutsideAuthority, into folder: String
        )
            throws -> JSON
        {
            let home = gateway.home.path
            let got = try motcua([
                "receipt", "get", dossier.code, "--kind", "submission", "-o", folder, "--citizen", dossier.number,
                "--home", home, "--server", "127.0.0.1:\(gateway.tlsPort)",
            ])
            #expect(got.status == 0, "\(got.errors)")
            let judged = try motcua([
                "receipt", "verify", folder, "--home", home, "--tsa-root", authority.root, "--tsa-policy",
                OutsideAuthority.policy, "--json",
            ])
            return try JSON.parse(judged.text)
        }

        @Test
        func `a receipt is answered at once and stamped by the authority, and the log still holds it`() throws {
            let authority = try OutsideAuthority()
            let gateway = try RunningGateway(home(asking: authority), clock: "real")
            let dossier = try FiledDossier(on: gateway)
            try awaitStamps(gateway)
            try gateway.visitor().expect(200, "LOG CHECKPOINT")
            let folder = "\(gateway.home.path)/out"
            let found = try verify(dossier, gateway, authority, into: folder)
            #expect(found["verdict"] == "valid", "\(found)")
            #expect(found["timeSource"] == "timeStamp")
            #expect(found["log"] == "included")
            let stock = try Program.run(
                "/usr/bin/openssl",
                [
                    "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", "\(folder)/receipt.p7s", "-content",
                    "\(folder)/receipt.json", "-CAfile", "\(gateway.home.path)/pki/root.crt", "-out", "/dev/null",
                ])
            #expect(stock.status == 0, "\(stock.errors)")
            let bundle = try motcua([
                "receipt", "bundle", dossier.code, "-o", "\(gateway.home.path)/proof.zip", "--citizen", dossier.number,
                "--home",
                gateway.home.path, "--server", "127.0.0.1:\(gateway.tlsPort)",
            ])
            #expect(bundle.status == 0, "\(bundle.errors)")
            _ = try Program.run(
                "/usr/bin/env",
                ["python3", "-m", "zipfile", "-e", "\(gateway.home.path)/proof.zip", "\(gateway.home.path)/proof"])
            let script = try Program.run("/usr/bin/env", ["sh", "\(gateway.home.path)/proof/verify.sh"])
            #expect(script.status == 0, "\(script.text)")
            #expect(script.text.contains("1 receipts / giấy; 0 faults / sai"), "\(script.text)")
            #expect(script.text.contains("compare with the root of the authority"), "\(script.text)")
            let pinned = try Program.run(
                "/usr/bin/env",
                ["sh", "\(gateway.home.path)/proof/verify.sh", "--tsa-root", String(repeating: "0", count: 64)])
            #expect(pinned.status == 1 && pinned.text.contains("another root of time stamps"), "\(pinned.text)")
            let alone = try motcua(["receipt", "verify", folder, "--home", gateway.home.path, "--json"])
            #expect(try JSON.parse(alone.text)["reason"] == "timestampPolicy")
            let answer = try gateway.visitor().expect(
                200, "VERIFY",
                [
                    "payload": .string(try base64("\(folder)/receipt.json")),
                    "cms": .string(try base64("\(folder)/receipt.p7s")),
                ])
            #expect(answer.body["verdict"] == "valid", "\(answer.body)")
        }

        private func base64(_ path: String) throws -> String {
            try Data(contentsOf: URL(filePath: path)).base64EncodedString()
        }

        @Test(arguments: OutsideAuthority.Manner.allCases.filter { $0 != .honest })
        func `an answer that is not right is not taken, and the receipt is stamped once it is`(
            _ manner: OutsideAuthority.Manner
        ) throws {
            let authority = try OutsideAuthority(manner)
            let gateway = try RunningGateway(home(asking: authority), clock: "real")
            let dossier = try FiledDossier(on: gateway)
            try gateway.awaitLog("receipts wait for time stamps")
            let stats = try waiting(gateway)
            #expect(stats["waiting"] == 1 && stats["fault"]?.string != nil, "\(stats)")
            let folder = "\(gateway.home.path)/out"
            #expect(try verify(dossier, gateway, authority, into: "\(folder)/one")["reason"] == "timestampMissing")
            try authority.change(to: .honest)
            try gateway.awaitLog("receipts are stamped again")
            let found = try verify(dossier, gateway, authority, into: "\(folder)/two")
            #expect(found["verdict"] == "valid" && found["log"] == "included", "\(found)")
            #expect(try waiting(gateway)["waiting"] == 0)
        }

        @Test
        func `what waits survives the end of the gateway, and an audit finds the log whole`() throws {
            let authority = try OutsideAuthority(.refuses)
            let home = try home(asking: authority)
            let before = try RunningGateway(home, clock: "real")
            let dossier = try FiledDossier(on: before)
            try before.visitor().expect(200, "LOG CHECKPOINT")
            before.killNow()
            try authority.change(to: .honest)
            let after = try RunningGateway(home, clock: "real")
            try awaitStamps(after)
            let found = try verify(dossier, after, authority, into: "\(home.path)/out")
            #expect(found["verdict"] == "valid" && found["log"] == "included", "\(found)")
            after.killNow()
            let audit = try motcua(["log", "audit", "--home", home.path, "--json"])
            #expect(audit.status == 0, "\(audit.text)\(audit.errors)")
        }

        @Test
        func `an authority that is not there keeps nobody from filing, until the rule says so`() throws {
            let authority = try OutsideAuthority()
            let home = try home(asking: authority, port: 9)
            let gateway = try RunningGateway(home, clock: "real")
            _ = try FiledDossier(on: gateway)
            try gateway.awaitLog("receipts wait for time stamps")
            gateway.killNow()
            let past = try Program.run(
                "/usr/bin/env",
                [
                    "python3", "-c",
                    "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute('UPDATE receipt SET at = at - 90000'); c.commit()",
                    "\(home.path)/store/motcua.sqlite",
                ])
            #expect(past.status == 0, "\(past.errors)")
            let later = try RunningGateway(home, clock: "real")
            try later.awaitLog("receipts wait for time stamps")
            let number = Citizen.next()
            let citizen = try later.citizen(number)
            let sha256 = try citizen.put(Array("%PDF-1.4".utf8))
            let filing = Filing(key: "late", citizen: number, sha256: sha256)
            let refused = try citizen.expect(503, "SUBMIT", filing.body)
            #expect(refused.body["type"] == "urn:motcua:error:time-stamps-overdue", "\(refused.body)")
            try later.visitor().expect(200, "CATALOG LIST", ["limit": 1])
        }

        @Test(arguments: [
            (#"tsa.url: "http://127.0.0.1/""#, "tsa.root"), (#"tsa.policy: "1.2.3""#, "tsa.url"),
            ("tsa.url: \"ftp://host/\"\ntsa.root: \"/etc/hostname\"", "http or https"),
            ("tsa.url: \"http://host/\"\ntsa.root: \"/nowhere.pem\"", "/nowhere.pem"),
            ("tsa.url: \"http://host/\"\ntsa.root: \"/etc/hostname\"", "tsa.root"), ("tsa.graceHours: 0", "graceHours"),
        ])
        func `settings that cannot be are named at the start`(_ row: (String, String)) throws {
            let home = try TemporaryHome()
            let path = "\(home.path)/motcua.yaml"
            let text = try String(contentsOfFile: path, encoding: .utf8)
            try (text + "\n" + row.0 + "\n").write(toFile: path, atomically: true, encoding: .utf8)
            let outcome = try Program.run(Program.motcuad, ["--home", home.path, "--listen", "127.0.0.1:0"])
            #expect(outcome.status != 0)
            #expect(outcome.errors.contains(row.1), "\(outcome.errors)")
        }

        @Test
        func `simulated time and an outside authority do not go together`() throws {
            let authority = try OutsideAuthority()
            let home = try home(asking: authority)
            let outcome = try Program.run(
                Program.motcuad,
                ["--home", home.path, "--listen", "127.0.0.1:0", "--clock", RunningGateway.start])
            #expect(outcome.status == 64)
            #expect(outcome.errors.contains("cannot stamp simulated time"), "\(outcome.errors)")
        }
    }
}
