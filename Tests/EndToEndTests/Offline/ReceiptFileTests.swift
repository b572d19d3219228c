import Foundation
import JSON
import Testing

extension EndToEnd.Operators {
    /// Receipts in files, judged and explained without the server.
    @Suite
    struct ReceiptFileTests {
        private let files = FileManager.default

        /// Runs `receipt verify --json` and gives its lines.
        private func verify(_ arguments: [String], status: Int32) throws -> [JSON] {
            let outcome = try motcua(["receipt", "verify", "--json"] + arguments)
            #expect(outcome.status == status, "\(outcome.errors)")
            return try outcome.text.split(separator: "\n").map { try JSON.parse(String($0)) }
        }

        /// A folder with `receipt.json`, `receipt.p7s`, `receipt.tlog-proof` and `crl.pem`, and the root, apart from any home.
        private func fetch(from gateway: RunningGateway) throws -> (folder: String, root: String) {
            let home = gateway.home.path
            let server = ["--home", home, "--server", "127.0.0.1:\(gateway.tlsPort)"]
            let filed = try FiledDossier(on: gateway)
            let folder = "\(home)/out/one"
            let got = try motcua(
                ["receipt", "get", filed.code, "--kind", "submission", "-o", folder, "--citizen", filed.number] + server
            )
            #expect(got.text.contains("crl.pem"), "\(got.errors)")
            try files.copyItem(atPath: "\(home)/pki/root.crt", toPath: "\(home)/out/root.crt")
            return (folder, "\(home)/out/root.crt")
        }

        @Test
        func `a receipt is judged by the lists beside it, and stays open without`() throws {
            let gateway = try RunningGateway()
            defer { withExtendedLifetime(gateway) {} }
            let (folder, root) = try fetch(from: gateway)
            let good = try #require(try verify(["\(folder)/", "--trust", root], status: 0).first)
            #expect(good["path"]?.string == "\(folder)/receipt.p7s")
            #expect(good["verdict"] == "valid")
            #expect(good["revocation"] == "good")
            #expect(good["revocationAt"]?.string != nil)
            try files.moveItem(atPath: "\(folder)/crl.pem", toPath: "\(folder)/../elsewhere.pem")
            let open = try #require(try verify([folder, "--trust", root], status: 1).first)
            #expect(open["verdict"] == "indeterminate")
            #expect(open["reason"] == "revocationUnknown")
            let named = try verify([folder, "--trust", root, "--crl", "\(folder)/../elsewhere.pem"], status: 0)
            #expect(named.first?["revocation"] == "good")
            let unasked = try verify([folder, "--trust", root, "--no-revocation"], status: 0)
            #expect(unasked.first?["revocation"] == "notChecked")
            let root66 = try motcua(["receipt", "verify", folder, "--trust", root, "--crl", "\(folder)/none"])
            #expect(root66.status == 66)
            let root65 = try motcua(["receipt", "verify", folder, "--trust", root, "--crl", root])
            #expect(root65.status == 65)
        }

        @Test
        func `many receipts are judged in their order, and one that cannot be read keeps no other back`() throws {
            let gateway = try RunningGateway()
            defer { withExtendedLifetime(gateway) {} }
            let (folder, root) = try fetch(from: gateway)
            let all = "\(folder)/../many"
            for number in 100..<700 { try files.copyItem(atPath: folder, toPath: try place(all, number)) }
            try files.removeItem(atPath: "\(all)/350/receipt.json")
            let lines = try verify([all, "--trust", root], status: 1)
            #expect(lines.compactMap { $0["path"]?.string } == (100..<700).map { "\(all)/\($0)/receipt.p7s" })
            #expect(lines.count { $0["verdict"] == "valid" } == 599)
            #expect(lines[250]["reason"] == "unreadable")
            #expect(try motcua(["receipt", "verify", "\(all)/350", "--trust", root]).status == 66)
        }

        @Test
        func `of several paths one that is not there keeps no other back, and a link to a folder is one`() throws {
            let gateway = try RunningGateway()
            defer { withExtendedLifetime(gateway) {} }
            let (folder, root) = try fetch(from: gateway)
            let (none, link) = ("\(folder)/../none", "\(folder)/../link")
            try files.createSymbolicLink(atPath: link, withDestinationPath: folder)
            let lines = try verify([none, folder, link, "--trust", root], status: 1)
            #expect(lines.map { $0["verdict"]?.string } == ["indeterminate", "valid", "valid"])
            #expect(lines.map { $0["path"]?.string } == [none, "\(folder)/receipt.p7s", "\(link)/receipt.p7s"])
            #expect(try motcua(["receipt", "verify", none, "--trust", root]).status == 66)
        }

        @Test
        func `witnesses are not asked for without the key of the log`() throws {
            let gateway = try RunningGateway()
            defer { withExtendedLifetime(gateway) {} }
            let (folder, root) = try fetch(from: gateway)
            let away = ["--home", "\(folder)/nowhere"]
            let asked = try motcua(["receipt", "verify", folder, "--trust", root, "--witness", "w+1+x"] + away)
            #expect(asked.status == 64)
            #expect(asked.errors.contains("--log-key"), "\(asked.errors)")
            #expect(try motcua(["receipt", "verify", folder, "--trust", root] + away).status == 0)
        }

        @Test
        func `a saved reply is a receipt, with its code or without`() throws {
            let gateway = try RunningGateway()
            defer { withExtendedLifetime(gateway) {} }
            let (folder, root) = try fetch(from: gateway)
            let parts = try ["json", "p7s"].map { try Data(contentsOf: URL(filePath: "\(folder)/receipt.\($0)")) }
            let body = JSON.object([
                "payload": .string(parts[0].base64EncodedString()), "cms": .string(parts[1].base64EncodedString()),
            ]).description
            for (name, text) in [("bare.json", body), ("line.txt", "200 \(body)\n")] {
                try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
                #expect(try verify(["\(folder)/\(name)", "--trust", root], status: 0).count == 1, "\(name)")
            }
        }

        private func place(_ folder: String, _ number: Int) throws -> String {
            try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
            return "\(folder)/\(number)"
        }

        @Test
        func `the parts of a signature are shown where they stand, with what the stock tool finds there`() throws {
            let gateway = try RunningGateway()
            defer { withExtendedLifetime(gateway) {} }
            let (folder, root) = try fetch(from: gateway)
            let outcome = try motcua(["receipt", "explain", folder, "--trust", root, "--json"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            let explained = try JSON.parse(outcome.text)
            let parts = try #require(explained["parts"]?.array)
            let cms = try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(folder)/receipt.p7s")))
            var end: Int64 = 0
            for part in parts {
                let offset = try #require(part["offset"]?.integer)
                #expect(offset >= end, "\(part)")
                end = offset + (try #require(part["bytes"]?.integer))
            }
            #expect(end == Int64(cms.count))
            let digest = try #require(parts.first { $0["part"] == "messageDigest" })
            let offset = Int(try #require(digest["offset"]?.integer))
            let hex = cms[(offset + 2)..<(offset + 34)].map { String(format: "%02x", $0) }.joined()
            #expect(digest["value"]?.string == hex)
            #expect(explained["sha256"]?.string == hex)
            let certificates = parts.filter { $0["part"] == "certificate" }
            let signer = try #require(certificates.first { $0["value"]?.string?.contains("Receipt Signer") == true })
            let start = Int(try #require(signer["offset"]?.integer))
            let count = Int(try #require(signer["bytes"]?.integer))
            try Data(cms[start..<(start + count)]).write(to: URL(fileURLWithPath: "\(folder)/signer.der"))
            let fingerprint = try Program.run(
                "/usr/bin/openssl",
                ["x509", "-inform", "DER", "-in", "\(folder)/signer.der", "-noout", "-fingerprint", "-sha256"])
            let bound = try #require(parts.first { $0["part"] == "signingCertificateV2" }?["value"]?.string)
            #expect(
                fingerprint.text.replacing(":", with: "").lowercased().contains(
                    bound.replacing("SHA-256 ", with: "")), "\(fingerprint.text) \(bound)")
        }
    }
}
