import Catalog
import Civil
import Dossiers
import Evidence
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

/// Interconnected procedures of the real catalog (liên thông), through the officers of each agency.
@Suite struct ChainTests {
    static let procedures = [
        "1.000798", "1.001731", "1.001776", "1.007073", "1.010405", "1.010677", "1.011537", "2.000986", "2.001023",
    ]

    @Test func `these are all interconnected procedures of the catalog`() throws {
        let catalog = try ChainWalk.catalog.get()
        #expect(catalog.procedures.filter { $0.chain != nil }.map(\.code).sorted() == Self.procedures)
    }

    @Test(arguments: procedures, ["2019-03-04 08:00", "2026-09-07 08:00"])
    func `it runs from the filing to the result through the officers of every agency`(
        code: String, clock: String
    ) async throws {
        let walk = try await ChainWalk(code, at: clock)
        var finished: [String] = []
        while let task = try await walk.open().first {
            let tasks = try await walk.tasks()
            let after = tasks.first { $0["task"]?.string == task }?["after"]?.array?.compactMap(\.string) ?? []
            #expect(after.allSatisfy(finished.contains), "\(task)")
            try await walk.advance("PT1H")
            try await walk.finish(task)
            finished.append(task)
        }
        let chain = try #require(walk.procedure.chain)
        #expect(finished.sorted() == chain.tasks.map(\.id).sorted())
        let track = try await walk.track()
        #expect(track["state"] == "completed")
        #expect(track["decision"]?["outcome"] == "granted")
        #expect(track["tasks"]?.array?.compactMap { $0["doneAt"]?.string }.count == finished.count)
        let kinds = walk.motcua.stored.receipts(of: walk.code).map(\.kind)
        #expect(kinds.filter { $0 == .partialResult }.count == finished.count)
        #expect(kinds.last == .result)
        let desk = try walk.motcua.connect(.officer(.reception, of: walk.office.code))
        #expect(try await desk.call(#"DESK RETURN \#(walk.code) {"recipient":"Nguyễn Văn A"}"#).code == 200)
    }

    @Test func `without districts a task is of an office that there is`() async throws {
        let before = try await ChainWalk("1.011537", at: "2019-03-04 08:00")
        #expect(try await before.tasks().contains { $0["agency"]?.string?.contains("huyện") == true })
        let after = try await ChainWalk("1.011537", at: "2026-09-07 08:00")
        let catalog = try ChainWalk.catalog.get()
        for task in try await after.tasks() {
            let office = try #require(
                task["office"]?.string.flatMap { catalog.office($0, asOf: moment("2026-09-07 08:00").date) })
            #expect(task["agency"]?.string == office.name.vi)
        }
    }

    @Test func `a birth opens two branches at once and yields three results with three dates`() async throws {
        let walk = try await ChainWalk("2.000986", at: "2019-03-04 08:00")
        #expect(try await walk.open() == ["khai-sinh"])
        try await walk.finish("khai-sinh")
        #expect(try await walk.open() == ["thuong-tru", "the-bao-hiem-y-te"])
        let due = try await walk.tasks().compactMap { $0["due"]?.string }
        #expect(Set(due).count == 3)
        try await walk.advance("P3D")
        try await walk.finish("the-bao-hiem-y-te")
        try await walk.advance("P2D")
        try await walk.finish("thuong-tru")
        let tasks = try await walk.tasks()
        #expect(Set(tasks.compactMap { $0["doneAt"]?.string?.prefix(10) }).count == 3)
        #expect(tasks.compactMap { $0["result"]?.string }.count == 3)
        #expect(
            tasks.compactMap { $0["number"]?.string } == ["khai-sinh/01", "thuong-tru/01", "the-bao-hiem-y-te/01"])
    }

    @Test func `an own limit of 2026 takes the place of the old one, also where it changes before acceptance`()
        async throws
    {
        let catalog = try ChainWalk.catalog.get()
        let walk = try await ChainWalk("2.000986", at: "2026-09-07 08:00")
        let terms = try #require(walk.motcua.stored.caseFile(walk.code)?.dossier.terms)
        #expect(terms.task("thuong-tru")?.limit?.description == "2wd")
        let renewed = catalog.renewed(terms, on: try #require(CivilDate("2026-08-31")))
        #expect(renewed.task("thuong-tru")?.limit?.description == "15d")
        #expect(renewed.tasks.map(\.office) == terms.tasks.map(\.office))
    }

    @Test func `business registration goes before tax registration`() async throws {
        let walk = try await ChainWalk("1.010677", at: "2019-03-04 08:00")
        let tax = try await walk.officer(of: "dang-ky-thue")
        #expect(try await tax.call("DESK QUEUE").body["items"] == [])
        #expect(try await tax.call("DESK NEXT").code == 404)
        let early = try await tax.call(#"DESK TASK \#(walk.code) {"task":"dang-ky-thue"}"#)
        #expect(early.code == 422)
        #expect(early.body["problems"]?.array?.first?["message"]?.string?.contains("dang-ky-kinh-doanh") == true)
        try await walk.finish("dang-ky-kinh-doanh")
        #expect(try await walk.open() == ["dang-ky-thue"])
        try await walk.finish("dang-ky-thue")
    }

    @Test func `members of the group that the applicant leaves out are not done`() async throws {
        let walk = try await ChainWalk(
            "1.011537", at: "2019-03-04 08:00",
            form: ["socialProtectionFuneral": false, "meritFuneral": false, "insuranceFuneral": true])
        #expect(
            try await walk.tasks().compactMap { $0["task"]?.string } == [
                "khai-tu", "xoa-thuong-tru", "tro-cap-mai-tang-bhxh",
            ])
        try await walk.finish("khai-tu")
        #expect(try await walk.open() == ["xoa-thuong-tru", "tro-cap-mai-tang-bhxh"])
        for task in ["xoa-thuong-tru", "tro-cap-mai-tang-bhxh"] { try await walk.finish(task) }
        #expect(try await walk.track()["state"] == "completed")
    }

    @Test func `two agencies work beside each other, neither holds the other up`() async throws {
        let walk = try await ChainWalk("2.000986", at: "2019-03-04 08:00")
        try await walk.finish("khai-sinh")
        let (police, insurance) = (
            try await walk.officer(of: "thuong-tru"), try await walk.officer(of: "the-bao-hiem-y-te")
        )
        #expect(try await police.call("DESK NEXT").dossier == walk.code)
        #expect(try await insurance.call("DESK NEXT").code == 404)
        let listed = try await insurance.call("DESK QUEUE").body["items"]?.array
        #expect(listed?.first?["leasedBy"]?.string?.hasPrefix("processing.") == true)
        let done = try await insurance.call(#"DESK TASK \#(walk.code) {"task":"the-bao-hiem-y-te"}"#)
        #expect(done.code == 200)
        #expect(walk.motcua.stored.caseFile(walk.code)?.dossier.lease != nil)
        #expect(try await insurance.call("DESK QUEUE").body["items"] == [])
        #expect(try await police.call(#"DESK TASK \#(walk.code) {"task":"thuong-tru"}"#).body["state"] == "completed")
    }

    @Test func `an agency follows what it has a task of, by asking and by watching`() async throws {
        let walk = try await ChainWalk("2.000986", at: "2019-03-04 08:00")
        let police = try await walk.officer(of: "thuong-tru")
        let office = try #require(police.session.identity.offices.first)
        #expect(try await police.call("WATCH OFFICE \(office)").code == 200)
        try await walk.finish("khai-sinh")
        #expect(police.pushes.map { $0["event"]?.string } == ["leased", "taskFinished"])
        let changes = try await police.call("CHANGES").body["items"]?.array ?? []
        let all = walk.motcua.stored.history(of: walk.code).count
        #expect(changes.map { $0["number"]?.integer } == (1...Int64(all)).map { $0 })
        #expect(try await police.call("TRACK \(walk.code)").code == 200)
        let stranger = try walk.motcua.connect(.officer(.processing, of: "H61.12"))
        #expect(try await stranger.call("CHANGES").body["items"] == [])
        #expect(try await stranger.call("TRACK \(walk.code)").code == 404)
    }

    @Test func `a consulted office is told from the question on, and keeps what it was told`() async throws {
        let motcua = try TestGateway()
        let applicant = try motcua.connect(.applicant)
        let code = try #require(try await applicant.call(TestClient.submit("a")).dossier)
        let desk = try motcua.connect(.officer(.reception))
        for verb in ["RECEIVE", "STEP"] { #expect(try await desk.call("DESK \(verb) \(code)").code == 200) }
        let other = SampleCatalog.otherOfficeCode
        let consulted = try motcua.connect(.officer(.processing, of: other))
        #expect(try await consulted.call("CHANGES").body["items"] == [])
        let handling = try motcua.connect(.officer(.processing))
        let question =
            #"DESK CONSULT \#(code) {"office":"\#(other)","question":"Ý kiến?","deadline":"2019-03-06T17:00:00+07:00"}"#
        #expect(try await handling.call(question).code == 200)
        #expect(try await handling.call("DESK QUEUE").body["items"] == [])
        #expect(try await consulted.call("DESK NEXT").dossier == code)
        #expect(try await consulted.call(#"DESK ANSWER \#(code) {"answer":"Đồng ý"}"#).code == 200)
        let events = try await consulted.call("CHANGES").body["items"]?.array?.map { $0["event"]?.string }
        #expect(events == ["consulted", "leased", "consultationAnswered"])
        #expect(try await consulted.call("TRACK \(code)").code == 200)
        #expect(try await consulted.call("DESK QUEUE").body["items"] == [])
        #expect(try await handling.call("DESK QUEUE").body["items"]?.array?.count == 1)
    }

    @Test func `why names the agency that is late and what is left for the others`() async throws {
        let walk = try await ChainWalk("1.010677", at: "2019-03-04 08:00")
        try await walk.advance("P4D")
        let why = try await walk.owner.call("WHY \(walk.code)").body
        let chain = try #require(why["chain"])
        #expect(chain["late"]?.array?.map { $0["task"]?.string } == ["dang-ky-kinh-doanh"])
        #expect(chain["late"]?.array?.first?["agency"]?.string?.isEmpty == false)
        let tasks = try #require(chain["tasks"]?.array)
        #expect(tasks.map { $0["state"]?.string } == ["open", "waiting"])
        #expect(tasks.first?["due"] == "2019-03-07T08:00:00+07:00")
        #expect(tasks.first?["usedMinutes"]?.integer ?? 0 > 3 * 480)
        let slack = try #require(chain["slackMinutes"]?.integer)
        #expect(tasks.compactMap { $0["slackMinutes"]?.integer }.min() == slack)
        #expect(chain["end"]?.string != nil)
        let plain = try TestGateway()
        let applicant = try plain.connect(.applicant)
        let code = try #require(try await applicant.call(TestClient.submit("a")).dossier)
        #expect(try await applicant.call("WHY \(code)").body["chain"] == nil)
    }
}
