import JSON
import Testing

extension EndToEnd.Clients {
    /// Well-formed requests that the gateway has to refuse.
    @Suite
    struct RefusalTests {
        @Test(arguments: ["TRACK", "HISTORY", "WHY", "RECEIPT", "WATCH"])
        func `another citizen's dossier is as one that is not there`(verb: String) throws {
            let gateway = try RunningGateway.shared.get()
            let code = try FiledDossier(on: gateway).code
            let stranger = try gateway.citizen()
            let hidden = try stranger.ask("\(verb) \(code)")
            let missing = try stranger.ask("\(verb) H61.12-190304-9999")
            #expect(hidden.code == 404)
            #expect(hidden.withoutRequest == missing.withoutRequest)
            #expect(try stranger.isAlive)
        }

        @Test
        func `nobody changes another citizen's dossier`() throws {
            let gateway = try RunningGateway.shared.get()
            let filed = try FiledDossier(on: gateway)
            let stranger = try gateway.citizen()
            let bodies: [(String, JSON)] = [
                ("DELIVERY", ["result": "online"]), ("WITHDRAW", ["reason": "x"]), ("RATE", ["score": 1]),
                ("PAY", ["method": "online", "amount": 1, "reference": "x"]), ("SUPPLEMENT", ["components": []]),
            ]
            for (verb, body) in bodies {
                let hidden = try stranger.ask("\(verb) \(filed.code)", body)
                #expect(hidden.code == 404, "\(verb): \(hidden)")
                let missing = try stranger.ask("\(verb) H61.12-190304-9999", body)
                #expect(hidden.withoutRequest == missing.withoutRequest, "\(verb)")
            }
            #expect(try stranger.isAlive)
            #expect(try filed.citizen.expect(200, "TRACK \(filed.code)").body["number"]?.integer == 1)
        }

        @Test
        func `a visitor learns nothing personal, and nothing without the phone digits`() throws {
            let gateway = try RunningGateway.shared.get()
            let code = try FiledDossier(on: gateway).code
            let visitor = try gateway.visitor()
            let told = try visitor.expect(200, "TRACK \(code)", ["phone": .string(Filing.phoneDigits)])
            let keys = Set((told.body.members ?? []).map(\.key))
            #expect(keys == ["dossier", "status", "statusName", "office", "due"])
            let missing = try visitor.ask("TRACK H61.12-190304-9999", ["phone": .string(Filing.phoneDigits)])
            for body: JSON? in [nil, ["phone": "0000"], ["phone": "12"]] {
                let refused = try visitor.ask("TRACK \(code)", body)
                #expect(refused.code == 404)
                #expect(refused.withoutRequest == missing.withoutRequest)
            }
            for verb in ["HISTORY", "RECEIPT", "WHY"] {
                #expect(try visitor.ask("\(verb) \(code)").code == 401)
            }
            #expect(try visitor.isAlive)
        }

        @Test
        func `an action that the state does not allow is answered with those that it does`() throws {
            let gateway = try RunningGateway.shared.get()
            let code = try FiledDossier(on: gateway).code
            let approval = try gateway.account("approval.H61.12")
            let early = try approval.ask("DESK REWORK \(code)", ["reason": "Too early"])
            #expect(early.code == 409)
            let allowed = (early.body["allowed"]?.array ?? []).compactMap(\.string)
            #expect(allowed.contains("DESK RECEIVE"))
            #expect(!allowed.contains { $0.hasPrefix("DESK DECIDE") })
            #expect(try approval.isAlive)
            let reception = try gateway.account("reception.H61.12")
            try reception.expect(200, "DESK RECEIVE \(code)")
            let twice = try reception.ask("DESK RECEIVE \(code)")
            #expect(twice.code == 409)
            #expect((twice.body["allowed"]?.array ?? []).isEmpty == false)
            #expect(try reception.isAlive)
        }

        @Test
        func `a step wants the duty for it, and an office its own officers`() throws {
            let gateway = try RunningGateway.shared.get()
            let code = try FiledDossier(on: gateway).code
            let processing = try gateway.account("processing.H61.12")
            #expect(try processing.ask("DESK RECEIVE \(code)").code == 403)
            #expect(try processing.isAlive)
            let elsewhere = try gateway.account("reception.H61.13")
            #expect(try elsewhere.ask("DESK RECEIVE \(code)").code == 404)
            #expect(try elsewhere.isAlive)
        }

        @Test(arguments: ["ADMIN STATS", "ADMIN CLOCK", "ADMIN SHUTDOWN", "DESK QUEUE", "POST QUEUE"])
        func `a citizen may not do what is for others`(verb: String) throws {
            let citizen = try RunningGateway.shared.get().citizen()
            let answer = try citizen.ask(verb)
            #expect(answer.code == 403)
            #expect(answer.body["roles"]?.array?.isEmpty == false)
            #expect(try citizen.isAlive)
        }

        @Test
        func `a key that was used with another body is refused, with the same body answered byte for byte`() throws {
            let filed = try FiledDossier(on: RunningGateway.shared.get())
            let again = try filed.citizen.ask("SUBMIT", filed.filing.body)
            #expect(again.line == filed.answer.line)
            let other = try filed.citizen.ask("SUBMIT", filed.filing.with("form", "pages", value: 9).body)
            #expect(other.code == 409)
            #expect(other.slug == "key-reused")
            #expect(try filed.citizen.isAlive)
            #expect(try filed.citizen.expect(200, "CHANGES").body["items"]?.array?.count == 1)
        }

        @Test
        func `the same key of another citizen is another key`() throws {
            let gateway = try RunningGateway.shared.get()
            let one = try FiledDossier(on: gateway)
            let other = try FiledDossier(on: gateway)
            #expect(one.filing.body["key"] == other.filing.body["key"])
            #expect(one.code != other.code)
        }
    }
}
