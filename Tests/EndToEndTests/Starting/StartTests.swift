import Foundation
import Glibc
import JSON
import Testing

extension EndToEnd.Operators {
    /// Starts that have to fail: one line that names what is wrong, the right exit code, nothing changed.
    @Suite
    struct StartTests {
        /// Starts the server where it cannot start.
        private func refusal(
            of home: TemporaryHome, _ options: [String] = [], code: Int32, naming name: String,
            location: SourceLocation = #_sourceLocation
        ) throws {
            let before = try home.snapshot()
            let outcome = try Program.run(
                Program.motcuad,
                ["--home", home.path, "--listen", "127.0.0.1:0", "--clock", RunningGateway.start] + options)
            #expect(outcome.status == code, "\(outcome.errors)", sourceLocation: location)
            #expect(outcome.text == "", sourceLocation: location)
            #expect(outcome.errorLines.count == 1, "\(outcome.errors)", sourceLocation: location)
            #expect(outcome.errors.hasPrefix("motcuad: "), sourceLocation: location)
            #expect(outcome.errors.contains(name), "\(outcome.errors)", sourceLocation: location)
            let after = try home.snapshot()
            let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
            #expect(changed == [], sourceLocation: location)
        }

        @Test
        func `a catalog file that is no YAML`() throws {
            let home = try TemporaryHome()
            let file = "catalog/procedures/1.009374.yaml"
            try home.write("code: \"1.009374\"\n  name: [", to: file)
            try refusal(of: home, code: 65, naming: "1.009374.yaml")
        }

        @Test
        func `a catalog file with a fault`() throws {
            let home = try TemporaryHome()
            let file = "catalog/procedures/1.009374.yaml"
            try home.write(home.read(file).replacing("level: province", with: "level: galaxy"), to: file)
            try refusal(of: home, code: 65, naming: "1.009374.yaml")
        }

        @Test
        func `a catalog that is gone`() throws {
            let home = try TemporaryHome()
            try FileManager.default.removeItem(atPath: "\(home.path)/catalog")
            try refusal(of: home, code: 65, naming: "catalog")
        }

        @Test(arguments: ["server.crt", "root.crt", "signer-H61-2019.crt", "issuing-ca.crt"])
        func `a certificate that is none`(name: String) throws {
            let home = try TemporaryHome()
            try home.write("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", to: "pki/\(name)")
            try refusal(of: home, code: 65, naming: name)
        }

        @Test(arguments: ["server.key", "signer-H61-2019.key"])
        func `a key that is none`(name: String) throws {
            let home = try TemporaryHome()
            try home.write("this is no key", to: "pki/\(name)")
            try refusal(of: home, code: 65, naming: name)
        }

        @Test
        func `a signing key that is gone`() throws {
            let home = try TemporaryHome()
            try FileManager.default.removeItem(atPath: "\(home.path)/pki/signer-H61-2019.key")
            try refusal(of: home, code: 65, naming: "2019")
        }

        @Test(arguments: ["server.key", "signer-H61-2019.key"])
        func `a key that others may read`(name: String) throws {
            let home = try TemporaryHome()
            chmod("\(home.path)/pki/\(name)", 0o644)
            try refusal(of: home, code: 77, naming: name)
        }

        @Test
        func `a key that is gone`() throws {
            let home = try TemporaryHome()
            try FileManager.default.removeItem(atPath: "\(home.path)/pki/server.key")
            try refusal(of: home, code: 65, naming: "server.key")
        }

        @Test
        func `a setting that there is not`() throws {
            let home = try TemporaryHome()
            try home.write(home.read("motcua.yaml") + "lineLimits: 4096\n", to: "motcua.yaml")
            try refusal(of: home, code: 65, naming: "lineLimits")
        }

        @Test
        func `a setting that stands twice is named, and the secret beside it is not shown`() throws {
            let home = try TemporaryHome()
            let text = try home.read("motcua.yaml")
            let salt = try #require(text.split(separator: "\n").first { $0.hasPrefix("identitySalt") })
            try home.write(text + "agency: H02\n", to: "motcua.yaml")
            try refusal(of: home, code: 65, naming: "agency stands twice")
            let doctor = try Program.run(Program.motcua, ["doctor", "--home", home.path])
            let secret = String(salt.dropFirst("identitySalt: \"".count).dropLast())
            #expect(secret.count > 20)
            #expect(!doctor.text.contains(secret))
        }

        @Test
        func `a lost key of the log is not replaced by another`() throws {
            let home = try TemporaryHome(copyOf: try UsedHome.made.get().stopped)
            for name in ["log.pem", "log.vkey"] {
                try FileManager.default.removeItem(atPath: "\(home.path)/pki/\(name)")
                try refusal(of: home, code: 65, naming: "log.pem")
            }
        }

        @Test
        func `a lost public key of the log is written anew`() throws {
            let home = try TemporaryHome(copyOf: try UsedHome.made.get().stopped)
            let key = try home.read("pki/log.vkey")
            try FileManager.default.removeItem(atPath: "\(home.path)/pki/log.vkey")
            let gateway = try RunningGateway(home)
            #expect(try home.read("pki/log.vkey") == key)
            gateway.killNow()
        }

        @Test
        func `a machine that lets it open few files`() throws {
            let home = try TemporaryHome()
            let outcome = try Program.run(
                "bash", ["-c", "ulimit -n 32; exec '\(Program.motcuad)' --home '\(home.path)' --listen 127.0.0.1:0"])
            #expect(outcome.status == 77)
            #expect(outcome.errorLines.count == 1 && outcome.errors.contains("32 files"), "\(outcome.errors)")
        }

        @Test
        func `a machine that lets it open just enough files for some clients`() throws {
            let gateway = try RunningGateway(TemporaryHome(), openFiles: 256)
            let clients = try (0..<32).map { _ in try gateway.visitor() }
            for client in clients { #expect(try client.isAlive) }
            gateway.killNow()
        }

        @Test(arguments: [">&-", "> /dev/full", "2>&-"])
        func `a server whose output nobody takes serves all the same`(redirection: String) throws {
            let home = try TemporaryHome()
            let outcome = try Program.run(
                "bash",
                [
                    "-c",
                    """
                    "$0" --home "$1" --listen 127.0.0.1:0 --clock "$2" 2>"$1/errors" \(redirection) &
                    until "$3" send 'HELP' --home "$1" >/dev/null 2>&1 || ! kill -0 $!; do :; done
                    "$3" send 'ADMIN SHUTDOWN' --home "$1" >/dev/null; wait $!
                    """, Program.motcuad, home.path, RunningGateway.start, Program.motcua,
                ])
            #expect(outcome.status == 0, "\(outcome.errors)")
        }

        @Test
        func `a setting out of range`() throws {
            let home = try TemporaryHome()
            try home.write(home.read("motcua.yaml") + "idleSeconds: 0\n", to: "motcua.yaml")
            try refusal(of: home, code: 65, naming: "idleSeconds")
        }

        @Test(arguments: [
            "mail.sender: \"-oQ@example.vn\"", "mail.sender: \"nobody\"", "mail.sendmail: \"sendmail -t\"",
            "mail.giveUpDays: 0",
        ])
        func `a setting of mail that cannot be`(setting: String) throws {
            let home = try TemporaryHome()
            try home.write(home.read("motcua.yaml") + setting + "\n", to: "motcua.yaml")
            try refusal(of: home, code: 65, naming: String(setting.prefix { $0 != ":" }))
        }

        @Test
        func `a port in use`() throws {
            let port = try RunningGateway.shared.get().tlsPort
            try refusal(of: TemporaryHome(), ["--listen", "127.0.0.1:\(port)"], code: 75, naming: "\(port)")
        }

        @Test
        func `a listener without TLS that is not on loopback`() throws {
            try refusal(of: TemporaryHome(), ["--plaintext", "0.0.0.0:0"], code: 64, naming: "0.0.0.0")
        }

        @Test
        func `a clock that is no instant`() throws {
            try refusal(of: TemporaryHome(), ["--clock", "noon"], code: 64, naming: "noon")
        }

        @Test
        func `a store that is no database`() throws {
            let home = try TemporaryHome()
            try home.write(String(repeating: "this is no database\n", count: 500), to: "store/motcua.sqlite")
            try refusal(of: home, code: 65, naming: "store")
        }

        @Test
        func `a second server on the same home, which the first does not notice`() throws {
            let gateway = try RunningGateway()
            let filed = try FiledDossier(on: gateway)
            let outcome = try Program.run(
                Program.motcuad, ["--home", gateway.home.path, "--listen", "127.0.0.1:0"])
            #expect(outcome.status == 75)
            #expect(outcome.errorLines.count == 1, "\(outcome.errors)")
            #expect(outcome.errors.contains(gateway.home.path))
            #expect(try filed.citizen.isAlive)
            #expect(try gateway.admin().expect(200, "ADMIN STATS").body["store"]?["dossiers"]?.integer == 1)
        }

        @Test
        func `a folder that is no home`() throws {
            let outcome = try Program.run(Program.motcuad, ["--home", "/nowhere/at/all"])
            #expect(outcome.status == 66)
            #expect(outcome.errors.contains("/nowhere/at/all"))
            #expect(outcome.errors.contains("motcua init"))
        }

        @Test
        func `an option that there is not is a usage error`() throws {
            let outcome = try Program.run(Program.motcuad, ["--nonsense"])
            #expect(outcome.status == 64)
            #expect(outcome.errors == "motcuad: Unknown option '--nonsense': see 'motcuad --help'\n")
            let help = try Program.run(Program.motcuad, ["--help"])
            #expect(help.status == 0)
            #expect(help.text.contains("--listen"))
        }
    }
}
