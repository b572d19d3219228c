import Catalog
import CatalogFiles
import Civil
import Testing

/// The oddities of published catalogs, as they were met: each is legal, or refused on purpose.
@Suite struct OdditiesTests {
    private func loaded(_ edits: [(String, String)]) throws -> (procedure: Procedure, findings: [String]) {
        let sample = try TemporaryCatalog(procedure: edits)
        let procedure = try sample.folder.load().procedure("1.009374")
        return (try #require(procedure), sample.folder.lint().map(\.code))
    }

    private let time = "time: {limit: 20d}"

    @Test func `1 units that conflict on one page stand side by side`() throws {
        let odd = try loaded([
            (time, "time: {limit: 10d}\ntimeVariants: [{limit: 10wd, kind: dataError}]"), ("19d", "9d"),
        ])
        #expect(odd.procedure.time == TimeLimit("10d"))
        #expect(odd.procedure.timeVariants.first?.limit == TimeLimit("10wd"))
        #expect(odd.findings == [])
    }

    @Test func `2 hours entered as days are kept as printed in a variant`() throws {
        let odd = try loaded([(time, time + "\ntimeVariants: [{limit: 24d, kind: dataError, condition: Quảng Nam}]")])
        #expect(odd.procedure.timeVariants.first?.kind == "dataError")
    }

    @Test func `3 a printed value that is no time limit is kept as text`() throws {
        let odd = try loaded([(time, time + "\ntimeVariants: [{value: 15 (mười), unit: day, kind: dataError}]")])
        #expect(odd.procedure.timeVariants.first?.value == "15 (mười)")
        #expect(odd.procedure.timeVariants.first?.limit == nil)
    }

    @Test func `4 published steps over the limit are a warning, assumed ones an error`() throws {
        let long = [("limit: 19d", "limit: 30d")]
        #expect(try TemporaryCatalog(procedure: long).findings == ["error steps 18"])
        let published = try loaded(long + [("steps:\n  assumed: true", "steps:\n  assumed: false")])
        #expect(published.findings == ["steps"])
        let facts = try loaded([
            (
                time,
                time + "\npublishedSteps: {kind: published-with-times, source: s, items: ["
                    + "{order: 1, actor: a, action: b, value: 19.5, unit: day},"
                    + "{order: 2, actor: a, action: b, value: 0.6, unit: day}]}"
            )
        ])
        #expect(facts.findings == ["publishedSteps"])
    }

    @Test func `4 steps that add up to exactly the limit are no finding`() throws {
        let sum = ["1", "2.5", "5", "1", "3", "1.5", "1"].map { value in
            "{order: 1, actor: a, action: b, value: \(value), unit: workingDay}"
        }
        let text = "\npublishedSteps: {kind: published-with-times, source: s, items: [\(sum.joined(separator: ", "))]}"
        let odd = try loaded([(time, "time: {limit: 15wd}" + text), ("19d", "14wd")])
        #expect(odd.procedure.publishedSteps?.items.count == 7)
        #expect(odd.findings == [])
    }

    @Test(arguments: ["2.5d", "0.5d", "1.5wd"])
    func `5 fractions of days are limits`(limit: String) throws {
        let odd = try loaded([
            (time, "time: {limit: \(limit)}"), ("limit: 19d", "limit: 1h"), ("limit: 4h", "limit: 1h"),
        ])
        #expect(odd.procedure.time?.description == limit)
        #expect(odd.findings == [])
    }

    @Test func `6 no time at all is legal, and an assumed one is marked`() throws {
        let none = try loaded([(time, "supplementRules: none known")])
        #expect(none.procedure.time == nil)
        #expect(none.findings == [])
        let assumed = try loaded([
            (time, "time: {limit: 10wd, assumed: true, note: nobody published a time}"), ("19d", "9d"),
        ])
        #expect(assumed.procedure.timeAssumed)
    }

    @Test func `6 a time of 0 and one without unit are refused`() throws {
        #expect(try TemporaryCatalog(procedure: [(time, "time: {limit: 0}")]).findings == ["error limit 10"])
        #expect(try TemporaryCatalog(procedure: [(time, "time: {limit: 1}")]).findings == ["error limit 10"])
    }

    @Test func `7 the same day is a limit`() throws {
        let odd = try loaded([(time, "time: {limit: sameDay}"), ("limit: 19d", "limit: 4h")])
        #expect(odd.procedure.time?.unit == .sameDay)
        #expect(odd.findings == [])
    }

    @Test(arguments: ["channelDiscount", "extraStage", "extension", "refusal", "laterRule"])
    func `8 and 9 a clock of a channel or a stage is a variant of its kind`(kind: String) throws {
        let odd = try loaded([(time, time + "\ntimeVariants: [{limit: 15wd, condition: online, kind: \(kind)}]")])
        #expect(odd.procedure.timeVariants.map(\.kind) == [kind])
    }

    @Test func `10 rules of supplement are kept as they stand`() throws {
        let rules = "first notice within 7 working days, second 7 after that, then refusal"
        #expect(try loaded([(time, time + "\nsupplementRules: \(rules)")]).procedure.supplementRules == rules)
    }

    @Test func `11 a result that is only an entry in a register is a text like any other`() throws {
        let odd = try loaded([
            ("result: {vi: Giấy phép, en: Licence}", "result: {vi: Ghi sổ, en: Entry, validity: 60 days}")
        ])
        #expect(odd.procedure.result.vi == "Ghi sổ")
        #expect(odd.procedure.resultValidity == "60 days")
    }

    @Test func `13 fees of different dates stand together and the day decides`() throws {
        let odd = try loaded([
            (
                "fee: {status: none}",
                "fee: {status: listed, items: [{kind: phi, amount: 1250000, until: 2020-04-13}, "
                    + "{kind: phi, amount: 500000, from: 2020-04-14}]}"
            )
        ])
        let amounts = try ["2020-04-13", "2020-04-14"].map { day in
            odd.procedure.fees(at: try #require(CivilDate(day))).map(\.amountVnd)
        }
        #expect(amounts == [[1_250_000], [500_000]])
    }

    @Test func `13 a fee that ends before it begins is refused`() throws {
        let text = "fee: {status: listed, items: [{kind: phi, amount: 5000, from: 2020-04-14, until: 2020-04-13}]}"
        #expect(try TemporaryCatalog(procedure: [("fee: {status: none}", text)]).findings == ["error feeSpan 11"])
    }

    @Test func `14 a fee of 100 dong is a warning, one that is no number an error`() throws {
        let text = "fee: {status: listed, items: [{kind: phi, amount: 100}]}"
        #expect(try loaded([("fee: {status: none}", text)]).findings == ["feeAmount"])
        let dotted = text.replacing("amount: 100", with: "amount: 1.")
        #expect(
            try TemporaryCatalog(procedure: [("fee: {status: none}", dotted)]).findings == [
                "warning feeStatus 11", "error type 11",
            ])
    }

    @Test func `15 a row that is no document is a warning`() throws {
        #expect(try loaded([("originals: 1", "originals: 0")]).findings == ["noSheets"])
        #expect(try loaded([("form: original", "form: certifiedCopy")]).findings == ["copyAsOriginal"])
    }

    @Test(arguments: [1, 2, 3])
    func `16 the number of sets is free`(sets: Int) throws {
        #expect(try loaded([(time, time + "\nsets: \(sets)")]).procedure.sets == sets)
    }

    @Test func `17 an authority named by mistake is kept as text`() throws {
        let odd = try loaded([("levelText: Tỉnh", "levelText: Tỉnh\ndecidingAuthority: Cục Báo chí")])
        #expect(odd.procedure.authorities.decidingAuthority == "Cục Báo chí")
    }

    @Test func `18 a list of levels is kept as text, one of them decides`() throws {
        let odd = try loaded([("levelText: Tỉnh", "levelText: Cấp Bộ, Cấp Huyện, Cấp Xã")])
        #expect(odd.procedure.levelText == "Cấp Bộ, Cấp Huyện, Cấp Xã")
        #expect(odd.procedure.level == .province)
        #expect(
            try TemporaryCatalog(procedure: [("level: province\n", "level: [province, commune]\n")]).findings
                == ["error type 7"])
    }

    @Test func `19 interconnected agencies are named`() throws {
        let odd = try loaded([("interconnected: false", "interconnected: true\ncoordinatingAgencies: [Công an, BHXH]")])
        #expect(odd.procedure.interconnected)
        #expect(odd.procedure.authorities.coordinatingAgencies == ["Công an", "BHXH"])
    }

    @Test func `21 an online level without the channel is a warning`() throws {
        let odd = try loaded([("[inPerson, online, postal]", "[inPerson, postal]\nonline: {level: 4}")])
        #expect(odd.findings == ["onlineChannel"])
    }

    @Test func `22 a procedure without a process is legal`() throws {
        let text = TemporaryCatalog.procedureText
        let steps = try #require(text.firstRange(of: "steps:\n")).lowerBound
        let form = try #require(text.firstRange(of: "form:\n")).lowerBound
        let odd = try loaded([(String(text[steps..<form]), "")])
        #expect(odd.procedure.steps.isEmpty)
        #expect(odd.findings == [])
    }
}
