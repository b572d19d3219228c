import Catalog
import Civil
import JSON
import Testing

@Suite struct PublicServiceGraphTests {
    private static let day = CivilDate(year: 2019, month: 3, day: 4) ?? CivilDate(daysSinceEpoch: 0)

    private static func service(_ procedure: Procedure, among procedures: [Procedure] = []) throws -> JSON {
        let graph = PublicServiceGraph([procedure] + procedures, on: day, base: "https://example.vn/")
        return try #require(graph.document()["@graph"]?.array?.first)
    }

    @Test func `a procedure is a public service with what it needs, costs and gives`() throws {
        var procedure = Sample.procedure("1.009374", "Cấp giấy phép", "Licence")
        procedure.time = TimeLimit(unit: .day, tenths: 200)
        procedure.components = [Component(code: "to-khai", name: Bilingual(vi: "Tờ khai", en: "Declaration"))]
        procedure.channels = [.online, .postal]
        procedure.legalBasis = ["Luật Báo chí 2016"]
        procedure.fee = FeeSchedule(
            status: .listed,
            items: [
                Fee(kind: .levy, amountVnd: 50_000, per: "lần", from: CivilDate(year: 2019, month: 1, day: 1)),
                Fee(kind: .levy, amountVnd: 70_000, from: CivilDate(year: 2020, month: 1, day: 1)),
            ])
        procedure.related = ["2.001171", "9.999999"]
        let service = try Self.service(procedure, among: [Sample.procedure("2.001171", "khác", "other")])
        #expect(service["@id"] == "https://example.vn/procedure/1.009374")
        #expect(service["@type"] == "cpsv:PublicService")
        #expect(service["dct:title"] == ["vi": "Cấp giấy phép", "en": "Licence"])
        #expect(service["cv:processingTime"] == "P20D")
        #expect(service["cpsv:hasInput"]?.array?.first?["dct:identifier"] == "1.009374/to-khai")
        #expect(service["cpsv:produces"]?["@type"] == "cv:Output")
        #expect(
            service["cv:hasChannel"]?.array?.compactMap { $0["dct:identifier"]?.string } == [
                "1.009374/online", "1.009374/postal",
            ])
        #expect(service["cv:hasLegalResource"]?.array?.first?["rdfs:label"] == "Luật Báo chí 2016")
        #expect(service["cv:relatedService"] == ["https://example.vn/procedure/2.001171"])
        let costs = try #require(service["cv:hasCost"]?.array)
        #expect(costs.map { $0["cv:hasValue"] } == [50_000])
        #expect(costs.first?["dct:description"] == ["vi": "lần"])
    }

    @Test(arguments: [(TimeLimit.Unit.workingDay, 50), (.hour, 40), (.sameDay, 10), (.day, 25)])
    func `a limit of office time is no duration but stands in the description`(unit: TimeLimit.Unit, tenths: Int) throws
    {
        var procedure = Sample.newsletter
        procedure.time = TimeLimit(unit: unit, tenths: tenths)
        let service = try Self.service(procedure)
        #expect(service["cv:processingTime"] == nil)
        let name = try #require(procedure.time?.name.en)
        #expect(service["dct:description"]?["en"]?.string?.contains("Time limit: within \(name).") == true)
    }

    @Test func `what is known from memory or assumed is marked`() throws {
        var procedure = Sample.newsletter
        procedure.timeAssumed = true
        procedure.provenance.recalledFields = ["fee"]
        let marks = try Self.service(procedure)["skos:editorialNote"]?.array?.compactMap(\.string) ?? []
        #expect(marks.contains("recalled: fee"))
        #expect(marks.contains("assumed: time limit"))
    }
}
