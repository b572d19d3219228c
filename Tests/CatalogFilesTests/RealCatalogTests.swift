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
}
