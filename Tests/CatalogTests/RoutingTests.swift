import Catalog
import Civil
import JSON
import Testing

/// Which office decides: by level, by day, and from anywhere in the province.
@Suite struct RoutingTests {
    private static let desk = OneStopUnit(name: Bilingual(vi: "Một cửa", en: "Desk"))
    private static func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(daysSinceEpoch: 0) }
    private let old = day("2025-06-30"), new = day("2025-07-01")

    private static func unit(
        _ code: String, _ name: String, _ kind: Office.Kind, _ level: GovernmentLevel, parent: String?,
        gso: String? = nil
    ) -> Office {
        var office = Office(
            code: code, name: Bilingual(vi: name, en: name), kind: kind, level: level, agency: "H61")
        (office.parent, office.gso, office.oneStop) = (parent, gso, desk)
        if kind == .district || kind == .commune { office.fields = ["*"] }
        if kind == .district { office.until = day("2025-06-30") }
        return office
    }

    private static var offices: [Office] {
        var press = unit("H61.12", "Sở Thông tin và Truyền thông", .department, .province, parent: "H61")
        press.fields = ["Báo chí", "Bưu chính"]
        var phase = OfficePhase(from: day("2025-07-01"))
        (phase.name, phase.fields) = (Bilingual(vi: "Sở Văn hóa", en: "Culture"), ["Báo chí"])
        press.phases = [phase]
        var land = unit("H61.10", "Sở Tài nguyên và Môi trường", .department, .province, parent: "H61")
        (land.fields, land.oneStop) = (["Đất đai"], nil)
        return [
            unit("H61", "Ủy ban nhân dân tỉnh Vĩnh Long", .committee, .province, parent: nil, gso: "86"), press, land,
            unit("H61.01.01", "Trung tâm", .serviceCentre, .province, parent: "H61"),
            unit("H61.101", "Ủy ban nhân dân thành phố Vĩnh Long", .district, .district, parent: "H61", gso: "855"),
            unit(
                "H61.101.01", "Ủy ban nhân dân phường 9, thành phố Vĩnh Long", .commune, .commune, parent: "H61.101",
                gso: "29542"),
            unit(
                "H61.101.02", "Ủy ban nhân dân phường 5, thành phố Vĩnh Long", .commune, .commune, parent: "H61.101",
                gso: "29545"),
        ]
    }

    private static let services = [
        OutsideService(
            key: "police", suffix: "CA", name: Bilingual(vi: "Công an", en: "Police"),
            levels: [.province, .district, .commune]),
        OutsideService(
            key: "tax", suffix: "TH", name: Bilingual(vi: "Cơ quan thuế", en: "Tax office"),
            levels: [.province, .district]),
    ]

    private let catalog = Catalog(
        procedures: [Sample.newsletter, RoutingTests.procedure("1.000001", .district)], offices: offices,
        agencies: [Agency(code: "H61", name: Bilingual(vi: "Tỉnh", en: "Province"), gso: "86", outside: services)],
        holidays: HolidayCalendar([]))

    private static func procedure(_ code: String, _ level: GovernmentLevel) -> Procedure {
        var procedure = Sample.newsletter
        procedure = Procedure(
            code: code, name: procedure.name, field: Bilingual(vi: "Hộ tịch", en: "Civil status"), level: level,
            result: procedure.result, provenance: procedure.provenance)
        return procedure
    }

    private func decider(
        _ level: GovernmentLevel, at code: String, deciding: String? = nil, address: Address? = nil, on date: CivilDate
    ) throws(RoutingFault) -> String {
        let procedure = level == .province ? Sample.newsletter : Self.procedure("1.000001", level)
        guard let office = catalog.office(code) else { return "no office" }
        return try catalog.decidingOffice(
            for: procedure, receivedAt: office, deciding: deciding, applicant: address, on: date
        ).code
    }

    @Test func `a district decides until June 2025 and the commune from then on`() throws {
        #expect(GovernmentLevel.district.deciding(on: old) == .district)
        #expect(GovernmentLevel.district.deciding(on: new) == .commune)
        #expect(GovernmentLevel.province.deciding(on: new) == .province)
        #expect(try decider(.district, at: "H61.101", on: old) == "H61.101")
        #expect(try decider(.district, at: "H61.101.01", on: new) == "H61.101.01")
        #expect(throws: RoutingFault.notCompetent(office: "H61.101.01", competent: ["H61.101"])) {
            try decider(.district, at: "H61.101.01", on: old)
        }
    }

    @Test func `an abolished office takes nothing and the centre is named`() {
        #expect(throws: RoutingFault.abolished(office: "H61.101", until: old, desks: ["H61.01.01"])) {
            try decider(.district, at: "H61.101", on: new)
        }
    }

    @Test func `an office keeps its code under its new name and gives a field away`() throws {
        #expect(catalog.office("H61.12", on: old)?.name.vi == "Sở Thông tin và Truyền thông")
        #expect(catalog.office("H61.12", on: new)?.name.vi == "Sở Văn hóa")
        #expect(catalog.office("H61.12", on: new)?.fields == ["Báo chí"])
        #expect(catalog.office("H61.101", on: new) == nil)
        #expect(try decider(.province, at: "H61.12", on: old) == "H61.12")
        #expect(try decider(.province, at: "H61.12", on: new) == "H61.12")
    }

    @Test func `any one-stop unit takes a dossier for the only office that decides`() throws {
        #expect(try decider(.province, at: "H61.01.01", on: new) == "H61.12")
        #expect(try decider(.province, at: "H61.101.02", on: new) == "H61.12")
        #expect(throws: RoutingFault.notCompetent(office: "H61.01.01", competent: ["H61.12"])) {
            try decider(.province, at: "H61.01.01", on: old)
        }
        #expect(throws: RoutingFault.notCompetent(office: "H61.10", competent: ["H61.12"])) {
            try decider(.province, at: "H61.10", on: new)
        }
    }

    @Test func `of several offices the one that is named decides, else that of the applicant's commune`() throws {
        let both = ["H61.101.01", "H61.101.02"]
        #expect(throws: RoutingFault.ambiguous(both)) { try decider(.commune, at: "H61.01.01", on: new) }
        #expect(try decider(.commune, at: "H61.01.01", deciding: "H61.101.02", on: new) == "H61.101.02")
        #expect(try decider(.commune, at: "H61.101.01", deciding: "H61.101.02", on: new) == "H61.101.02")
        for commune in ["29545", "Phường 5", "phuong 5"] {
            let address = Address(line: "12 Lê Lợi", commune: commune, province: "86")
            #expect(try decider(.commune, at: "H61.01.01", address: address, on: new) == "H61.101.02")
        }
        let elsewhere = Address(line: "12 Lê Lợi", commune: "29545", province: "92")
        #expect(throws: RoutingFault.ambiguous(both)) {
            try decider(.commune, at: "H61.01.01", address: elsewhere, on: new)
        }
    }

    @Test func `an office that is named must exist, decide, and be another's only from July 2025`() {
        #expect(throws: RoutingFault.unknownDeciding("H61.99")) {
            try decider(.province, at: "H61.01.01", deciding: "H61.99", on: new)
        }
        #expect(throws: RoutingFault.decidingNotCompetent("H61.101.01", competent: ["H61.12"])) {
            try decider(.province, at: "H61.01.01", deciding: "H61.101.01", on: new)
        }
        #expect(throws: RoutingFault.boundary(until: old)) {
            try decider(.province, at: "H61.01.01", deciding: "H61.12", on: old)
        }
    }

    @Test(arguments: [
        ("H61.01.01", nil, "2025-07-01", []), ("H61.101", nil, "2025-07-01", ["/office abolished"]),
        ("H61.01.01", "H61.99", "2025-07-01", ["/deciding unknown"]),
        ("H61.01.01", "H61.101.01", "2025-07-01", ["/deciding notCompetent"]),
        ("H61.01.01", "H61.12", "2025-06-30", ["/deciding notAllowed"]),
        ("H61.01.01", nil, "2025-06-30", ["/office notCompetent"]), ("H61.12", "H61.12", "2025-06-30", []),
    ])
    func `a submission is told what is wrong with its office`(
        office: String, deciding: String?, date: String, problems: [String]
    ) {
        var submission = Sample.submission
        (submission.office, submission.deciding) = (office, deciding)
        let found = catalog.problems(in: submission, agency: "H61", today: Self.day(date))
        #expect(found.map { "\($0.pointer) \($0.code)" } == problems)
    }

    @Test func `instead of a wrong office the nearest that decides is named first, with its name`() throws {
        var submission = Sample.submission
        (submission.procedure, submission.office) = ("1.000001", "H61.101")
        let procedure = Self.procedure("1.000001", .commune)
        let communes = ["H61.100.01", "H61.100.02", "H61.101.01", "H61.101.02"].map { code in
            var office = Office(
                code: code, name: Bilingual(vi: "UBND \(code)", en: "PC \(code)"), kind: .commune, level: .commune,
                agency: "H61")
            office.parent = String(code.dropLast(3))
            office.fields = ["*"]
            office.gso = "29\(code.suffix(2))\(code.dropLast(3).suffix(1))"
            return office
        }
        let district = Office(
            code: "H61.101", name: Bilingual(vi: "UBND huyện", en: "PC of the district"), kind: .district,
            level: .district, agency: "H61")
        let near = Catalog(
            procedures: [procedure], offices: communes + [district], agencies: catalog.agencies,
            holidays: catalog.holidays)
        func named() throws -> String {
            let found = near.problems(in: submission, agency: "H61", today: old)
            return try #require(found.first { $0.code == "notCompetent" }?.message.vi)
        }
        submission.applicant.address = nil
        #expect(
            try named().contains("Nộp tại H61.101.01 (UBND H61.101.01); H61.101.02 (UBND H61.101.02); H61.100.01"))
        submission.applicant.address = Address(line: "1", commune: communes[1].gso, province: "86")
        #expect(try named().contains("Nộp tại H61.100.02 (UBND H61.100.02); H61.101.01"))
    }

    @Test(arguments: [
        ("lead", "H61.101.01", "2025-06-30", "H61.101.01"),
        ("committee/district", "H61.101.01", "2025-06-30", "H61.101"),
        ("committee/district", "H61.101.01", "2025-07-01", "H61.101.01"),
        ("committee/province", "H61.101.01", "2025-07-01", "H61"), ("committee/commune", "H61.101", "2025-06-30", nil),
        ("department/Đất đai", "H61.101.01", "2025-06-30", "H61.10"), ("department/Y tế", "H61.101", "2025-06-30", nil),
        ("outside/police/commune", "H61.101.01", "2026-11-26", "H61.101.01.CA"),
        ("outside/police/commune", "H61.101", "2025-06-30", "H61.101.CA"),
        ("outside/tax/district", "H61.101.01", "2025-06-30", "H61.101.TH"),
        ("outside/tax/district", "H61.101.01", "2025-07-01", "H61.TH"),
        ("outside/army/district", "H61", "2025-07-01", nil),
    ])
    func `the office of a role is found from the deciding office`(
        role: String, from: String, date: String, expected: String?
    ) throws {
        let role = try #require(AgencyRole(role))
        let office = try #require(catalog.office(from))
        #expect(catalog.office(for: role, from: office, on: Self.day(date))?.code == expected)
    }

    @Test func `a role below the deciding office needs the commune`() throws {
        let district = try #require(catalog.office("H61.101"))
        let (commune, police) = (AgencyRole.committee(.commune), AgencyRole.outside(service: "police", level: .commune))
        #expect(catalog.office(for: commune, from: district, commune: "H61.101.02", on: old)?.code == "H61.101.02")
        #expect(catalog.office(for: police, from: district, commune: "H61.101.02", on: old)?.code == "H61.101.02.CA")
    }

    @Test func `an outside service has offices beside those of the People's Committee and decides nothing`() throws {
        let police = try #require(catalog.office("H61.101.01.CA"))
        #expect(police.name.vi == "Công an phường 9, thành phố Vĩnh Long")
        #expect(police.kind == .outside && police.fields == [] && police.oneStop == nil)
        #expect(catalog.office("H61.101.01.TH") == nil)
        #expect(catalog.office("H61.101.CA", on: new) == nil)
    }
}
