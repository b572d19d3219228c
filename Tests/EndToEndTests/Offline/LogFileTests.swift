import Foundation
import JSON
import Testing

extension EndToEnd.Operators {
    /// The transparency log in files, through both programs.
    @Suite
    struct LogFileTests {
        private func faults(_ outcome: Program.Outcome) throws -> Set<String> {
            Set(try JSON.parse(outcome.text)["faults"]?.array?.compactMap { $0["fault"]?.string } ?? [])
        }

        @Test
        func `receipts are held against the log, and a log is audited from home and export, whole and changed`() throws
        {
            let gateway = try RunningGateway()
            let home = gateway.home.path
            let server = ["--home", home, "--server", "127.0.0.1:\(gateway.tlsPort)"]
            let (filed, other) = (try FiledDossier(on: gateway), try FiledDossier(on: gateway))
            let kept = try motcua(["log", "checkpoint", "-o", "\(home)/kept"] + server)
            #expect(kept.status == 0, "\(kept.errors)")
            #expect(try motcua(["log", "consistency", "1", "2"] + server).status == 0)
            for (dossier, folder) in [(filed, "one"), (other, "two")] {
                let got = try motcua(
                    ["receipt", "get", dossier.code, "--kind", "submission", "-o", "\(home)/\(folder)"] + server
                        + ["--citizen", dossier.number])
                #expect(got.text.contains("receipt.tlog-proof"), "\(got.errors)")
            }
            let good = try motcua(["receipt", "verify", "\(home)/one", "--home", home, "--json"])
            #expect(try JSON.parse(good.text)["log"] == "included")
            #expect(good.status == 0)
            let files = FileManager.default
            try files.removeItem(atPath: "\(home)/one/receipt.tlog-proof")
            try files.copyItem(atPath: "\(home)/two/receipt.tlog-proof", toPath: "\(home)/one/receipt.tlog-proof")
            let swapped = try motcua(["receipt", "verify", "\(home)/one", "--home", home, "--json"])
            #expect(try JSON.parse(swapped.text)["log"] == "otherReceipt")
            #expect(swapped.status == 1)

            gateway.signal(SIGTERM)
            #expect(gateway.wait() == 0)
            let whole = try motcua(["log", "audit", "--home", home, "--kept", "\(home)/kept", "--json"])
            #expect(whole.status == 0, "\(whole.text) \(whole.errors)")
            let named = try motcua(["log", "audit", home, "--json"])
            #expect(named.status == 0, "\(named.text) \(named.errors)")
            #expect(try JSON.parse(named.text)["size"] == JSON.parse(whole.text)["size"])
            let export = "\(home)/public"
            #expect(try motcua(["log", "export", export, "--home", home]).status == 0)
            #expect(try motcua(["log", "export", export, "--home", home]).status == 65)
            let audit = ["log", "audit", export, "--key", "\(home)/pki/log.vkey", "--json"]
            #expect(try motcua(audit + ["--kept", "\(home)/kept"]).status == 0)
            let entries = try #require(
                files.enumerator(atPath: "\(export)/tile/entries")?.compactMap { $0 as? String }.first {
                    $0.contains("/")
                })
            let path = URL(fileURLWithPath: "\(export)/tile/entries/\(entries)")
            let bytes = try Data(contentsOf: path)
            var changed = bytes
            changed[changed.count - 5] ^= 1
            try changed.write(to: path)
            let found = try motcua(audit)
            #expect(found.status == 1)
            #expect(try faults(found).isSuperset(of: ["fork"]), "\(found.text)")
            try files.removeItem(at: path)
            #expect(try faults(try motcua(audit)).contains("tile"))
            try bytes.write(to: path)
            try Data("x".utf8).write(to: URL(fileURLWithPath: "\(export)/checkpoint"))
            let unsigned = try motcua(audit)
            #expect(unsigned.status == 1)
            #expect(try faults(unsigned) == ["unsigned"])
        }
    }
}
