import Foundation
import JSON
import Testing

extension EndToEnd.Operators {
    /// Two witnesses beside a gateway: an inspectorate (thanh tra) and another province.
    @Suite
    struct WitnessTests {
        private static let names = ["thanh-tra.vinh-long", "dong-thap"]

        private let home: TemporaryHome
        private let keys: [String]

        /// A home that hears two witnesses and believes a head that both signed.
        init() throws {
            home = try TemporaryHome()
            let folder = home.path
            keys = try Self.names.map { name in
                let made = try Program.run(
                    Program.motcua, ["log", "witness", "--init", name, "--state", "\(folder)/\(name)"])
                guard made.status == 0 else { throw HarnessFault(made.errors) }
                return made.text.trimmingCharacters(in: .newlines)
            }
            try Self.hear(keys, quorum: 2, at: folder)
        }

        private static func hear(_ keys: [String], quorum: Int, at folder: String) throws {
            let settings = URL(fileURLWithPath: "\(folder)/motcua.yaml")
            let text = try String(contentsOf: settings, encoding: .utf8)
            try Data((text + "log.witnesses: \"\(keys.joined(separator: " "))\"\nlog.quorum: \(quorum)\n").utf8)
                .write(to: settings)
        }

        private func at(_ gateway: RunningGateway) -> [String] {
            ["--home", gateway.home.path, "--server", "127.0.0.1:\(gateway.tlsPort)"]
        }

        private func visit(_ gateway: RunningGateway, _ name: String) throws -> Program.Outcome {
            try motcua(["log", "witness", "--once", "--state", "\(home.path)/\(name)", "--json"] + at(gateway))
        }

        private func folderIsEmpty(_ name: String) throws -> Bool {
            try FileManager.default.contentsOfDirectory(atPath: "\(home.path)/\(name)/evidence").isEmpty
        }

        @Test
        func `two witnesses sign what grows, and proofs, heads, exports and verdicts carry their signatures`() throws {
            let gateway = try RunningGateway(home)
            let filed = try FiledDossier(on: gateway)
            #expect(try visit(gateway, Self.names[0]).status == 0)
            let get =
                ["receipt", "get", filed.code, "--kind", "submission"] + at(gateway) + ["--citizen", filed.number]
            #expect(try motcua(get + ["-o", "\(home.path)/one"]).status == 0)
            let early = try motcua(["receipt", "verify", "\(home.path)/one", "--home", home.path, "--json"])
            #expect(try JSON.parse(early.text)["log"] == "tooFewWitnesses")
            #expect(early.status == 1)

            let second = try visit(gateway, Self.names[1])
            #expect(try JSON.parse(second.text)["size"] == 1, "\(second.errors)")
            for number in 2...3 {
                _ = try FiledDossier(on: gateway)
                let grown = try JSON.parse(try visit(gateway, Self.names[0]).text)
                #expect(grown["from"] == .integer(Int64(number - 1)) && grown["size"] == .integer(Int64(number)))
            }
            let head = try gateway.visitor().expect(200, "LOG CHECKPOINT").body
            #expect(head["size"] == 3)
            #expect(head["checkpoint"]?.string?.split(separator: "\n").count { $0.hasPrefix("—") } == 2)
            #expect(head["cosigned"]?["size"] == 1)

            #expect(try motcua(get + ["-o", "\(home.path)/two"]).status == 0)
            let late = try motcua(["receipt", "verify", "\(home.path)/two", "--home", home.path, "--json"])
            #expect(try JSON.parse(late.text)["log"] == "included")
            #expect(late.status == 0, "\(late.text)\(late.errors)")
            let one = [
                "receipt", "verify", "\(home.path)/two", "--home", home.path, "--log-key", "\(home.path)/pki/log.vkey",
            ]
            #expect(try motcua(one + ["--witness", keys[0], "--quorum", "1"]).status == 0)
            #expect(try motcua(one + ["--witness", keys[0], "--quorum", "2"]).status == 64)
            try FileManager.default.removeItem(atPath: "\(home.path)/two/receipt.tlog-proof")
            let bare = try motcua(one + ["--witness", keys[0], "--quorum", "1", "--json"])
            #expect(bare.status == 1)
            #expect(try JSON.parse(bare.text)["log"] == "tooFewWitnesses")

            gateway.signal(SIGTERM)
            #expect(gateway.wait() == 0)
            let asked = keys.flatMap { ["--witness", $0] } + ["--json"]
            let export = "\(home.path)/public"
            #expect(try motcua(["log", "export", export, "--home", home.path]).status == 0)
            for place in [[], [export]] {
                let audit = try motcua(["log", "audit"] + place + ["--home", home.path] + asked)
                #expect(try JSON.parse(audit.text)["witnessed"] == 1, "\(audit.text)\(audit.errors)")
                #expect(audit.status == 0)
            }
            try FileManager.default.removeItem(atPath: "\(export)/checkpoint.cosigned")
            let unseen = try motcua(["log", "audit", export, "--home", home.path] + asked)
            #expect(unseen.status == 1)
            #expect(unseen.text.contains("unwitnessed"))
        }

        @Test
        func `a log that was rolled back, and one that went another way, are not signed and both notes are kept`()
            throws
        {
            var gateway = try RunningGateway(home)
            _ = try FiledDossier(on: gateway)
            let backup = "\(home.path)-backup"
            defer { try? FileManager.default.removeItem(atPath: backup) }
            let saved = try motcua(["backup", backup, "--home", home.path])
            #expect(saved.status == 0, "\(saved.errors)")
            for _ in 0..<2 { _ = try FiledDossier(on: gateway) }
            #expect(try visit(gateway, Self.names[0]).status == 0)
            gateway.signal(SIGTERM)
            #expect(gateway.wait() == 0)
            try FileManager.default.removeItem(atPath: "\(home.path)/store")
            let restored = try motcua(["restore", backup, "--home", home.path])
            #expect(restored.status == 0, "\(restored.errors)")

            gateway = try RunningGateway(home)
            let back = try visit(gateway, Self.names[0])
            #expect(back.status == 1)
            #expect(back.errors.contains("went back from 3 entries to 1"), "\(back.errors)")
            for _ in 0..<2 { _ = try FiledDossier(on: gateway) }
            let fork = try visit(gateway, Self.names[0])
            #expect(fork.status == 1)
            #expect(fork.errors.contains("two histories of 3 entries"), "\(fork.errors)")
            _ = try FiledDossier(on: gateway)
            let grown = try visit(gateway, Self.names[0])
            #expect(grown.status == 1)
            #expect(grown.errors.contains("does not begin with the 3 entries"), "\(grown.errors)")
            let evidence = "\(home.path)/\(Self.names[0])/evidence"
            let cases = try FileManager.default.contentsOfDirectory(atPath: evidence)
            #expect(cases.count == 3)
            for name in cases {
                let files = try FileManager.default.contentsOfDirectory(atPath: "\(evidence)/\(name)")
                #expect(Set(files) == ["seen.note", "offered.note", "reason.txt"])
            }
            // Who has seen nothing signs, and what it signed says which history that is.
            #expect(try visit(gateway, Self.names[1]).status == 0)
            #expect(try folderIsEmpty(Self.names[1]))
        }

        @Test
        func `another key of the log, an unknown witness and a folder of another process are refused`() throws {
            let gateway = try RunningGateway(home)
            _ = try FiledDossier(on: gateway)
            #expect(try visit(gateway, Self.names[0]).status == 0)
            let key = "\(home.path)/pki/log.vkey"
            let right = try String(contentsOfFile: key, encoding: .utf8)
            let stranger = try motcua(["log", "witness", "--init", "stranger", "--state", "\(home.path)/stranger"])
            #expect(stranger.status == 0)
            #expect(try motcua(["log", "witness", "--init", "again", "--state", "\(home.path)/stranger"]).status == 65)
            let unheard = try visit(gateway, "stranger")
            #expect(unheard.status == 75 && unheard.errors.contains("witness"), "\(unheard.errors)")

            let other = try TemporaryHome()
            for file in ["pki/log.pem", "pki/log.vkey", "store/motcua.sqlite"] {
                try FileManager.default.removeItem(atPath: "\(other.path)/\(file)")
            }
            let foreign = try RunningGateway(other)
            _ = try FiledDossier(on: foreign)
            for named in [right.trimmingCharacters(in: .newlines), "\(other.path)/pki/log.vkey"] {
                let swapped = try motcua(
                    ["log", "witness", "--once", "--state", "\(home.path)/\(Self.names[0])", "--log-key", named]
                        + at(foreign))
                #expect(swapped.status == 1)
                #expect(swapped.errors.contains("not signed by the key of the log"), "\(swapped.errors)")
            }
            #expect(try !folderIsEmpty(Self.names[0]))
            #expect(
                try motcua(["log", "witness", "--once", "--state", "\(home.path)/nowhere"] + at(gateway)).status == 65)
        }

        @Test
        func `settings that name no witness, or ask for more than there are, keep the server from starting`() throws {
            for (line, word) in [
                ("log.witnesses: \"nobody\"", "log.witnesses"), ("log.quorum: 1", "log.quorum"),
            ] {
                let other = try TemporaryHome()
                let settings = URL(fileURLWithPath: "\(other.path)/motcua.yaml")
                let text = try String(contentsOf: settings, encoding: .utf8)
                try Data((text + line + "\n").utf8).write(to: settings)
                let doctor = try motcua(["doctor", "--home", other.path])
                #expect(doctor.status == 1 && doctor.text.contains(word), "\(doctor.text)\(doctor.errors)")
            }
        }
    }
}
