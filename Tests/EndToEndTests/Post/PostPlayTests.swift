import JSON
import Testing

extension EndToEnd.Clients {
    /// Who moves postal items: `motcuad --post`.
    @Suite
    struct PostPlayTests {
        private static let count = 8

        /// What became of some results that the post collected and nobody moved, seen a month later.
        private func outcomes(_ options: [String], seed: String) throws -> [JSON?] {
            let gateway = try RunningGateway(options: options + ["--seed", seed])
            let items = try (0..<Self.count).map { _ in try PostedResult(on: gateway).item }
            let postman = try gateway.account("postman.85000")
            for item in items { try postman.expect(200, "POST COLLECT \(item)") }
            try gateway.admin().expect(200, "ADMIN CLOCK", ["advance": "P30D"])
            return try items.map { try gateway.visitor().expect(200, "POST TRACK \($0)").body["events"] }
        }

        @Test
        func `with random the same items fare the same in two runs, and otherwise with another seed`() throws {
            let first = try outcomes(["--post", "random"], seed: "11")
            #expect(try outcomes(["--post", "random"], seed: "11") == first)
            #expect(try outcomes(["--post", "random"], seed: "12") != first)
            #expect(first.allSatisfy { ($0?.array?.count ?? 0) > 2 })
        }

        @Test
        func `with manual only what carries a script moves by itself`() throws {
            let gateway = try RunningGateway(options: ["--post", "manual"])
            let (plain, scripted) = (
                try PostedResult(on: gateway).item,
                try PostedResult(on: gateway, line: "12 Lê Lợi @post refused; returned").item
            )
            let postman = try gateway.account("postman.85000")
            for item in [plain, scripted] { try postman.expect(200, "POST COLLECT \(item)") }
            try gateway.admin().expect(200, "ADMIN CLOCK", ["advance": "P30D"])
            #expect(try postman.expect(200, "POST TRACK \(plain)").body["state"] == "collected")
            #expect(try postman.expect(200, "POST TRACK \(scripted)").body["state"] == "returnedToAuthority")
            #expect(try postman.expect(200, "POST ADVANCE \(plain)").body["itemState"] == "inTransit")
        }

        @Test
        func `with off addresses are taken as they are, nothing moves and nothing is pushed`() throws {
            let gateway = try RunningGateway(options: ["--post", "off"])
            let item = try PostedResult(on: gateway, line: "12 Lê Lợi @post nonsense").item
            let postman = try gateway.account("postman.85000")
            for body: JSON? in [nil, ["outcome": "delivered"], ["script": "@post lost"]] {
                let refused = try postman.expect(409, "POST ADVANCE \(item)", body)
                #expect(refused.body["rule"] == "realPost")
            }
            try postman.expect(200, "POST COLLECT \(item)")
            try gateway.admin().expect(200, "ADMIN CLOCK", ["advance": "P30D"])
            #expect(try postman.expect(200, "POST TRACK \(item)").body["state"] == "collected")
        }

        @Test
        func `another word is a wrong use of the program`() throws {
            let outcome = try Program.run(
                Program.motcuad, ["--home", TemporaryHome().path, "--listen", "127.0.0.1:0", "--post", "sometimes"])
            #expect(outcome.status == 64)
            #expect(outcome.errors.contains("sometimes"), "\(outcome.errors)")
        }
    }
}
