import Catalog
import Civil
import JSON
import Journal
import LineProtocol
import Mail
import MotCuaTesting
import Notices
import Testing

@testable import Gateway

@Suite struct NoticeTests {
    private static let code = "H61.90-190304-0001"
    private static let withMail = TestClient.submit("a", email: "a@example.vn")

    private func items(_ client: TestClient, _ line: String = "NOTICES \(code)") async throws -> [JSON] {
        try await client.call(line).body["items"]?.array ?? []
    }

    @Test func `who gave no address is told in the account, at once`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        #expect(try await client.call(TestClient.submit("a")).code == 201)
        let told = try await items(client)
        #expect(told.map { $0["kind"] } == ["submissionReceived"])
        #expect(told[0]["state"] == "told" && told[0]["channel"] == "portal" && told[0]["attempts"] == 0)
        #expect(told[0]["toldAt"] == "2019-03-04T08:00:00+07:00" && told[0]["proof"] == ["by": "account"])
        #expect(told[0]["body"]?.string?.hasPrefix("Kính gửi: Nguyễn Văn A\n") == true)
    }

    @Test func `every step of the way is told, with its event, in order`() async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        try await Journey.decide(Self.code, at: motcua)
        let told = try await items(try motcua.connect(.officer(.clerk)))
        #expect(told.map { $0["kind"] } == ["submissionReceived", "accepted", "resultReady"])
        #expect(told.map { $0["event"] } == [1, 2, 5])
        #expect(told[0]["body"]?.string?.contains("Đơn vị: Sở mẫu H61.90") == true)
    }

    @Test func `a supplement names the papers as the catalog does`() async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        let desk = try motcua.connect(.officer(.reception))
        _ = try await desk.call(#"DESK REQUEST \#(Self.code) {"reason":"Thiếu chữ ký","components":["to-khai"]}"#)
        let body = try #require(try await items(desk).last?["body"]?.string)
        #expect(body.contains("- Tờ khai\n") && body.contains("- Form\n"))
    }

    @Test func `a corrected result is told as one, and not as early`() async throws {
        let motcua = try TestGateway(at: "2025-09-17 08:00")
        let filed = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        let code = try #require(filed.dossier)
        try await Journey.decide(code, at: motcua)
        let clerk = try motcua.connect(.officer(.clerk))
        let reception = try motcua.connect(.officer(.reception))
        let returned = try await reception.call(#"DESK RETURN \#(code) {"recipient":"Nguyễn Văn A"}"#)
        #expect(returned.code == 200)
        let begun = try await reception.call(#"DESK CORRECT \#(code) {"reason":"Sai tên"}"#)
        #expect(begun.code == 200, "\(begun)")
        let approval = try motcua.connect(.officer(.approval))
        let decided = try await approval.call(#"DESK DECIDE \#(code) {"outcome":"granted"}"#)
        #expect(decided.code == 200, "\(decided)")
        let ready = try await items(clerk, "NOTICES \(code)").filter { $0["kind"] == "resultReady" }
        #expect(ready.count == 2)
        #expect(ready.last?["body"]?.string?.contains("Kết quả đã được sửa lại.") == true)
        #expect(ready.last?["body"]?.string?.contains("sớm hơn giờ hẹn") == false)
    }

    @Test func `mail waits until the clock moves, and is told at the instant of its event`() async throws {
        let carrier = ScriptedCarrier()
        let motcua = try TestGateway(carrier: carrier)
        let client = try motcua.connect(.applicant)
        _ = try await client.call(Self.withMail)
        #expect(try await items(client).map { $0["state"] } == ["waiting"])
        let reply = try await motcua.connect(.admin).call(#"ADMIN CLOCK {"advance":"P2D"}"#)
        #expect(reply.body["notices"] == 1 && reply.body["happened"] == 0)
        let told = try await items(client)
        #expect(told[0]["state"] == "told" && told[0]["toldAt"] == "2019-03-04T08:00:00+07:00")
        #expect(told[0]["proof"] == ["by": "sendmail", "status": 0, "messageId": "<m>"])
        #expect(carrier.order == ["\(Self.code).1.submissionReceived"])
    }

    @Test func `an attempt that failed is made again at its own instant of the simulated clock`() async throws {
        let carrier = ScriptedCarrier { _, number in
            number <= 3 ? .later("bận") : .taken(.sendmail(status: 0, messageID: "<m>"))
        }
        let motcua = try TestGateway(carrier: carrier)
        let client = try motcua.connect(.applicant)
        _ = try await client.call(Self.withMail)
        let clock = try motcua.connect(.admin)
        let early = try await clock.call(#"ADMIN CLOCK {"to":"2019-03-04T08:06:59+07:00"}"#)
        #expect(early.body["notices"] == 3)
        let waiting = try await items(client)[0]
        #expect(waiting["nextAttemptAt"] == "2019-03-04T08:07:00+07:00" && waiting["fault"] == "bận")
        #expect(try await clock.call(#"ADMIN CLOCK {"advance":"P1D"}"#).body["notices"] == 1)
        let told = try await items(client)[0]
        #expect(told["toldAt"] == "2019-03-04T08:07:00+07:00" && told["attempts"] == 4 && told["fault"] == .null)
    }

    @Test func `what is given up is shown to the owner and to the operator, and counted`() async throws {
        let carrier = ScriptedCarrier { notice, _ in
            notice.id.dossier.hasSuffix("1") ? .never("không có người nhận") : .later("bận")
        }
        let motcua = try TestGateway(carrier: carrier)
        let client = try motcua.connect(.applicant)
        for key in ["a", "b", "c"] { _ = try await client.call(TestClient.submit(key, email: "a@example.vn")) }
        let admin = try motcua.connect(.admin)
        try await admin.call(#"ADMIN CLOCK {"advance":"PT1H"}"#)
        #expect(try await admin.call("ADMIN STATS").body["notices"] == ["waiting": 2, "told": 0, "failed": 1])
        let failed = try await items(admin, #"ADMIN NOTICES {"state":"failed"}"#)
        #expect(failed.map { $0["fault"] } == ["không có người nhận"])
        #expect(failed[0]["body"] == nil && failed[0]["to"] == nil)
        let page = try await admin.call(#"ADMIN NOTICES {"limit":1}"#)
        let next = try #require(page.body["next"]?.string)
        #expect(next == "H61.90-190304-0002.1.submissionReceived")
        let rest = try await admin.call(#"ADMIN NOTICES {"limit":1,"cursor":"\#(next)"}"#)
        #expect(rest.body["items"]?.array?.map { $0["dossier"] } == ["H61.90-190304-0003"])
        #expect(rest.body["next"] == .null)
        try await admin.call(#"ADMIN CLOCK {"advance":"P10D"}"#)
        #expect(try await admin.call("ADMIN STATS").body["notices"] == ["waiting": 0, "told": 0, "failed": 3])
        #expect(try await admin.call(#"ADMIN NOTICES {"cursor":"x"}"#).code == 422)
        #expect(try await admin.call(#"ADMIN NOTICES {"state":"lost"}"#).code == 422)
    }

    @Test func `terms and attempts happen in the order of their instants, the same in every run`() async throws {
        func run() async throws -> [String] {
            let carrier = ScriptedCarrier(batchLimit: 2) { _, number in
                number == 1 ? .later("bận") : .taken(.sendmail(status: 0, messageID: "<m>"))
            }
            let motcua = try TestGateway(at: "2025-07-07 08:00", carrier: carrier)
            let client = try motcua.connect(.applicant)
            var codes: [String] = []
            for key in ["a", "b", "c"] {
                let reply = try await client.call(TestClient.submit(key, email: "a@example.vn"))
                codes.append(try #require(reply.dossier))
            }
            let desk = try motcua.connect(.officer(.reception))
            for code in codes.reversed() { _ = try await desk.call(#"DESK REQUEST \#(code) {"reason":"Thiếu"}"#) }
            try await motcua.connect(.admin).call(#"ADMIN CLOCK {"advance":"P30D"}"#)
            let told = codes.flatMap { motcua.stored.notices(of: $0) }
            #expect(told.count == 9 && told.allSatisfy { $0.telling.state == .told && $0.telling.attempts == 2 })
            let refusals = told.filter { $0.notice.id.kind == .refused }
            #expect(refusals.map(\.telling.toldAt) == Array(repeating: moment("2025-07-23 00:01"), count: 3))
            return carrier.order
        }
        let order = try await run()
        #expect(try await run() == order)
        #expect(order.suffix(3).allSatisfy { $0.hasSuffix("refused") })
    }

    @Test func `a refused command tells nothing`() async throws {
        let motcua = try TestGateway(carrier: ScriptedCarrier())
        let client = try motcua.connect(.applicant)
        _ = try await client.call(Self.withMail)
        #expect(try await client.call(#"SUPPLEMENT \#(Self.code) {"components":[]}"#).code == 409)
        #expect(motcua.stored.notices(of: Self.code).count == 1)
    }

    @Test func `a submission repeated with its key is told once`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        for _ in 1...3 { #expect(try await client.call(Self.withMail).code == 201) }
        #expect(motcua.stored.noticeCounts() == NoticeCounts(waiting: 1, told: 0, failed: 0))
    }
}
