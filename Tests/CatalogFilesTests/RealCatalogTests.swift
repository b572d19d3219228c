import Catalog
import CatalogFiles
import Civil
import Foundation
import Testing

/// The catalog that the project ships.
@Suite struct RealCatalogTests {
    private let folder = CatalogFolder(
        path: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../ServiceCatalog"
        ).standardizedFileURL.path)

    @Test func `it has no errors`() {
        #expect(folder.lint().filter { $0.severity == .error }.map(\.description) == [])
    }

    @Test func `it has 79 procedures and the four provinces`() throws {
        let catalog = try folder.load()
        #expect(catalog.procedures.count == 79)
        #expect(catalog.agencies.map(\.code) == ["H02", "H18", "H56", "H61"])
        #expect(catalog.offices.filter { $0.agency == "H61" && $0.kind == .district }.count == 8)
        #expect(catalog.offices.filter { $0.agency == "H61" && $0.kind == .commune }.count == 102)
    }

    @Test func `every procedure has an office of H61 that decides it, at the province exactly one`() throws {
        let catalog = try folder.load(agency: "H61")
        for procedure in catalog.procedures {
            let deciders = catalog.competentOffices(for: procedure, agency: "H61")
            #expect(!deciders.isEmpty, "\(procedure.code)")
            if procedure.level == .province { #expect(deciders.count == 1, "\(procedure.code)") }
        }
    }

    @Test func `the newsletter licence is decided by the department of information`() throws {
        let catalog = try folder.load(agency: "H61")
        let newsletter = try #require(catalog.procedure("1.009374"))
        #expect(catalog.competentOffices(for: newsletter).map(\.code) == ["H61.12"])
        #expect(newsletter.time?.description == "20d")
        #expect(newsletter.form.count >= 10)
    }

    @Test func `the post carries what lists it among its channels, and no registration of a marriage`() throws {
        let catalog = try folder.load(agency: "H61")
        let closed = catalog.procedures.filter { !$0.goesByPost }
        #expect(closed.count == 28)
        #expect(closed.allSatisfy { !$0.channels.contains(.postal) })
        #expect(closed.map(\.code).contains("1.000894"))
    }

    @Test(arguments: [
        ("ban tin", "1.009374"), ("ban tim", "1.009374"), ("giay phep xuat ban ban tin", "1.009374"),
        ("khai shinh", "1.001193"), ("ket hon", "1.000894"), ("ly lich tu phap", "2.000488"),
        ("tam tru", "1.004194"), ("birth registration", "1.001193"),
    ])
    func `a search finds what is meant`(text: String, code: String) throws {
        #expect(try folder.load(agency: "H61").search(text, limit: 5).first?.procedure.code == code)
    }

    @Test func `every assumed step fits into its limit and every form has a field`() throws {
        let catalog = try folder.load(agency: "H61")
        #expect(catalog.procedures.filter { !$0.form.isEmpty }.count >= 14)
        #expect(catalog.procedures.filter { $0.time == nil } == [])
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test(arguments: ["2019-03-04", "2025-06-30", "2025-07-01", "2026-11-26"])
    func `on every day each procedure has an office, at the province exactly one`(date: String) throws {
        let (catalog, date) = (try folder.load(agency: "H61"), try day(date))
        for procedure in catalog.procedures {
            let deciders = catalog.competentOffices(for: procedure, agency: "H61", on: date)
            #expect(!deciders.isEmpty, "\(procedure.code)")
            if procedure.level == .province { #expect(deciders.count == 1, "\(procedure.code)") }
        }
        let newsletter = try #require(catalog.procedure("1.009374"))
        #expect(catalog.competentOffices(for: newsletter, agency: "H61", on: date).map(\.code) == ["H61.12"])
    }

    @Test func `districts end in June 2025 and the post moves to science`() throws {
        let catalog = try folder.load()
        let (old, new) = (try day("2025-06-30"), try day("2025-07-01"))
        #expect(catalog.offices.filter { $0.kind == .district && $0.isInForce(on: new) } == [])
        #expect(catalog.offices.filter { $0.kind == .district && $0.isInForce(on: old) }.count == 54)
        let post = try #require(catalog.procedure("1.003659"))
        #expect(catalog.competentOffices(for: post, agency: "H61", on: old).map(\.code) == ["H61.12"])
        #expect(catalog.competentOffices(for: post, agency: "H61", on: new).map(\.code) == ["H61.11"])
        #expect(catalog.office("H61.12", on: new)?.name.vi == "Sở Văn hóa, Thể thao và Du lịch")
        #expect(catalog.office("H61.16", on: new) == nil)
    }

    @Test(arguments: ["2019-03-04", "2026-11-26"])
    func `every task of the nine chains finds its office`(date: String) throws {
        let (catalog, date) = (try folder.load(agency: "H61"), try day(date))
        let interconnected = catalog.procedures.filter(\.interconnected)
        #expect(interconnected.count == 9)
        for procedure in interconnected {
            let chain = try #require(procedure.chain)
            let lead = try #require(catalog.competentOffices(for: procedure, agency: "H61", on: date).first)
            for task in chain.tasks {
                let office = catalog.office(for: task.role, from: lead, commune: "H61.101.01", on: date)
                #expect(office != nil, "\(procedure.code) \(task.id)")
                #expect(task.limit != nil)
            }
        }
    }

    @Test func `a birth has two parallel branches and three results`() throws {
        let catalog = try folder.load(agency: "H61")
        let birth = try #require(catalog.procedure("2.000986")?.chain)
        #expect(birth.startable(finished: []).map(\.id) == ["khai-sinh"])
        #expect(birth.startable(finished: ["khai-sinh"]).map(\.id) == ["thuong-tru", "the-bao-hiem-y-te"])
        #expect(birth.tasks.filter { $0.result != nil }.count == 3)
        let business = try #require(catalog.procedure("1.010677")?.chain)
        #expect(business.startable(finished: []).map(\.id) == ["dang-ky-kinh-doanh"])
        let death = try #require(catalog.procedure("1.011537")?.chain)
        #expect(death.tasks.filter { !$0.optional }.map(\.id) == ["khai-tu"])
        #expect(death.tasks.count == 5)
    }

    @Test func `decree 301 of 2026 suspends the clock of a birth from September 2026`() throws {
        let birth = try #require(try folder.load(agency: "H61").procedure("2.000986"))
        #expect(birth.rules(on: try day("2026-08-31")).supplementPolicy == nil)
        let rules = birth.rules(on: try day("2026-09-01"))
        #expect(rules.supplementPolicy == .suspend && rules.onExpired == .stop && rules.dueAfterCutoff == true)
        #expect(rules.completeWithin?.description == "7wd")
        #expect(birth.time(on: try day("2026-09-01"))?.description == "3wd")
    }
}
