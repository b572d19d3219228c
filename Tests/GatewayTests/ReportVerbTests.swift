import Catalog
import Civil
import JSON
import LineProtocol
import MotCuaTesting
import Reports
import Testing

@testable import Gateway

@Suite struct ReportVerbTests {
    private static let march = #"{"from":"2019-03-01","to":"2019-03-31"}"#

    /// A gateway with three dossiers, the first of them decided.
    private func busy() async throws -> TestGateway {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).pipeline(TestClient.submit(numbered: 1...3))
        try await Journey.decide("H61.90-190304-0001", at: motcua)
        #expect(try await motcua.connect(.officer(.reception)).call("DESK RECEIVE H61.90-190304-0002").code == 200)
        return motcua
    }

    @Test(arguments: ReportKind.allCases.map(\.rawValue), ["json", "text", "csv"])
    func `every report comes in every form`(kind: String, format: String) async throws {
        let motcua = try await busy()
        let body = Self.march.dropLast() + #","format":"\#(format)"}"#
        let reply = try await motcua.connect(.auditor).call("REPORT \(kind) \(body)")
        #expect(reply.code == 200)
        #expect(reply.body["report"]?.string == kind)
        if format == "json" {
            #expect(reply.body["columns"]?.array?.isEmpty == false)
        } else {
            #expect(reply.body["text"]?.string?.isEmpty == false)
        }
    }

    @Test func `figures count what is accepted and decided, whatever the capitals of the kind`() async throws {
        let motcua = try await busy()
        let reply = try await motcua.connect(.admin).call("REPORT ii.06A \(Self.march)")
        #expect(reply.body["total"]?["received"] == 2)
        #expect(reply.body["total"]?["solved"] == 1)
        #expect(reply.body["total"]?["inHand"] == 1)
        #expect(reply.body["checks"]?.array?.count == 5)
        #expect(reply.body["asOf"] == "2019-03-04T08:00:00+07:00")
    }

    @Test func `an officer gets the own offices and no others`() async throws {
        let motcua = try await busy()
        let own = try await motcua.connect(.officer(.reception)).call("REPORT II.06a \(Self.march)")
        #expect(own.body["total"]?["received"] == 2)
        let elsewhere = try motcua.connect(.officer(.reception, of: SampleCatalog.otherOfficeCode))
        #expect(try await elsewhere.call("REPORT II.06a \(Self.march)").body["total"]?["received"] == 0)
        let asked = #"{"from":"2019-03-01","to":"2019-03-31","office":"H61.90"}"#
        #expect(try await elsewhere.call("REPORT II.06a \(asked)").code == 404)
        #expect(try await motcua.connect(.auditor).call("REPORT II.06a \(asked)").body["total"]?["received"] == 2)
    }

    static let wrong: [(body: String, at: String, code: String)] = [
        (#"{"from":"2019-03-31","to":"2019-03-01"}"#, "/to", "range"),
        (#"{"to":"2019-03-01"}"#, "/from", "required"),
        (#"{"from":"2019-02-30","to":"2019-03-01"}"#, "/from", "format"),
        (#"{"from":"2019-03-01","to":"2019-03-01","format":"xls"}"#, "/format", "choice"),
        (#"{"from":"2019-03-01","to":"2019-03-01","field":"không có"}"#, "/field", "unknown"),
        (#"{"from":"2019-03-01","to":"2019-03-01","feild":"x"}"#, "/feild", "unknown"),
        (#"{"from":"2019-03-01","to":"2019-03-01","declared":{}}"#, "/declared", "unknown"),
        (#"{"period":"2019-Q5"}"#, "/period", "format"),
        (#"{"period":2019}"#, "/period", "type"),
        (#"{"period":"2019-Q1","from":"2019-01-01"}"#, "/period", "conflict"),
        (#"{"period":"2019-Q1","from":"2019-01-01","to":"2019-03-31"}"#, "/period", "conflict"),
        (#"{"period":null,"to":"2019-03-01"}"#, "/from", "required"),
    ]

    static let misdeclared: [(declared: String, at: String, code: String)] = [
        (#"{"feedback":1,"feedbackOnTime":2}"#, "/declared/feedbackOnTime", "range"),
        (#"{"feedbackOnTime":2}"#, "/declared/feedbackOnTime", "range"),
        (#"{"wholeAtUnit":99}"#, "/declared/wholeAtUnit", "range"),
        (#"{"noticeBoard":"yes"}"#, "/declared/noticeBoard", "type"),
        (#"{"board":true}"#, "/declared/board", "unknown"),
    ]

    @Test(arguments: misdeclared)
    func `more than there is cannot be declared`(declared: String, at: String, code: String) async throws {
        let motcua = try TestGateway()
        let body = Self.march.dropLast() + #","declared":\#(declared)}"#
        let reply = try await motcua.connect(.auditor).call("REPORT score-card \(body)")
        #expect(reply.code == 422)
        #expect(reply.body["problems"]?.array?.map { $0["at"]?.string } == [at])
        #expect(reply.body["problems"]?.array?.first?["code"]?.string == code)
    }

    @Test func `what a unit declares of itself scores and gives the class`() async throws {
        let motcua = try await busy()
        let body = Self.march.dropLast() + #","declared":{"wholeAtUnit":1,"noticeBoard":true,"feedback":0}}"#
        let reply = try await motcua.connect(.officer(.reception)).call("REPORT score-card \(body)")
        #expect(reply.code == 200)
        let scores = reply.body["rows"]?.array?.map { $0["score"] }
        #expect(scores?[7] == .decimal("2.0"))
        #expect(reply.body["total"]?["class"]?.string?.isEmpty == false)
    }

    @Test(arguments: wrong)
    func `a wrong body is told where it is wrong`(body: String, at: String, code: String) async throws {
        let motcua = try TestGateway()
        let reply = try await motcua.connect(.auditor).call("REPORT register \(body)")
        #expect(reply.code == 422)
        #expect(reply.body["problems"]?.array?.map { $0["at"]?.string } == [at])
        #expect(reply.body["problems"]?.array?.first?["code"]?.string == code)
    }

    @Test(
        arguments: [
            ("2019-03", "2019-03-01", "2019-03-31"), ("2019-Q1", "2019-01-01", "2019-03-31"),
            ("2019-h1", "2019-01-01", "2019-06-30"), ("2019", "2019-01-01", "2019-12-31"),
        ])
    func `a period is a name for its days`(_ text: String, _ from: String, _ to: String) async throws {
        let motcua = try await busy()
        let auditor = try motcua.connect(.auditor)
        let named = try await auditor.call(#"REPORT on-time {"period":"\#(text)"}"#)
        #expect(named.code == 200)
        let written = try await auditor.call(#"REPORT on-time {"from":"\#(from)","to":"\#(to)"}"#)
        #expect(named.body == written.body)
    }

    @Test func `a period that has not begun is refused`() async throws {
        let motcua = try TestGateway()
        let auditor = try motcua.connect(.auditor)
        for body in [#"{"period":"2019-Q2"}"#, #"{"from":"2019-03-05","to":"2019-03-05"}"#] {
            let reply = try await auditor.call("REPORT II.06a \(body)")
            #expect(reply.code == 422)
            #expect(reply.body["problems"]?.array?.first?["code"] == "notBegun")
        }
        #expect(try await auditor.call(#"REPORT II.06a {"from":"2019-03-04","to":"2019-03-05"}"#).code == 200)
    }

    @Test func `a bad period is told which are taken`() async throws {
        let motcua = try TestGateway()
        let reply = try await motcua.connect(.auditor).call(#"REPORT postal-service {"period":"quý 1"}"#)
        let text = reply.body["problems"]?.array?.first?["message"]?.string ?? ""
        #expect(text.contains("2019, 2019-H1, 2019-Q1, 2019-03"))
    }

    @Test func `a report or an office that is not there is refused by name`() async throws {
        let motcua = try TestGateway()
        let auditor = try motcua.connect(.auditor)
        let kind = try await auditor.call("REPORT II.06b \(Self.march)")
        #expect(kind.code == 400)
        #expect(kind.body["usage"]?.string?.contains("II.06a") == true)
        let nowhere = #"{"from":"2019-03-01","to":"2019-03-01","office":"H61.99"}"#
        let office = try await auditor.call("REPORT on-time \(nowhere)")
        #expect(office.code == 404)
        #expect(office.body["detail"]?.string?.contains("H61.99") == true)
    }

    @Test func `a field is found without its diacritics`() async throws {
        let motcua = try await busy()
        let body = #"{"from":"2019-03-01","to":"2019-03-31","field":"linh vuc mau"}"#
        let reply = try await motcua.connect(.auditor).call("REPORT on-time \(body)")
        #expect(reply.body["total"]?["solved"] == 1)
        #expect(reply.body["scope"]?.array?.count == 2)
    }

    @Test func `figures that don't balance are our fault, with the check that broke`() {
        let refusal = Refusal(ReportFault.unbalanced(row: "Tư pháp", check: "3=7+11"), of: .resultsII06a)
        #expect(refusal.code == 500)
        #expect(refusal.cause == "report II.06a does not balance: 3=7+11 in Tư pháp")
        #expect(refusal.extra == [JSON.Member("check", "3=7+11")])
        let long = Refusal(ReportFault.tooManyRows(limit: 5), of: .register)
        #expect(long.code == 422)
        #expect(long.problems.first?.code == "tooMany")
    }
}
