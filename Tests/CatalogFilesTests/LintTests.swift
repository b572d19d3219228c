import Catalog
import CatalogFiles
import Foundation
import Testing

@Suite struct LintTests {
    @Test func `the sample catalog is clean and loads`() throws {
        let sample = try TemporaryCatalog()
        #expect(sample.findings == [])
        let catalog = try sample.folder.load()
        #expect(catalog.procedure("1.009374")?.steps.count == 2)
        #expect(catalog.office("H61.12")?.oneStop?.counters.first?.number == 1)
        #expect(catalog.agency("H61")?.gso == "86")
    }

    @Test(arguments: [
        ("sector: ict", "secter: ict", ["error missing 2", "error unknownKey 5"]),
        ("level: province\n", "level: provinse\n", ["error choice 7"]),
        ("limit: 20d}", "limit: 20x}", ["error limit 10"]),
        ("limit: 20d}", "limit: }", ["error null 10"]),
        ("interconnected: false", "interconnected: no", ["error type 9"]),
        ("originals: 1", "originals: one", ["error type 13"]),
        ("originals: 1", "originals: 101", ["error range 13"]),
        ("code: to-khai", "code: Tờ khai", ["error format 13"]),
        ("channels: [inPerson, online, postal]", "channels: [inPerson, inPerson]", ["error duplicate 16"]),
        ("channels: [inPerson, online, postal]", "channels: inPerson", ["error type 16"]),
        ("code: \"1.009374\"", "code: \"1.9374\"", ["error format 2"]),
        ("code: \"1.009374\"", "code: \"1.009375\"", ["error fileName 2"]),
        ("codeStatus: verified", "codeStatus: local", ["error codeStatus 3"]),
        ("name: {vi: Cấp giấy phép xuất bản bản tin, en", "name: {en", ["error missing 4"]),
        ("field: {vi: Báo chí", "field: {vi: Báo chị", ["warning field 12", "error noOffice 6"]),
        ("type: text", "type: choice", ["error options 23"]),
        ("max: 200", "max: 2, min: 3", ["error range 23"]),
        ("limit: 19d", "limit: 20d", ["error steps 18"]),
        ("status: none", "status: listed", ["warning feeStatus 11"]),
        ("confidence: verified", "confidence: verified\nrelated: [\"1.009386\"]", ["warning related 30"]),
        (
            "channels: [inPerson, online, postal]", "channels: [inPerson, online, postal]\npost: {reception: false}",
            ["error post 17"]
        ),
        (
            "applicants: [organisation]", "applicants: [organisation]\npostExcluded: true\npost: {return: true}",
            ["error postExcluded 18"]
        ),
    ])
    func `a fault in a procedure is found in its line`(text: String, other: String, findings: [String]) throws {
        #expect(try TemporaryCatalog(procedure: [(text, other)]).findings == findings)
    }

    @Test(arguments: [
        ("parent: H61\n", "parent: H62\n", ["error parent 12"]),
        ("parent: H61\n", "parent: H61.12\n", ["error cycle 12"]),
        ("    parent: H61\n", "", ["error parent 12"]),
        ("code: H61.12", "code: H18.12", ["error agency 12"]),
        ("code: H61.12", "code: H61", ["error cycle 12", "error duplicate 12"]),
        ("gso: \"86\"", "gso: \"03\"", ["error format 4"]),
        ("duties: [approval]", "duties: []", ["error duties 7"]),
        ("duties: [reception, processing", "duties: [processing", ["warning duties 12"]),
        ("fields: [Báo chí]", "fields: [Báo chi]", ["error noOffice 6", "warning field 12"]),
        ("kind: department", "kind: district", ["error level 12"]),
        ("fields: [Báo chí]", "fields: [Báo chí]\n    district: \"855\"", ["warning district 12"]),
        ("fields: [Báo chí]", "fields: [Báo chí]\n    phone: \"12\"", ["error format 20"]),
        ("fields: [Báo chí]", "fields: [Báo chí]\n    phone: \"02703823456\"\n    address: 1 Phố Mẫu", []),
        (
            "agency: H61\n", "agency: H18\n",
            ["error agency 7", "error parent 7", "error fileName 1", "error agency 12"]
        ),
    ])
    func `a fault in an office is found in its line`(text: String, other: String, findings: [String]) throws {
        #expect(Set(try TemporaryCatalog(office: [(text, other)]).findings) == Set(findings))
    }

    @Test func `lint does not stop at the first fault`() throws {
        let sample = try TemporaryCatalog(
            procedure: [("sector: ict", "sector: itc"), ("limit: 20d}", "limit: x}")],
            office: [("gso: \"86\"", "gso: 1"), ("kind: department", "kind: x")],
            files: ["procedures/broken.yaml": "a: [", "holidays.csv": "date,name,kind\n2024-13-01,x,solar\n"])
        let files = sample.folder.lint().map(\.file)
        #expect(files.filter { $0 == "procedures/1.009374.yaml" }.count == 2)
        #expect(files.filter { $0 == "offices/H61.yaml" }.count == 2)
        #expect(files.contains("procedures/broken.yaml"))
        #expect(files.contains("holidays.csv"))
    }

    @Test(arguments: [
        ("a: [", "yaml"), ("", "empty"), ("- a", "type"), ("a: 1\na: 2", "duplicateKey"), ("a: \"x", "yaml"),
        ("a: 1\n---\nb: 2", "yaml"), ("a: *none", "yaml"),
    ])
    func `a file that is no record is one error`(text: String, code: String) throws {
        let sample = try TemporaryCatalog(files: ["procedures/x.yaml": text])
        #expect(sample.folder.lint().map(\.code) == [code])
    }

    @Test func `a misspelt key or word is answered with the right one`() throws {
        let sample = try TemporaryCatalog(procedure: [
            ("applicants:", "aplicants:"), ("form: original", "form: orignal"),
        ])
        let mends = sample.folder.lint().map(\.mend)
        #expect(mends.contains("did you mean \"applicants\"?"))
        #expect(mends.contains("did you mean \"original\"?"))
    }

    @Test func `a code that two files describe is an error`() throws {
        let sample = try TemporaryCatalog(files: ["procedures/2.yaml": TemporaryCatalog.procedureText])
        #expect(sample.findings == ["error duplicate 2", "error fileName 2"])
    }

    @Test func `a finding is one line with place, fault and mend`() throws {
        let sample = try TemporaryCatalog(procedure: [("limit: 20d}", "limit: 20x}")])
        let expected =
            "procedures/1.009374.yaml:10: error: time/limit is \"20x\": write for example 5wd, 15d, 24h, 2.5d or sameDay"
        #expect(sample.folder.lint().map(\.description) == [expected])
    }

    @Test func `errors refuse to load and are all told, warnings are not`() throws {
        let sample = try TemporaryCatalog(procedure: [
            ("limit: 20d}", "limit: x}"), ("sector: ict", "sector: x"), ("status: none", "status: listed"),
        ])
        do throws(CatalogFault) {
            _ = try sample.folder.load()
            Issue.record("it loaded")
        } catch {
            guard case .invalid(let findings) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(findings.map(\.code) == ["choice", "limit"])
        }
        let odd = try TemporaryCatalog(procedure: [("status: none", "status: listed")])
        #expect(throws: Never.self) { try odd.folder.load() }
    }

    @Test func `a folder that is not there is told`() {
        let folder = CatalogFolder(path: "/nowhere/at/all/")
        #expect(folder.lint().map(\.code) == ["noFolder"])
        #expect(throws: CatalogFault.noFolder(path: "/nowhere/at/all")) { try folder.load() }
        #expect(throws: CatalogFault.noFolder(path: "/nowhere/at/all")) { try folder.copy(to: "/tmp/x") }
    }

    @Test func `missing parts of a catalog are errors`() throws {
        let sample = try TemporaryCatalog()
        try sample.remove("holidays.csv")
        try sample.remove("procedures/1.009374.yaml")
        try sample.remove("offices/H61.yaml")
        #expect(sample.folder.lint().map(\.file) == ["holidays.csv", "offices", "procedures"])
    }

    @Test func `a copy loads, and nothing is overwritten`() throws {
        let sample = try TemporaryCatalog()
        let copy = sample.path + "/copy"
        let inner = try TemporaryCatalog()
        try inner.folder.copy(to: copy)
        #expect(try CatalogFolder(path: copy).load().procedures.count == 1)
        #expect(throws: CatalogFault.exists(path: copy)) { try inner.folder.copy(to: copy) }
    }

    @Test func `only the offices of one agency are read when asked`() throws {
        let other = TemporaryCatalog.officeText.replacingOccurrences(of: "H61", with: "H18")
        let sample = try TemporaryCatalog(files: ["offices/H18.yaml": other])
        #expect(try sample.folder.load().agencies.map(\.code) == ["H18", "H61"])
        #expect(try sample.folder.load(agency: "H61").agencies.map(\.code) == ["H61"])
    }

    @Test func `keys that stand twice and are no texts are told the same way each time`() {
        let text = "? [a]\n: 1\n? {b: 1}\n: 2\nc: 1\nd: 1\nc: 2\nd: 2\n? [a]\n: 3\n? {b: 1}\n: 4\n"
        let findings = CatalogFolder.lint(text, as: "procedures/p.yaml")
        #expect(findings.map(\.message).contains("the key c, d, that is no text stands twice"))
        #expect((1...20).allSatisfy { _ in CatalogFolder.lint(text, as: "procedures/p.yaml") == findings })
    }
}
