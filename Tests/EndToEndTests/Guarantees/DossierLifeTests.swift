import JSON
import Testing

extension EndToEnd.Clients {
    /// The turns that a dossier can take beside the story.
    @Suite
    struct DossierLifeTests {
        @Test
        func `a reserved code is used by the submission, once`() throws {
            let gateway = try RunningGateway.shared.get()
            let filed = try FiledDossier(on: gateway)
            let reserved = try filed.citizen.expect(201, "RESERVE", Self.reservation)
            let code = try reserved.text("dossier")
            #expect(try filed.citizen.ask("RESERVE", Self.reservation).line == reserved.line)
            let filing = filed.filing.with("key", value: "with-code").with("dossier", value: .string(code))
            let answer = try filed.citizen.expect(201, "SUBMIT", filing.body)
            #expect(try answer.text("dossier") == code)
            #expect(try filed.citizen.ask("SUBMIT", filing.body).line == answer.line)
            let twice = try filed.citizen.ask("SUBMIT", filing.with("key", value: "twice").body)
            #expect(twice.code == 409)
            let stranger = try FiledDossier(on: gateway)
            let stolen = stranger.filing.with("key", value: "stolen").with("dossier", value: .string(code))
            #expect(try stranger.citizen.ask("SUBMIT", stolen.body).code == 404)
        }

        private static let reservation: JSON = [
            "key": "reserve", "procedure": .string(Filing.procedure), "office": .string(Filing.office),
        ]

        @Test
        func `a reserved code is gone after 24 hours of the simulated clock`() throws {
            let gateway = try RunningGateway()
            let filed = try FiledDossier(on: gateway)
            let code = try filed.citizen.expect(201, "RESERVE", Self.reservation).text("dossier")
            let filing = filed.filing.with("key", value: "late").with("dossier", value: .string(code))
            try gateway.admin().expect(200, "ADMIN CLOCK", ["advance": "PT24H"])
            let inTime = filing.with("key", value: "in-time").with("form", "pages", value: 0)
            #expect(try filed.citizen.ask("SUBMIT", inTime.body).code == 422)
            try gateway.admin().expect(200, "ADMIN CLOCK", ["advance": "PT1H"])
            let late = try filed.citizen.ask("SUBMIT", filing.body)
            #expect(late.code == 410)
            #expect(late.slug == "gone")
            #expect(try filed.citizen.isAlive)
        }

        @Test
        func `a supplement is asked for, handed in, and the dossier goes on`() throws {
            let gateway = try RunningGateway()
            let filed = try FiledDossier(on: gateway)
            let reception = try gateway.account("reception.H61.12")
            let request: JSON = ["reason": "Thiếu dấu", "components": ["so-yeu-ly-lich"]]
            let asked = try reception.expect(200, "DESK REQUEST \(filed.code)", request)
            #expect(asked.body["receipts"]?.array?.count == 1)
            let open = try filed.citizen.expect(200, "TRACK \(filed.code)")
            #expect(open.body["supplement"]?["components"] == ["so-yeu-ly-lich"])
            #expect(try reception.ask("DESK RECEIVE \(filed.code)").code == 409)
            let incomplete = try filed.citizen.ask("SUPPLEMENT \(filed.code)", ["components": []])
            #expect(incomplete.code == 422)
            let sha256 = try filed.citizen.put(Array("stamped".utf8))
            let component: JSON = [
                "code": "so-yeu-ly-lich", "sha256": .string(sha256), "copies": 1, "kind": "original",
            ]
            try filed.citizen.expect(
                200, "SUPPLEMENT \(filed.code)", ["components": [component], "note": "Đã đóng dấu"])
            #expect(try reception.get(sha256).payload == Array("stamped".utf8))
            try reception.expect(200, "DESK RECEIVE \(filed.code)")
        }

        @Test
        func `a demanded fee is paid with a receipt, and only in the amount that was demanded`() throws {
            let gateway = try RunningGateway.shared.get()
            let filed = try FiledDossier(on: gateway)
            let reception = try gateway.account("reception.H61.12")
            try reception.expect(200, "DESK RECEIVE \(filed.code)")
            try reception.expect(200, "DESK STEP \(filed.code)")
            let processing = try gateway.account("processing.H61.12")
            try processing.expect(200, "DESK DEMAND \(filed.code)", ["amount": 100_000, "reason": "Lệ phí"])
            let track = try filed.citizen.expect(200, "TRACK \(filed.code)")
            #expect(track.body["demanded"]?.integer == 100_000)
            var payment: JSON = ["method": "online", "amount": 99_999, "reference": "NH-1"]
            #expect(try filed.citizen.ask("PAY \(filed.code)", payment).problems == ["/amount amount"])
            payment = payment.replacing(["amount"], by: 100_000)
            let paid = try filed.citizen.expect(201, "PAY \(filed.code)", payment)
            #expect(paid.body["receipts"]?.array?.first?["kind"]?.string == "payment")
            #expect(try filed.citizen.expect(200, "TRACK \(filed.code)").body["paid"]?.integer == 100_000)
        }

        @Test
        func `a withdrawal is asked for once, and the desk goes no further meanwhile`() throws {
            let gateway = try RunningGateway.shared.get()
            let filed = try FiledDossier(on: gateway)
            try filed.citizen.expect(200, "WITHDRAW \(filed.code)", ["reason": "Không còn nhu cầu"])
            #expect(try filed.citizen.expect(200, "TRACK \(filed.code)").body["state"]?.string == "withdrawalRequested")
            #expect(try filed.citizen.ask("WITHDRAW \(filed.code)", ["reason": "x"]).code == 409)
            let reception = try gateway.account("reception.H61.12")
            #expect(try reception.ask("DESK RECEIVE \(filed.code)").code == 409)
        }

        @Test
        func `a dossier is refused with its reason and a receipt`() throws {
            let gateway = try RunningGateway.shared.get()
            let filed = try FiledDossier(on: gateway)
            let reception = try gateway.account("reception.H61.12")
            #expect(try reception.ask("DESK REFUSE \(filed.code)").code == 422)
            try reception.expect(200, "DESK REFUSE \(filed.code)", ["reason": "Không thuộc phạm vi"])
            let kinds = try WireReceipt.all(of: filed.code, over: filed.citizen).map(\.kind)
            #expect(kinds == ["submission", "refusal"])
            let track = try filed.citizen.expect(200, "TRACK \(filed.code)")
            #expect(track.body["state"]?.string == "refused")
        }

        @Test
        func `a result is handed over at the counter and rated once`() throws {
            let gateway = try RunningGateway()
            let filed = try FiledDossier(on: gateway)
            #expect(try filed.citizen.ask("RATE \(filed.code)", ["score": 5]).code == 409)
            try Story.decide(filed.code, on: gateway)
            let reception = try gateway.account("reception.H61.12")
            try reception.expect(200, "DESK RETURN \(filed.code)", ["recipient": "Nguyễn Văn A"])
            #expect(try filed.citizen.ask("RATE \(filed.code)", ["score": 6]).problems == ["/score range"])
            try filed.citizen.expect(200, "RATE \(filed.code)", ["score": 4, "note": "Nhanh"])
            #expect(try filed.citizen.ask("RATE \(filed.code)", ["score": 5]).code == 409)
        }

        @Test
        func `working days over Tết are counted as the decrees say`() throws {
            let home = try TemporaryHome()
            let gateway = try RunningGateway(home, options: ["--clock", "2019-02-01T08:00:00+07:00"])
            let admin = try gateway.admin()
            // Tết Kỷ Hợi: 4 to 8 February off with the weekends around it; Monday 11 is the next working day.
            let moved = try admin.expect(200, "ADMIN CLOCK", ["advance": "1wd"])
            #expect(moved.body["clock"]?.string == "2019-02-11T08:00:00+07:00")
            #expect(try gateway.visitor().expect(200, "PING").body["clock"] == moved.body["clock"])
            #expect(try admin.ask("ADMIN CLOCK", ["to": "2019-02-01T08:00:00+07:00"]).code == 409)
        }
    }
}
