import Catalog
import CatalogFiles
import Civil
import Foundation
import JSON
import Testing

@testable import motcua

struct BenchTests {
    private static let catalog: Result<Catalog, CatalogFault> = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        do throws(CatalogFault) {
            return .success(try CatalogFolder(path: root.appendingPathComponent("ServiceCatalog").path).load())
        } catch {
            return .failure(error)
        }
    }()

    private func submission() throws -> BenchSubmission {
        let procedure = try #require(try Self.catalog.get().procedure("1.009374"))
        return BenchSubmission(procedure: procedure.json(), office: "H61.12")
    }

    @Test func `what the bench files is valid for the procedure`() throws {
        let body = try submission().body(key: "k", citizen: BenchCitizen.number(0))
        let applicant = try #require(body["applicant"])
        let components = try #require(body["components"]?.array).map { component in
            SubmittedComponent(
                code: component["code"]?.string ?? "", sha256: component["sha256"]?.string ?? "", copies: 1,
                kind: .original)
        }
        let kind = try #require(ApplicantKind(rawValue: applicant["kind"]?.string ?? ""))
        let filed = Submission(
            procedure: "1.009374", office: "H61.12",
            applicant: Applicant(
                kind: kind, id: applicant["id"]?.string ?? "", name: applicant["name"]?.string ?? "",
                phone: applicant["phone"]?.string ?? "", email: nil, address: nil, birthDate: nil),
            representative: nil, form: body["form"] ?? .null, components: components,
            delivery: Delivery(dossier: .online, result: .counter, address: nil, recipient: nil), payment: .none)
        let today = try #require(CivilDate("2019-03-04"))
        let problems = try Self.catalog.get().problems(in: filed, agency: "H61", today: today)
        #expect(problems.map(\.pointer) == [])
    }

    @Test func `each line has a key of its own and is one line of JSON`() throws {
        let lines = try submission().lines(keyPrefix: "bench-x-0-", citizen: BenchCitizen.number(0))
        for number in [0, 7, 123_456] {
            let line = lines(number)
            #expect(line.firstIndex(of: 0x0A) == line.count - 1)
            let body = try JSON.parse(Array(line.dropFirst("SUBMIT ".utf8.count)))
            #expect(body["key"] == .string("bench-x-0-\(number)"))
        }
    }

    @Test(arguments: [0, 31, 4095, 999_999])
    func `the citizens of the bench are well-formed`(connection: Int) throws {
        let today = try #require(CivilDate("2019-03-04"))
        #expect(throws: Never.self) { try CitizenNumber(BenchCitizen.number(connection), today: today) }
    }

    @Test func `answers are counted by code and timed by percentile`() {
        var one = BenchTally()
        var other = BenchTally()
        for number in 1...99 { one.record(code: 201, nanoseconds: Int64(number) * 10_000) }
        other.record(code: 503, nanoseconds: 5_000_000)
        one.add(other)
        #expect(one.answers == 100)
        #expect(one.done == 99)
        #expect(one.errors.map(\.code) == [503])
        #expect((499...501).contains(one.microseconds(atPercentile: 50)))
        #expect((4990...5010).contains(one.microseconds(atPercentile: 100)))
    }

    @Test func `the signatures a second are read from the report of openssl`() {
        let report = """
            version: 3.0.19
                                          sign    verify    sign/s verify/s
             256 bits ecdsa (nistp256)   0.0000s   0.0001s  45210.0  15012.0
            """
        #expect(RawLimits.Speed(report)?.signatures == 45_210)
        #expect(RawLimits.Speed("nothing") == nil)
    }

    @Test func `microseconds are shown as milliseconds with three places`() {
        #expect(BenchReport.milliseconds(12_007) == "12.007 ms")
        #expect(BenchReport.tenths(9.96) == "10.0")
    }
}
