import Foundation
import Glibc
import JSON
import Testing

extension EndToEnd.Operators {
    /// The promise of Docs/Notices.md: never lost, never twice, also when the server is killed amid telling.
    @Suite
    struct NoticeKillTests {
        private static let count = 60

        /// Submissions of one citizen, each with an address; the codes of their dossiers.
        private func submit(_ count: Int, on gateway: RunningGateway, _ citizen: String) throws -> [String] {
            let connection = try gateway.citizen(citizen)
            let sha256 = try connection.put(Array("scan".utf8))
            return try (1...count).map { number in
                let filing = Filing(key: "n-\(number)", citizen: citizen, sha256: sha256)
                    .with("applicant", "email", value: "hoi@example.vn")
                return try connection.expect(201, "SUBMIT", filing.body).text("dossier")
            }
        }

        private func awaitThat(_ what: String, _ holds: () throws -> Bool) throws {
            let deadline = ContinuousClock.now + .seconds(60)
            while try !holds() {
                guard ContinuousClock.now < deadline else { throw HarnessFault("never came: \(what)") }
                sched_yield()
            }
        }

        private func awaitAllTold(on gateway: RunningGateway) throws {
            let admin = try gateway.admin()
            try awaitThat("all told") {
                try admin.expect(200, "ADMIN STATS").body["notices"]?["waiting"]?.integer == 0
            }
        }

        private func lines(_ path: String) -> [String] {
            ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
        }

        @Test
        func `each notice is one file, however often the server is killed amid keeping them`() throws {
            let home = try TemporaryHome()
            let outbox = "\(home.path)/outbox"
            func files() -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: outbox)) ?? [] }
            var codes: [String] = []
            for round in 1...3 {
                let gateway = try RunningGateway(home)
                codes += try submit(Self.count, on: gateway, Citizen.next())
                try awaitThat("files of round \(round)") { files().count > (round - 1) * Self.count + 5 }
                gateway.killNow()
            }
            let gateway = try RunningGateway(home)
            try awaitAllTold(on: gateway)
            #expect(files().sorted() == codes.map { "\($0).1.submissionReceived.eml" }.sorted())
            let list = try Program.run(
                Program.motcua, ["notice", "list", "--state", "told", "--limit", "200", "--home", home.path])
            #expect(list.status == 0 && codes.allSatisfy { list.text.contains($0) }, "\(list.errors)")
            let entry = try gateway.account("auditor").expect(200, "NOTICES \(codes[0])").body["items"]?.array?.first
            #expect(entry?["state"] == "told")
            #expect(entry?["proof"]?["path"]?.string == "outbox/\(codes[0]).1.submissionReceived.eml")
        }

        @Test
        func `what the mail program was given when the server was killed comes again under the same message id`() throws
        {
            let home = try TemporaryHome()
            let folder = TemporaryHome.temporaryPath("mail")
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let program = "\(folder)/sendmail"
            let script = #"""
                #!/bin/sh
                id=$(grep '^Message-ID: ' | cut -d ' ' -f 2)
                echo "$id" >> "\#(folder)/asked"
                [ -e "\#(folder)/open" ] || read -r line < "\#(folder)/gate"
                echo "$id" >> "\#(folder)/taken"
                """#
            try Data(script.utf8).write(to: URL(fileURLWithPath: program))
            chmod(program, 0o700)
            mkfifo("\(folder)/gate", 0o600)
            try home.write(try home.read("motcua.yaml") + "mail.sendmail: \"\(program)\"\n", to: "motcua.yaml")

            let killed = try RunningGateway(home)
            let codes = try submit(12, on: killed, Citizen.next())
            try awaitThat("messages on their way") { !lines("\(folder)/asked").isEmpty }
            killed.killNow()
            let underway = Set(lines("\(folder)/asked"))
            #expect((1...4).contains(underway.count))
            try Data().write(to: URL(fileURLWithPath: "\(folder)/open"))

            let gateway = try RunningGateway(home)
            try awaitAllTold(on: gateway)
            // Those that were given to the program before the kill are taken only now: the second copy of each.
            close(open("\(folder)/gate", O_WRONLY))
            try awaitThat("the first copies") { lines("\(folder)/taken").count == lines("\(folder)/asked").count }
            let taken = lines("\(folder)/taken")
            #expect(Set(taken).count == codes.count)
            #expect(
                Set(taken.filter { id in taken.count { $0 == id } > 1 }).isSubset(
                    of: lines("\(folder)/asked").prefix(4)))
            let auditor = try gateway.account("auditor")
            for code in codes {
                let notice = try auditor.expect(200, "NOTICES \(code)").body["items"]?.array?.first
                let id = notice?["proof"]?["messageId"]?.string ?? ""
                #expect(notice?["state"] == "told" && taken.contains(id))
                if underway.contains(id) { #expect(notice?["attempts"] == 2) }
            }
        }
    }
}
