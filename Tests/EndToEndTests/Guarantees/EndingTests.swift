import Foundation
import Glibc
import JSON
import Testing

extension EndToEnd.Clients {
    /// Stopping, starting again, reading files anew, copying and restoring.
    @Suite
    struct EndingTests {
        @Test(arguments: [SIGTERM, SIGINT])
        func `a signal to stop lets requests in progress be answered, then ends with 0`(signal: Int32) throws {
            let gateway = try RunningGateway()
            let filed = try FiledDossier(on: gateway)
            var lines = ""
            for number in 0..<300 {
                lines +=
                    RawConnection.line("SUBMIT", filed.filing.with("key", value: .string("s\(number)")).body) + "\n"
            }
            try filed.citizen.send(Array(lines.utf8))
            let first = try filed.citizen.reply()
            gateway.signal(signal)
            let answers = try [first] + filed.citizen.rest().filter { $0.code != nil }
            #expect(gateway.wait() == 0)
            #expect(answers.count == 300)
            #expect(answers.allSatisfy { $0.code == 201 || $0.code == 503 })
            let acknowledged = answers.count { $0.code == 201 }
            #expect(acknowledged > 0)
            let again = try RunningGateway(gateway.home)
            let stats = try again.admin().expect(200, "ADMIN STATS").body["store"]
            #expect(stats?["dossiers"]?.integer == Int64(acknowledged + 1))
        }

        @Test
        func `a signal to stop goes before many to read the files anew`() throws {
            let gateway = try RunningGateway()
            for _ in 0..<200 { gateway.signal(SIGHUP) }
            try gateway.awaitLog("catalog and certificates read anew")
            gateway.signal(SIGTERM)
            #expect(gateway.wait() == 0)
            let reloads = try gateway.logText().split(separator: "\n").count { $0.contains("read anew") }
            #expect(reloads < 10)
        }

        @Test
        func `an administrator stops the server`() throws {
            let gateway = try RunningGateway()
            #expect(try gateway.admin().ask("ADMIN SHUTDOWN").code == 202)
            #expect(gateway.wait() == 0)
            #expect(!FileManager.default.fileExists(atPath: gateway.home.socket))
        }

        @Test(arguments: [SIGTERM, SIGKILL])
        func `after a restart a key is answered byte for byte, and the clock goes on from where it stood`(
            signal: Int32
        ) throws {
            let gateway = try RunningGateway()
            let filed = try FiledDossier(on: gateway)
            try gateway.admin().expect(200, "ADMIN CLOCK", ["advance": "P29D"])
            gateway.signal(signal)
            _ = gateway.wait()
            let again = try RunningGateway(gateway.home)
            let citizen = try again.citizen(filed.number)
            #expect(try citizen.ask("SUBMIT", filed.filing.body).line == filed.answer.line)
            let other = try citizen.ask("SUBMIT", filed.filing.with("form", "pages", value: 9).body)
            #expect(other.slug == "key-reused")
            #expect(citizen.greeting.body["clock"]?.string == "2019-04-02T08:00:00+07:00")
        }

        @Test
        func `SIGHUP reads the catalog anew, and a broken one changes nothing`() throws {
            let gateway = try RunningGateway()
            let visitor = try gateway.visitor()
            let file = "catalog/procedures/1.009374.yaml"
            let text = try gateway.home.read(file)
            try gateway.home.write(text.replacing("Newsletter licence", with: "Renamed licence"), to: file)
            gateway.signal(SIGHUP)
            try gateway.awaitLog("catalog and certificates read anew")
            #expect(try visitor.expect(200, "CATALOG SHOW 1.009374").description.contains("Renamed licence"))
            try gateway.home.write("broken: [", to: file)
            gateway.signal(SIGHUP)
            try gateway.awaitLog("reload failed; nothing changed")
            let refused = try gateway.admin().ask("ADMIN RELOAD")
            #expect(refused.code == 409)
            #expect(refused.description.contains("1.009374.yaml"))
            #expect(try visitor.expect(200, "CATALOG SHOW 1.009374").description.contains("Renamed licence"))
            try gateway.home.write(text, to: file)
            try gateway.admin().expect(200, "ADMIN RELOAD")
            #expect(try visitor.expect(200, "CATALOG SHOW 1.009374").description.contains("Newsletter licence"))
        }

        @Test
        func `a backup of the running server restores to the same dossiers`() throws {
            let gateway = try RunningGateway()
            let filed = try FiledDossier(on: gateway)
            let track = try filed.citizen.expect(200, "TRACK \(filed.code)")
            let history = try filed.citizen.expect(200, "HISTORY \(filed.code)")
            let folder = TemporaryHome.temporaryPath("backup")
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try gateway.admin().expect(200, "ADMIN BACKUP", ["folder": .string(folder)])
            try filed.citizen.expect(201, "SUBMIT", filed.filing.with("key", value: "after the backup").body)
            let home = try TemporaryHome()
            let restored = try Program.run(Program.motcua, ["restore", folder, "--home", home.path])
            try #require(restored.status == 0, "\(restored.errors)")
            let again = try RunningGateway(home)
            let citizen = try again.citizen(filed.number)
            #expect(try citizen.expect(200, "TRACK \(filed.code)").line == track.line)
            #expect(try citizen.expect(200, "HISTORY \(filed.code)").line == history.line)
            #expect(try again.admin().expect(200, "ADMIN STATS").body["store"]?["dossiers"]?.integer == 1)
            let sha256 = filed.filing.body["components"]?.array?.first?["sha256"]?.string ?? ""
            #expect(try citizen.get(sha256).payload == Array("%PDF-1.4 \(filed.number)".utf8))
        }
    }
}
