import Foundation
import JSON
import Testing

extension EndToEnd.Clients {
    /// Printed forms, as the two programs make and judge them.
    @Suite
    struct FormTests {
        private let gateway: RunningGateway
        private let filed: FiledDossier
        private let folder = TemporaryHome.temporaryPath("forms")

        init() throws {
            gateway = try RunningGateway.shared.get()
            filed = try FiledDossier(on: gateway)
            let reception = try gateway.account("reception.H61.12")
            try reception.expect(200, "DESK RECEIVE \(filed.code)")
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }

        private func motcua(_ arguments: [String]) throws -> Program.Outcome {
            try Program.run(Program.motcua, arguments + ["--home", gateway.home.path])
        }

        private func save(_ name: String) throws -> String {
            let path = "\(folder)/\(name)"
            let outcome = try motcua([
                "dossier", "form", filed.code, "--form", "01", "-o", path, "--citizen", filed.number,
            ])
            #expect(outcome.status == 0, "\(outcome.errors)")
            return path
        }

        private func verify(_ form: String) throws -> Program.Outcome {
            try motcua(["receipt", "verify", "\(folder)/receipts", "--form", form])
        }

        @Test
        func `a saved form is proven by the receipts, an altered one is not`() throws {
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let got = try motcua(["receipt", "get", filed.code, "-o", "\(folder)/receipts", "--citizen", filed.number])
            #expect(got.status == 0, "\(got.errors)")
            for name in ["form.pdf", "form.json"] {
                let path = try save(name)
                let proven = try verify(path)
                #expect(proven.status == 0, "\(proven.text)\(proven.errors)")
                #expect(proven.text.contains("FORM_PROVEN"))
                var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
                let place = bytes.count / 2
                bytes[place] = bytes[place] == 0x41 ? 0x42 : 0x41
                try bytes.write(to: URL(fileURLWithPath: path))
                let altered = try verify(path)
                #expect(altered.status == 1)
                #expect(!altered.text.contains("FORM_PROVEN"))
            }
            let text = try String(contentsOfFile: try save("form.txt"), encoding: .utf8)
            #expect(text.contains("GIẤY TIẾP NHẬN HỒ SƠ"))
            #expect(text.contains(filed.code))
        }

        @Test
        func `the slip of the post is proven by the receipt of its acceptance`() throws {
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let request = filed.filing.with("key", value: "by-post").with("delivery", "dossier", value: "postal")
            let asked = try filed.citizen.expect(201, "POST REQUEST", request.body)
            let (code, item) = (try asked.text("dossier"), try #require(asked.body["item"]?["item"]?.string))
            let slip = ["post", "slip", item, "--citizen", filed.number]
            let early = try motcua(slip)
            #expect(early.status == 66)
            #expect(early.errors.contains("no slip yet"))
            let postman = try gateway.account("postman.85000")
            try postman.expect(200, "POST CHECK \(item)")
            try postman.expect(200, "POST SIGN \(item)")
            try postman.expect(200, "POST SEAL \(item)", ["seal": "NP-1"])
            try postman.expect(200, "POST ACCEPT \(item)", ["office": "890000"])
            let path = "\(folder)/slip.pdf"
            #expect(try motcua(slip + ["-o", path]).status == 0)
            #expect(try motcua(slip).text.contains("PHIẾU GỬI HỒ SƠ"))
            let got = try motcua(["receipt", "get", code, "-o", "\(folder)/receipts", "--citizen", filed.number])
            #expect(got.status == 0, "\(got.errors)")
            let proven = try verify(path)
            #expect(proven.status == 0, "\(proven.text)\(proven.errors)")
            #expect(proven.text.contains("FORM_PROVEN"))
            let stranger = try motcua(["post", "slip", item, "--citizen", "003090101099"])
            #expect(stranger.status == 66)
        }

        @Test
        func `a form that does not exist, or a file of another kind, is refused in words`() throws {
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let citizen = ["--citizen", filed.number]
            #expect(try motcua(["dossier", "form", filed.code, "--form", "09"] + citizen).status == 66)
            #expect(try motcua(["dossier", "form", filed.code, "-o", "x.pdf"] + citizen).status == 64)
            let foreign = try motcua(["dossier", "form", filed.code, "--form", "01", "-o", "x.doc"] + citizen)
            #expect(foreign.status == 64)
            #expect(foreign.errors.contains("x.doc"))
            let nowhere = try motcua(["dossier", "form", filed.code, "--form", "01", "-o", "/nowhere/x.pdf"] + citizen)
            #expect(nowhere.status == 65)
            #expect(nowhere.errors.contains("/nowhere/x.pdf"))
        }
    }
}
