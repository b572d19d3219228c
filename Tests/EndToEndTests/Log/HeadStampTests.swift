import Foundation
import JSON
import Testing

extension EndToEnd.Operators {
    /// The daily time stamps of the head of the log.
    @Suite
    struct HeadStampTests {
        @Test
        func `each day with new entries leaves one stamp, which openssl and the audit hold true`() throws {
            let gateway = try RunningGateway()
            let home = gateway.home.path
            let server = ["--home", home]
            let visitor = try gateway.visitor()
            _ = try FiledDossier(on: gateway)
            #expect(try visitor.expect(200, "LOG CHECKPOINT").body["stamp"] == nil)
            #expect(try motcua(["clock", "advance", "P1D"] + server).status == 0)
            let first = try #require(try visitor.expect(200, "LOG CHECKPOINT").body["stamp"])
            #expect(first["day"] == "2019-03-04" && first["size"]?.integer ?? 0 > 0)
            _ = try FiledDossier(on: gateway)
            #expect(try motcua(["clock", "advance", "P1D"] + server).status == 0)
            let second = try #require(try visitor.expect(200, "LOG CHECKPOINT").body["stamp"])
            #expect(second["day"] == "2019-03-05")
            gateway.signal(SIGTERM)
            #expect(gateway.wait() == 0)

            let export = "\(home)/public"
            #expect(try motcua(["log", "export", export, "--home", home]).status == 0)
            let files = try FileManager.default.contentsOfDirectory(atPath: "\(export)/stamps")
            for day in ["2019-03-04", "2019-03-05"] {
                #expect(files.contains("\(day).tst") && files.contains("\(day).checkpoint"))
                let stock = try Program.run(
                    "openssl",
                    [
                        "ts", "-verify", "-token_in", "-in", "\(export)/stamps/\(day).tst", "-data",
                        "\(export)/stamps/\(day).checkpoint", "-CAfile", "\(home)/pki/root.crt", "-untrusted",
                        "\(home)/pki/infrastructure-ca.crt",
                    ])
                #expect(
                    stock.status == 0 && (stock.text + stock.errors).contains("Verification: OK"), "\(stock.errors)")
            }
            let whole = try JSON.parse(try motcua(["log", "audit", export, "--home", home, "--json"]).text)
            #expect(whole["stamps"] == .integer(Int64(files.count / 2)) && whole["faults"] == [])
            let doctor = try motcua(["doctor", "--home", home])
            #expect(doctor.status == 0, "\(doctor.text)")
            #expect(doctor.text.contains("log re-derived: ") && doctor.text.contains("time stamps: all fits"))

            try FileManager.default.removeItem(atPath: "\(export)/stamps/2019-03-04.tst")
            try FileManager.default.copyItem(
                atPath: "\(export)/stamps/2019-03-05.tst", toPath: "\(export)/stamps/2019-03-04.tst")
            let swapped = try motcua(["log", "audit", export, "--home", home, "--json"])
            #expect(swapped.status == 1)
            #expect(swapped.text.contains("timestampImprint"), "\(swapped.text)")
        }
    }
}
