import Foundation
import JSON
import Testing

extension EndToEnd.Operators {
    /// What a command says, and how it ends, where something around it is not as it should be.
    @Suite
    struct OutputTests {
        private let files = FileManager.default

        private func at(_ gateway: RunningGateway) -> [String] {
            ["--home", gateway.home.path, "--server", "127.0.0.1:\(gateway.tlsPort)"]
        }

        @Test(arguments: [["--help"], ["calendar", "year", "2026"], ["calendar", "year", "2026", "--json"]])
        func `an answer that cannot be written ends the command with 75 and one line`(words: [String]) throws {
            let home = try TemporaryHome()
            defer { withExtendedLifetime(home) {} }
            let arguments = words.count == 1 ? words : words + ["--home", home.path]
            let outcome = try Program.run(
                "sh", ["-c", "exec \"$0\" \"$@\" >/dev/full", Program.motcua] + arguments)
            #expect(outcome.status == 75)
            #expect(outcome.errorLines.count == 1, "\(outcome.errors)")
            #expect(outcome.errors.contains("No space left on device"))
        }

        /// Files a dossier as a citizen with a file for each component.
        private func submit(
            _ number: String, key: String? = nil, into output: String, on gateway: RunningGateway,
            redirected: String = ""
        ) throws -> Program.Outcome {
            let folder = "\(gateway.home.path)/filing"
            try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let components = Filing.components.map { code -> JSON in
                ["code": .string(code), "copies": 1, "kind": "original"]
            }
            let filing = Filing(key: "", citizen: number, sha256: "").with("key", value: nil)
                .with("components", value: .array(components)).with("key", value: key.map { .string($0) })
            try Data(filing.body.serialized()).write(to: URL(fileURLWithPath: "\(folder)/filing.json"))
            try Data("%PDF-1.4".utf8).write(to: URL(fileURLWithPath: "\(folder)/paper.pdf"))
            let attached = Filing.components.flatMap { ["--attach", "\($0)=\(folder)/paper.pdf"] }
            let words =
                ["dossier", "submit", "\(folder)/filing.json", "-o", output, "--citizen", number] + attached
                + at(gateway)
            return try Program.run("sh", ["-c", "exec \"$0\" \"$@\" \(redirected)", Program.motcua] + words)
        }

        private func dossiers(_ gateway: RunningGateway) throws -> Int64? {
            try gateway.admin().expect(200, "ADMIN STATS").body["store"]?["dossiers"]?.integer
        }

        @Test
        func `a folder that cannot be written into is found before the dossier is filed`() throws {
            let gateway = try RunningGateway()
            defer { withExtendedLifetime(gateway) {} }
            let refused = try submit(
                Citizen.next(), into: "\(gateway.home.path)/motcua.yaml/receipt", on: gateway)
            #expect(refused.status == 65)
            #expect(refused.errors.contains("cannot write into"), "\(refused.errors)")
            #expect(try dossiers(gateway) == 0)
        }

        @Test(arguments: ["", ">/dev/full"])
        func `what fails after the dossier is filed names it and its key, and with that key it is filed once`(
            redirected: String
        ) throws {
            let gateway = try RunningGateway()
            defer { withExtendedLifetime(gateway) {} }
            let (number, output) = (Citizen.next(), "\(gateway.home.path)/receipt")
            if redirected.isEmpty {
                try files.createDirectory(atPath: "\(output)/receipt.p7s/x", withIntermediateDirectories: true)
            }
            let broken = try submit(number, into: output, on: gateway, redirected: redirected)
            #expect(broken.status == (redirected.isEmpty ? 65 : 75), "\(broken.errors)")
            let key = try #require(broken.errors.split(separator: "\"key\": \"").last?.prefix { $0 != "\"" })
            #expect(key.hasPrefix("cli-"), "\(broken.errors)")
            let again = try submit(number, key: String(key), into: "\(output).2", on: gateway)
            #expect(again.status == 0, "\(again.errors)")
            let code = try #require(again.text.split(separator: "\n").first)
            #expect(broken.errors.contains("\(code) is filed"), "\(broken.errors)")
            #expect(try dossiers(gateway) == 1)
        }

        @Test
        func `a server of another CA is told as that`() throws {
            let gateway = try RunningGateway.shared.get()
            let other = try TemporaryHome.ofAnotherGateway()
            defer { withExtendedLifetime(other) {} }
            let outcome = try motcua(["log", "checkpoint", "--ca", other.root] + at(gateway))
            #expect(outcome.status == 69)
            #expect(outcome.errors.contains("not from the CA"), "\(outcome.errors)")
            #expect(!outcome.errors.contains("SSL"))
            #expect(outcome.errorLines.count == 1)
        }

        @Test
        func `a witness that the gateway does not know yet is no finding`() throws {
            let gateway = try RunningGateway()
            defer { withExtendedLifetime(gateway) {} }
            _ = try FiledDossier(on: gateway)
            let state = "\(gateway.home.path)/stranger"
            let key = try motcua(["log", "witness", "--init", "stranger", "--state", state]).text
            let unheard = try motcua(["log", "witness", "--once", "--state", state] + at(gateway))
            #expect(unheard.status == 75, "\(unheard.errors)")
            #expect(unheard.errors.contains("put \(key.trimmingCharacters(in: .newlines)) into log.witnesses"))
        }

        @Test
        func `the only signing key is revoked with 0, the usual output and what to do next`() throws {
            let gateway = try RunningGateway()
            defer { withExtendedLifetime(gateway) {} }
            let revoked = try motcua([
                "pki", "revoke", "signer-H61-2019", "--reason", "keyCompromise", "--json", "--home", gateway.home.path,
            ])
            #expect(revoked.status == 0, "\(revoked.errors)")
            let told = try JSON.parse(revoked.text)
            #expect(told["revoked"] == "signer-H61-2019")
            #expect(told["serverTold"] == true)
            #expect(revoked.errors.contains("'motcua pki rotate' makes the next key"), "\(revoked.errors)")
        }
    }
}
