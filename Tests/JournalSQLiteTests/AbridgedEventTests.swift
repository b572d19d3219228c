import Catalog
import Civil
import Dossiers
import GRDB
import JSON
import Journal
import MotCuaTesting
import Testing

@testable import JournalSQLite

struct AbridgedEventTests {
    private let scratch: ScratchFolder
    private let journal: SQLiteJournal
    private let monday = Instant(unixSeconds: 1_551_661_200)

    init() throws {
        scratch = try ScratchFolder()
        journal = try SQLiteJournal(folder: scratch.path)
    }

    @Test func `what terms say is stored once, and every event is read as it was`() throws {
        let cases = [
            SampleCase("A-0001", at: monday), SampleCase("A-0002", at: monday),
            SampleCase("A-0003", deciding: SampleCatalog.otherOfficeCode, at: monday), SampleCase("A-0004", at: monday),
        ]
        try journal.commit([Commit(cases: cases.map(\.opening), clock: monday)])
        #expect(try number("SELECT count(*) FROM terms") == 2)
        for sample in cases {
            #expect(try journal.history(of: sample.file.dossier.code) == sample.opening.records)
        }
        let new = try journal.loggableEvents(from: 0, limit: 9)
        journal.newEvents.forget(before: 3)
        #expect(try journal.loggableEvents(from: 0, limit: 9) == new)
        let texts = try cases.map { try text($0).utf8.count }.reduce(0, +)
        let kept = try #require(try number("SELECT sum(length(CAST(event AS BLOB))) FROM event"))
        #expect(kept < texts * 2 / 3)
    }

    @Test func `terms whose texts only look the same are stored each as they are`() throws {
        let cases = ["Permis d'été", "Permis d'e\u{301}te\u{301}"].enumerated().map { place, name in
            var procedure = SampleCatalog.procedure
            procedure.name = Bilingual(vi: procedure.name.vi, en: name)
            return SampleCase("A-000\(place)", at: monday, procedure: procedure)
        }
        try journal.commit([Commit(cases: cases.map(\.opening), clock: monday)])
        #expect(try number("SELECT count(*) FROM terms") == 2)
        let new = try journal.loggableEvents(from: 0, limit: 9)
        journal.newEvents.forget(before: 2)
        #expect(try journal.loggableEvents(from: 0, limit: 9) == new)
    }

    @Test func `terms of a group that was not stored are stored with the next that has them`() throws {
        let sample = SampleCase("A-0001", at: monday)
        let twice = [Commit(cases: [sample.opening]), Commit(cases: [sample.opening])]
        #expect(throws: JournalError.conflict(dossier: "A-0001")) { try journal.commit(twice) }
        #expect(try number("SELECT count(*) FROM terms") == 0)
        try journal.commit([Commit(cases: [sample.opening])])
        #expect(try journal.history(of: "A-0001") == sample.opening.records)
    }

    @Test func `terms that an acceptance changes are stored once too`() throws {
        var sample = SampleCase("A-0001", at: monday)
        let accepted = DossierEvent.Accepted(
            countsFrom: monday, due: nil, transferBy: nil, terms: sample.file.dossier.terms, note: "bổ sung, thêm")
        let change = sample.add([.dossier(.accepted(accepted))], at: monday)
        try journal.commit([Commit(cases: [sample.opening, change], clock: monday)])
        #expect(try number("SELECT count(*) FROM terms") == 1)
        #expect(try number("SELECT count(*) FROM event WHERE terms IS NOT NULL") == 2)
        #expect(try journal.history(of: "A-0001") == sample.opening.records + change.records)
    }

    @Test func `an event of a store from before is read as it was`() throws {
        let sample = SampleCase("A-0001", at: monday)
        try journal.commit([Commit(cases: [sample.opening], clock: monday)])
        try journal.pool.write { database in
            try database.execute(
                sql: "UPDATE event AS e SET event = \(EventColumns.text), terms = NULL, terms_at = NULL")
        }
        #expect(try journal.pool.read { try String.fetchOne($0, sql: "SELECT event FROM event") } == text(sample))
        #expect(try journal.history(of: "A-0001") == sample.opening.records)
    }

    /// What stands in an event, and what is taken out of it.
    private static let texts: [(String, String?)] = [
        ("", nil), ("{}", nil), (#"{"terms":{"procedure":"1","ruleSet":"R"}}"#, nil),
        (#"{"code":"1","terms":{"procedure":"1"}}"#, nil),
        (event(bill: nil), #","terms":{"procedure":"1","fees":[]"#),
        (event(bill: 5), #","terms":{"procedure":"1","fees":[]"#),
        (event(bill: 70_000), #","terms":{"procedure":"1","fees":[]"#),
        (
            #"{"form":{"x":0,"terms":{"procedure":"ấp","ruleSet":1}},"terms":{"procedure":"1","ruleSet":"R"}}"#,
            #","terms":{"procedure":"1""#
        ),
        (
            #"{"form":"ế \",\"terms\":{\"procedure\":\"1\",\"ruleSet\":","terms":{"procedure":"1","ruleSet":"R"}}"#,
            #","terms":{"procedure":"1""#
        ),
    ]

    private static func event(bill: Int?) -> String {
        #"{"form":{"a":"Ấp 1"},"terms":{"procedure":"1","fees":[]\#(bill.map { #","billVnd":\#($0)"# } ?? ""),"ruleSet":"R"}}"#
    }

    @Test(arguments: texts)
    func `what is common to the dossiers of a procedure is taken out and fits back`(
        text: String, taken: String?
    ) throws {
        let event = AbridgedEvent(text, holdsTerms: true)
        #expect(event.terms?.text == taken)
        #expect(AbridgedEvent(text, holdsTerms: false).rest == text)
        let whole = try journal.pool.read { database in
            try String.fetchOne(
                database, sql: "SELECT substr(?1, 1, ?2) || ?3 || substr(?1, ?2 + 1)",
                arguments: [event.rest, event.terms?.offset ?? 0, event.terms?.text ?? ""])
        }
        #expect(whole == text)
    }

    private func text(_ sample: SampleCase) throws -> String {
        try JSONCoding.text(of: sample.opening.records[0].event)
    }

    private func number(_ sql: String) throws -> Int? {
        try journal.pool.read { try Int.fetchOne($0, sql: sql) }
    }
}
