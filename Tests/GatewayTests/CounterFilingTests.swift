import Catalog
import Dossiers
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

/// What the desk enters for who filed at its counter and has no account.
@Suite struct CounterFilingTests {
    private static let code = "H61.90-190304-0001"
    private static let withdraw = #"WITHDRAW \#(code) {"reason":"Không còn nhu cầu"}"#

    /// A dossier that reception took in at the counter.
    private static func gateway() async throws -> TestGateway {
        let motcua = try TestGateway(catalog: PostFeeTests.catalog)
        let line = TestClient.submit("a", delivery: #"{"dossier":"inPerson","result":"counter"}"#)
            .replacing("SUBMIT {", with: "DESK INTAKE {")
        let filed = try await motcua.connect(.officer(.reception)).call(line)
        #expect(filed.code == 201, "\(filed.body)")
        #expect(filed.dossier == code)
        return motcua
    }

    @Test func `reception enters supplement, payment and withdrawal, and is named as who did it`() async throws {
        let motcua = try await Self.gateway()
        let desk = try motcua.connect(.officer(.reception))
        let asked = #"DESK REQUEST \#(Self.code) {"reason":"Thiếu chữ ký","components":["to-khai"]}"#
        #expect(try await desk.call(asked).code == 200)
        let supplement =
            #"SUPPLEMENT \#(Self.code) {"components":[{"code":"to-khai","sha256":"\#(TestClient.paper)"}]}"#
        #expect(try await desk.call(supplement).body["state"] == "submitted")
        let pay = #"PAY \#(Self.code) {"method":"counter","amount":50000,"reference":"BL-1"}"#
        let paid = try await desk.call(pay)
        #expect(paid.code == 201)
        #expect(paid.body["receipts"]?.array?.first?["kind"] == "payment")
        #expect(try await desk.call(Self.withdraw).body["state"] == "withdrawalRequested")
        let events = try await desk.call("HISTORY \(Self.code)").body["events"]?.array ?? []
        let entered: Set<String?> = ["supplemented", "paid", "withdrawalRequested"]
        let told = events.filter { entered.contains($0["event"]?.string) }
        #expect(told.map { $0["event"] } == ["supplemented", "paid", "withdrawalRequested"])
        #expect(told.allSatisfy { $0["by"] == "officer" && $0["duty"] == "reception" })
    }

    @Test func `what the desk enters was paid at the counter`() async throws {
        let motcua = try await Self.gateway()
        let reply = try await motcua.connect(.officer(.reception)).call(
            #"PAY \#(Self.code) {"method":"online","amount":50000,"reference":"NH-1"}"#)
        #expect(reply.code == 422)
        #expect(reply.body["problems"]?.array?.map { $0["at"] } == ["/method"])
        #expect(motcua.stored.caseFile(Self.code)?.dossier.paidVnd == 0)
    }

    @Test func `who brought it and has an account may still do it alone`() async throws {
        let motcua = try await Self.gateway()
        #expect(try await motcua.connect(.applicant).call(Self.withdraw).code == 200)
    }

    @Test(
        arguments: [
            (Identity.officer(.processing), 403), (.officer(.clerk), 403),
            (.officer(.reception, of: SampleCatalog.otherOfficeCode), 404), (.otherApplicant, 404), (.postman, 403),
        ])
    func `nobody else enters it`(who: Identity, code: Int) async throws {
        let motcua = try await Self.gateway()
        #expect(try await motcua.connect(who).call(Self.withdraw).code == code)
        #expect(motcua.stored.caseFile(Self.code)?.dossier.state == .checking)
    }

    @Test func `for who filed online nobody enters anything`() async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        let reply = try await motcua.connect(.officer(.reception)).call(Self.withdraw)
        #expect(reply.code == 409)
        #expect(reply.body["rule"] == "notYours")
    }
}
