import Foundation
import JSON
import Testing

extension EndToEnd.Clients {
    /// Files of results and papers, carried by `motcua`.
    @Suite
    struct ResultFileTests {
        private func motcua(_ arguments: [String], on gateway: RunningGateway) throws -> Program.Outcome {
            let server = ["--home", gateway.home.path, "--server", "127.0.0.1:\(gateway.tlsPort)"]
            return try Program.run("env", ["MOTCUA_PASSWORD=sandbox", Program.motcua] + arguments + server)
        }

        @Test
        func `the file of a result goes up with the decision and comes down to the applicant alone`() throws {
            let gateway = try RunningGateway()
            defer { withExtendedLifetime(gateway) {} }
            let filed = try FiledDossier(on: gateway)
            try Story.appraise(filed.code, on: gateway)
            let folder = "\(gateway.home.path)/out"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data("giấy phép".utf8).write(to: URL(fileURLWithPath: "\(folder)/gp.txt"))
            let decide = [
                "desk", "decide", filed.code, "--outcome", "granted", "--number", "1/GP", "--user", "approval.H61.12",
            ]
            #expect(try motcua(decide + ["--file", "\(folder)/none.txt"], on: gateway).status == 66)
            let decided = try motcua(decide + ["--file", "\(folder)/gp.txt"], on: gateway)
            #expect(decided.status == 0, "\(decided.errors)")
            let decision = try filed.citizen.expect(200, "TRACK \(filed.code)").body["decision"]
            let sha256 = try #require(decision?["files"]?.array?.first?.string)
            let copy = "\(folder)/copy.txt"
            let got = try motcua(["file", "get", sha256, "-o", copy, "--citizen", filed.number], on: gateway)
            #expect(got.status == 0, "\(got.errors)")
            #expect(try String(contentsOfFile: copy, encoding: .utf8) == "giấy phép")
            let other = try motcua(
                ["file", "get", sha256, "-o", "\(folder)/no.txt", "--citizen", Citizen.next()], on: gateway)
            #expect(other.status != 0 && !FileManager.default.fileExists(atPath: "\(folder)/no.txt"))
        }

        @Test
        func `a file that was put is named by its digest in a filing`() throws {
            let gateway = try RunningGateway()
            defer { withExtendedLifetime(gateway) {} }
            let path = "\(gateway.home.path)/to-khai.pdf"
            try Data("%PDF-1.4".utf8).write(to: URL(fileURLWithPath: path))
            let number = Citizen.next()
            let put = try motcua(["file", "put", path, "--citizen", number, "--json"], on: gateway)
            let body = try JSON.parse(put.text)
            #expect(body["mediaType"] == "application/pdf")
            let sha256 = try #require(body["sha256"]?.string)
            let filing = Filing(key: "filing", citizen: number, sha256: sha256)
            try gateway.citizen(number).expect(201, "SUBMIT", filing.body)
        }
    }
}
