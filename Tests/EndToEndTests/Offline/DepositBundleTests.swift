import Foundation
import JSON
import Testing

extension EndToEnd.Operators {
    /// The proof of deposit: fetched from the server, checked by its own script and by `motcua`.
    @Suite
    struct DepositBundleTests {
        private let files = FileManager.default

        /// A fetched bundle, whole and unpacked, with what is published apart from it.
        private struct Fetched {
            let gateway: RunningGateway
            let home: String
            var zip: String { "\(home)/out/proof.zip" }
            var folder: String { "\(home)/out/proof" }
            let root: String
            let log: String

            func script(_ shell: String = "sh", log: String? = nil) throws -> Program.Outcome {
                try Program.run(
                    "/usr/bin/env", [shell, "\(folder)/verify.sh", "--root", root, "--log", log ?? self.log])
            }
        }

        private func fetch() throws -> Fetched {
            let gateway = try RunningGateway()
            let home = gateway.home.path
            let filed = try FiledDossier(on: gateway)
            try gateway.account("reception.H61.12").expect(200, "DESK RECEIVE \(filed.code)")
            try files.createDirectory(atPath: "\(home)/out", withIntermediateDirectories: true)
            let got = try motcua([
                "receipt", "bundle", filed.code, "-o", "\(home)/out/proof.zip", "--citizen", filed.number, "--home",
                home, "--server", "127.0.0.1:\(gateway.tlsPort)",
            ])
            #expect(got.status == 0, "\(got.errors)")
            let shown = try Program.run(
                "/usr/bin/openssl", ["x509", "-in", "\(home)/pki/root.crt", "-noout", "-fingerprint", "-sha256"])
            let root = try #require(shown.text.split(separator: "=").last).trimmingCharacters(in: .newlines)
            let log = try String(contentsOfFile: "\(home)/pki/log.vkey", encoding: .utf8)
                .trimmingCharacters(in: .newlines)
            let fetched = Fetched(gateway: gateway, home: home, root: root, log: log)
            try unpack(fetched)
            return fetched
        }

        private func unpack(_ fetched: Fetched) throws {
            try? files.removeItem(atPath: fetched.folder)
            let unpacked = try Program.run(
                "/usr/bin/env", ["python3", "-m", "zipfile", "-e", fetched.zip, fetched.folder])
            #expect(unpacked.status == 0, "\(unpacked.errors)")
        }

        @Test(arguments: ["sh", "dash", "bash"])
        func `the script of a bundle finds all receipts right, with openssl alone`(_ shell: String) throws {
            let fetched = try fetch()
            let outcome = try fetched.script(shell)
            #expect(outcome.status == 0, "\(outcome.text)\(outcome.errors)")
            #expect(outcome.text.contains("2 receipts / giấy; 0 faults / sai; 0 open / chưa rõ"), "\(outcome.text)")
            #expect(outcome.errors.isEmpty)
        }

        @Test
        func `the script runs nothing that a bundle says`() throws {
            let fetched = try fetch()
            let mark = "\(fetched.home)/ran"
            try Data("x|touch \(mark) #|e;s|y+00000000+AAAA\n".utf8).write(
                to: URL(filePath: "\(fetched.folder)/log.vkey"))
            try Data("motcua\n1\nAAAA\n\n— x foo\n".utf8).write(to: URL(filePath: "\(fetched.folder)/checkpoint"))
            let outcome = try fetched.script()
            #expect(outcome.status == 1 && outcome.text.contains("another log"), "\(outcome.text)")
            #expect(!files.fileExists(atPath: mark))
        }

        @Test
        func `the script names what was changed, exchanged, left out or comes from elsewhere`() throws {
            let fetched = try fetch()
            let receipts = "\(fetched.folder)/receipts"
            let (one, two) = ("\(receipts)/001-submission", "\(receipts)/002-acceptance")
            let spoilers: [(String, () throws -> Void)] = [
                ("content verify error", { try change("\(two)/receipt.json", "\"online\"", "\"postal\"") }),
                ("the log has another receipt.p7s", { try exchange("\(two)/receipt.p7s", "\(one)/receipt.p7s") }),
                ("does not follow the receipt before", { try files.removeItem(atPath: one) }),
                ("not in the log", { try change("\(two)/receipt.tlog-proof", "\nindex ", "\nindex 9") }),
                (
                    "the head of the log is not signed",
                    { try change("\(one)/receipt.tlog-proof", "— motcua", "— motcub") }
                ),
                ("is not DER", { try Data("x".utf8).write(to: URL(filePath: "\(one)/receipt.p7s")) }),
                ("no receipt", { for folder in [one, two] { try files.removeItem(atPath: folder) } }),
            ]
            for (expected, spoil) in spoilers {
                try unpack(fetched)
                try spoil()
                let outcome = try fetched.script()
                #expect(outcome.status == 1, "\(expected)")
                #expect(outcome.text.contains(expected), "\(expected): \(outcome.text)")
            }
            try unpack(fetched)
            let foreign = try fetched.script(log: "other+00000000+AA==")
            #expect(foreign.status == 1)
            #expect(foreign.text.contains("another log"))
        }

        private func pack(_ fetched: Fetched) throws {
            try files.removeItem(atPath: fetched.zip)
            _ = try Program.run(
                "/usr/bin/env",
                [
                    "python3", "-c", "import shutil,sys; shutil.make_archive(sys.argv[1], 'zip', sys.argv[1])",
                    fetched.folder,
                ])
        }

        private func change(_ path: String, _ old: String, _ new: String) throws {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            try #require(text.contains(old), "\(text)")
            try text.replacing(old, with: new, maxReplacements: 1).write(
                toFile: path, atomically: true, encoding: .utf8)
        }

        private func exchange(_ path: String, _ other: String) throws {
            try files.removeItem(atPath: path)
            try files.copyItem(atPath: other, toPath: path)
        }

        @Test(arguments: [
            ("2019-03-04T07:00:00+07:00", "the signer was revoked / đã bị thu hồi", Int32(1)),
            ("2019-03-04T09:00:00+07:00", "the signer was revoked later", Int32(0)),
        ])
        func `a revoked signer is told apart by when it was revoked`(_ row: (String, String, Int32)) throws {
            let fetched = try fetch()
            try fetched.gateway.admin().expect(200, #"ADMIN CLOCK {"advance":"PT2H"}"#)
            let revoked = try motcua([
                "pki", "revoke", "signer-H61-2019", "--reason", "superseded", "--at", row.0, "--home", fetched.home,
            ])
            #expect(revoked.errors.contains("revoked"), "\(revoked.text)\(revoked.errors)")
            let lists = "\(fetched.home)/pki/crl"
            let names = try files.contentsOfDirectory(atPath: lists)
            let newest = try #require(names.filter { $0.hasPrefix("issuing-ca") }.max())
            try files.copyItem(atPath: "\(lists)/\(newest)", toPath: "\(fetched.folder)/crl/\(newest)")
            let outcome = try fetched.script()
            #expect(outcome.status == row.2, "\(outcome.text)")
            #expect(outcome.text.contains(row.1), "\(outcome.text)")
        }

        @Test
        func `motcua judges a bundle as it is, and refuses what is none`() throws {
            let fetched = try fetch()
            let root = "\(fetched.home)/out/root.crt"
            try files.copyItem(atPath: "\(fetched.home)/pki/root.crt", toPath: root)
            let arguments = ["receipt", "verify", fetched.zip, "--trust", root, "--log-key", fetched.log, "--json"]
            let good = try motcua(arguments)
            #expect(good.status == 0, "\(good.text)\(good.errors)")
            let lines = try good.text.split(separator: "\n").map { try JSON.parse(String($0)) }
            #expect(lines.count == 2)
            for line in lines {
                #expect(line["verdict"] == "valid" && line["chain"] == "follows" && line["log"] == "included")
                #expect(line["revocation"] == "good")
            }
            try change("\(fetched.folder)/checkpoint", "— motcua", "— motcub")
            try pack(fetched)
            let forged = try motcua(arguments)
            #expect(forged.status == 1)
            let line = try JSON.parse(String(try #require(forged.text.split(separator: "\n").first)))
            #expect(line["log"] == "headNotSigned")
            try change("\(fetched.folder)/checkpoint", "— motcub", "— motcua")
            try files.removeItem(atPath: "\(fetched.folder)/receipts/001-submission")
            try pack(fetched)
            let short = try motcua(arguments)
            #expect(short.status == 1)
            #expect(try JSON.parse(short.text)["chain"] == "broken")
            try Data("PK".utf8).write(to: URL(filePath: fetched.zip))
            let none = try motcua(arguments)
            #expect(none.status == 65)
            #expect(none.errors.contains("is not a bundle"))
        }
    }
}
