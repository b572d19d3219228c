import Catalog
import CatalogFiles
import Civil
import Foundation
import Testing

/// Faults of chains, rule profiles and dated offices.
@Suite struct ChainLintTests {
    private static let chain = """
        chain:
          basis: sample
          tasks:
            - {id: a, name: {vi: A, en: A}, agency: {vi: A, en: A}, role: lead, lead: true, limit: "2wd"}
            - {id: b, name: {vi: B, en: B}, agency: {vi: B, en: B}, role: outside/police/province, limit: "3wd", after: [a]}

        """

    private static let service = """
        outside:
          - {service: police, code: CA, name: {vi: Công an, en: Police}, levels: [province]}

        """

    private func findings(_ edits: [(String, String)] = [], office: [(String, String)] = []) throws -> [String] {
        let chain = try edits.reduce(Self.chain) { text, edit in
            guard text.contains(edit.0) else { throw TemporaryCatalog.EditFault.notFound(edit.0) }
            return text.replacingOccurrences(of: edit.0, with: edit.1)
        }
        return try TemporaryCatalog(
            procedure: [("interconnected: false", "interconnected: true"), ("asOf:", chain + "asOf:")],
            office: [("offices:", Self.service + "offices:")] + office
        ).findings.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    }

    @Test func `a sound chain has no finding and is read`() throws {
        #expect(try findings() == [String]())
        let sample = try TemporaryCatalog(
            procedure: [("interconnected: false", "interconnected: true"), ("asOf:", Self.chain + "asOf:")],
            office: [("offices:", Self.service + "offices:")])
        let catalog = try sample.folder.load()
        let tasks = catalog.procedure("1.009374")?.chain?.tasks ?? []
        #expect(tasks.map(\.id) == ["a", "b"])
        #expect(tasks.last?.after == ["a"] && tasks.last?.limit?.description == "3wd")
        #expect(catalog.office("H61.CA")?.name.vi == "Công an tỉnh")
    }

    @Test(arguments: [
        ("after: [a]", "after: [c]", ["error chainAfter"]), ("lead: true, limit", "limit", ["error chainLead"]),
        ("role: lead, lead: true", "role: lead, lead: true, after: [b]", ["error chainCycle"]),
        ("id: b", "id: a", ["error duplicate"]),
        (
            "\"3wd\", ", "\"3wd\", lead: true, ",
            [
                "error chainLead", "error chainLead",
            ]
        ), ("limit: \"3wd\", ", "", ["warning chainLimit"]), ("\"3wd\"", "\"19wd\"", ["warning chainTime"]),
        ("after: [a]", "after: [a], optional: true", ["error chainChoice"]),
        ("after: [a]", "after: [a], optional: true, chosenBy: title", ["error chainChoice"]),
        ("outside/police/province", "outside/army/province", ["error chainRole"]),
        ("outside/police/province", "outside/police/commune", ["error chainRole"]),
        ("outside/police/province", "department/Y tế", ["error chainRole"]),
        ("outside/police/province", "police", ["error format"]),
        ("id: b", "id: Tờ khai", ["error format"]), ("basis: sample", "basiss: sample", ["error unknownKey"]),
    ])
    func `a fault in a chain is found`(text: String, other: String, expected: [String]) throws {
        #expect(try findings([(text, other)]).sorted() == expected)
    }

    @Test func `an interconnected procedure without a chain is odd, a chain elsewhere an error`() throws {
        let bare = try TemporaryCatalog(procedure: [("interconnected: false", "interconnected: true")])
        #expect(bare.findings == ["warning noChain 9"])
        let odd = try TemporaryCatalog(
            procedure: [("asOf:", Self.chain + "asOf:")], office: [("offices:", Self.service + "offices:")])
        #expect(odd.findings.map { String($0.prefix(11)) } == ["error chain"])
    }

    @Test(arguments: [
        ("{sameSession: true, basis: law}", []), ("{basis: law}", ["error rules"]),
        ("{sameSession: true}", ["error rulesBasis"]),
        ("{sameSession: yes, basis: law}", ["error rules", "error type"]),
        ("{feeMode: never, basis: law}", ["error choice", "error rules"]),
        ("{completeWithin: 7wd, basis: law}", ["warning rulesTerm"]),
        ("{completeWithin: 7, onExpired: stop, basis: law}", ["error limit", "warning rulesTerm"]),
        ("{sameSession: true, basis: law, assumed: [sameSesion]}", ["error assumed"]),
        ("{sameSession: true, basis: law}, {feeMode: first, basis: law}", ["error rulesOrder"]),
        (
            "{since: \"2026-09-01\", sameSession: true, basis: law}, {since: \"2026-08-01\", feeMode: first, basis: law}",
            ["error rulesOrder"]
        ),
    ])
    func `a fault in a rule profile is found`(profiles: String, expected: [String]) throws {
        let catalog = try TemporaryCatalog(procedure: [("fee:", "rules: [\(profiles)]\nfee:")])
        #expect(catalog.findings.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }.sorted() == expected)
    }

    @Test(arguments: [
        ("from: \"2019-01-01\"", []), ("from: \"2019-01-01\"\n    until: \"2018-01-01\"", ["error span"]),
        ("until: 2018", ["error date"]),
        ("until: \"2018-01-01\"\n    phases: [{from: \"2019-01-01\", fields: [Báo chí]}]", ["error phases"]),
        ("phases: [{from: \"2019-01-01\", fields: [Báo chí]}]", []),
        ("phases: [{fields: [Báo chí]}]", ["error missing"]),
        ("phases: [{from: \"2019-01-01\", field: [Báo chí]}]", ["error unknownKey"]),
        ("phases: [{from: \"2019-01-02\"}, {from: \"2019-01-01\"}]", ["error phases"]),
    ])
    func `a fault in the dates of an office is found`(text: String, expected: [String]) throws {
        let catalog = try TemporaryCatalog(office: [("    fields: [Báo chí]", "    fields: [Báo chí]\n    " + text)])
        #expect(catalog.findings.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == expected)
    }
}
