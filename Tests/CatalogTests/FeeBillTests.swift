import Catalog
import Civil
import JSON
import Testing

@Suite struct FeeBillTests {
    private func procedure(_ items: [Fee], exemptions: [FeeExemption] = []) -> Procedure {
        var procedure = Procedure(
            code: "1.000001", name: Bilingual(vi: "a", en: "a"), field: Bilingual(vi: "b", en: "b"), level: .province,
            result: Bilingual(vi: "c", en: "c"), provenance: Provenance(asOf: "2021", source: "test"))
        procedure.fee = FeeSchedule(status: .listed, items: items, exemptions: exemptions)
        return procedure
    }

    private func circumstances(_ day: String = "2021-03-01") throws -> FeeCircumstances {
        FeeCircumstances(date: try #require(CivilDate(day)))
    }

    private func fee(_ amount: Int64, _ rule: FeeRule = FeeRule(), condition: String? = nil) -> Fee {
        Fee(kind: .charge, amountVnd: amount, condition: condition, legalBasis: "Thông tư 226/2016/TT-BTC", rule: rule)
    }

    /// Certified copies: 2.000 đồng for each of the first two pages, 1.000 from the 3rd, at most 200.000 for a copy.
    private var certifiedCopies: [Fee] {
        [
            fee(2000, FeeRule(unit: .page, each: .copy, toNumber: 2, capVnd: 200_000, charge: "copy")),
            fee(1000, FeeRule(unit: .page, each: .copy, fromNumber: 3, capVnd: 200_000, charge: "copy")),
        ]
    }

    @Test(
        arguments: [
            (1, 1, 2000), (2, 1, 4000), (3, 1, 5000), (12, 1, 14_000), (198, 1, 200_000), (199, 1, 200_000),
            (1_000_000, 1, 200_000), (12, 3, 42_000), (500, 2, 400_000), (0, 1, 0), (12, 0, 0),
        ] as [(Int64, Int64, Int64)])
    func `pages count by their number, up to the cap of each copy`(pages: Int64, copies: Int64, due: Int64) throws {
        var circumstances = try circumstances()
        circumstances.quantities = [FeeQuantity(.page, pages), FeeQuantity(.copy, copies)]
        let bill = try procedure(certifiedCopies).bill(under: circumstances)
        #expect(bill.amountVnd == due)
        #expect(bill.isDecided)
    }

    @Test func `a quantity that was not told is asked for, once`() throws {
        var circumstances = try circumstances()
        circumstances.quantities = [FeeQuantity(.copy, 1)]
        let bill = try procedure(certifiedCopies).bill(under: circumstances)
        #expect(bill.questions == [.quantity(.page, items: [0, 1])])
        #expect(bill.amountVnd == 0)
    }

    @Test func `a line says how it came about and on what it rests`() throws {
        var circumstances = try circumstances()
        circumstances.quantities = [FeeQuantity(.page, 300), FeeQuantity(.copy, 2)]
        let lines = try procedure(certifiedCopies).bill(under: circumstances).lines
        #expect(
            lines.map(\.reason.vi) == [
                "2 trang (từ 1 đến 2) × 2.000 đồng, × 2 bản",
                "298 trang (từ thứ 3) × 1.000 đồng, tối đa 200.000 đồng, × 2 bản",
            ])
        #expect(lines.map(\.legalBasis) == [["Thông tư 226/2016/TT-BTC"], ["Thông tư 226/2016/TT-BTC"]])
        #expect(lines.map(\.mark) == [.verified, .verified])
    }

    @Test(
        arguments: [
            ("2020-05-25", 50_000), ("2020-05-26", 25_000), ("2020-12-31", 25_000), ("2021-01-01", 50_000),
            ("2023-07-01", 20_000), ("2023-12-31", 20_000), ("2024-01-01", 50_000),
        ] as [(String, Int64)])
    func `the newest rate in force replaces the standing one and adds nothing to it`(day: String, due: Int64) throws {
        let rule = FeeRule(unit: .dossier, charge: "levy", application: .always)
        let cut = "temporary cut"
        let items = [
            Fee(kind: .levy, amountVnd: 50_000, rule: rule),
            Fee(
                kind: .levy, amountVnd: 25_000, condition: cut, from: CivilDate("2020-05-26"),
                until: CivilDate("2020-12-31"), rule: rule),
            Fee(
                kind: .levy, amountVnd: 20_000, condition: cut, from: CivilDate("2023-07-01"),
                until: CivilDate("2023-12-31"), rule: rule),
        ]
        let bill = try procedure(items).bill(under: try circumstances(day))
        #expect(bill.lines.map(\.amountVnd) == [due])
        #expect(bill.isDecided)
    }

    @Test func `a rate whose validity names a year is not in force before it`() throws {
        let items = [Fee(kind: .levy, amountVnd: 7000, validity: "2023..")]
        #expect(try procedure(items).bill(under: circumstances("2022-12-31")).questions == [.noRate(.listed)])
        #expect(try procedure(items).bill(under: circumstances("2023-01-01")).amountVnd == 7000)
    }

    @Test func `a condition in free text is for an officer, never guessed`() throws {
        let items = [fee(15_000, condition: "Đà Nẵng rate")]
        var circumstances = try circumstances()
        let open = try procedure(items).bill(under: circumstances)
        #expect(open.questions == [.choice([0])])
        #expect(open.lines.isEmpty)
        circumstances.choices = [0]
        let chosen = try procedure(items).bill(under: circumstances)
        #expect(chosen.isDecided)
        #expect(chosen.amountVnd == 15_000)
    }

    @Test func `of alternatives the chosen one counts, at the rate of the day`() throws {
        func material(_ charge: String) -> FeeRule { FeeRule(unit: .page, charge: charge, oneOf: "material") }
        let items = [
            fee(15_000, material("paper"), condition: "in trên giấy"),
            fee(6000, material("reading"), condition: "dạng đọc"),
            Fee(
                kind: .charge, amountVnd: 7500, condition: "in trên giấy", from: CivilDate("2023-07-01"),
                until: CivilDate("2023-12-31"), rule: material("paper")),
        ]
        var circumstances = try circumstances("2023-08-01")
        circumstances.quantities = [FeeQuantity(.page, 10)]
        #expect(try procedure(items).bill(under: circumstances).questions == [.choice([1, 2])])
        circumstances.choices = [0]
        #expect(try procedure(items).bill(under: circumstances).lines.map(\.item) == [2])
        #expect(try procedure(items).bill(under: circumstances).amountVnd == 75_000)
        circumstances.choices = [1]
        #expect(try procedure(items).bill(under: circumstances).amountVnd == 60_000)
        circumstances.choices = [0, 2]
        #expect(try procedure(items).bill(under: circumstances).amountVnd == 75_000)
        circumstances.choices = [0, 1]
        #expect(throws: FeeFault.twoOfOneSet(2, 1)) { try procedure(items).bill(under: circumstances) }
    }

    @Test func `online filing and the kind of applicant decide where the rule names them`() throws {
        let items = [
            fee(20_000, FeeRule(oneOf: "rate", filing: .paper), condition: "in person"),
            fee(10_000, FeeRule(oneOf: "rate", filing: .online), condition: "online"),
        ]
        var circumstances = try circumstances()
        #expect(try procedure(items).bill(under: circumstances).questions == [.filing([0, 1])])
        circumstances.filing = .online
        #expect(try procedure(items).bill(under: circumstances).amountVnd == 10_000)
        circumstances.filing = .paper
        #expect(try procedure(items).bill(under: circumstances).amountVnd == 20_000)
        #expect(try procedure([items[1]]).bill(under: circumstances).questions == [.noRate(.listed)])

        let points = [
            fee(600_000, FeeRule(unit: .salesPoint, applicants: [.business, .organisation]), condition: "enterprise"),
            fee(200_000, FeeRule(unit: .salesPoint, applicants: [.householdBusiness]), condition: "household"),
        ]
        circumstances.quantities = [FeeQuantity(.salesPoint, 3)]
        #expect(try procedure(points).bill(under: circumstances).questions == [.applicant([0]), .applicant([1])])
        circumstances.applicant = .householdBusiness
        #expect(try procedure(points).bill(under: circumstances).amountVnd == 600_000)
    }

    @Test func `a claimed ground takes its own rate, its reduction, or an officer`() throws {
        let rates = [
            fee(200_000, FeeRule(oneOf: "rate")),
            fee(100_000, FeeRule(oneOf: "rate", grounds: [.student]), condition: "students"),
        ]
        var circumstances = try circumstances()
        #expect(try procedure(rates).bill(under: circumstances).amountVnd == 200_000)
        circumstances.exemption = .student
        #expect(try procedure(rates).bill(under: circumstances).amountVnd == 100_000)
        circumstances.exemption = .child
        let undecided = try procedure(rates).bill(under: circumstances)
        #expect(undecided.amountVnd == 200_000)
        #expect(undecided.questions == [.exemption(.child)])

        let half = FeeExemption(grounds: [.child], percent: 50, legalBasis: "Điều 4", isAssumed: true)
        let line = try #require(procedure([fee(15_001)], exemptions: [half]).bill(under: circumstances).lines.first)
        #expect(line.amountVnd == 7500)
        #expect(line.reason.en == "1 × dossier at 15.001 đồng; 50 % less: child")
        #expect(line.legalBasis == ["Thông tư 226/2016/TT-BTC", "Điều 4"])
        #expect(line.mark == .assumed)
    }

    @Test func `what is charged on request costs nothing while nobody asks`() throws {
        let rule = FeeRule(unit: .certificate, fromNumber: 3, application: .onRequest)
        let items = [fee(5000, rule, condition: "from the 3rd")]
        var circumstances = try circumstances()
        for (count, due) in [(nil, 0), (2, 0), (3, 5000), (5, 15_000)] as [(Int64?, Int64)] {
            circumstances.quantities = count.map { [FeeQuantity(.certificate, $0)] } ?? []
            let bill = try procedure(items).bill(under: circumstances)
            #expect(bill.amountVnd == due)
            #expect(bill.isDecided)
        }
    }

    @Test func `an amount that is too large is refused, whatever the numbers`() throws {
        let dear = Fee(
            kind: .charge, amountVnd: 1_000_000_000_000, rule: FeeRule(unit: .page, each: .copy))
        var circumstances = try circumstances()
        circumstances.quantities = [FeeQuantity(.page, 1_000_000), FeeQuantity(.copy, 1_000_000)]
        #expect(throws: FeeFault.tooLarge) { try procedure([dear]).bill(under: circumstances) }
        circumstances.quantities = [FeeQuantity(.page, 1), FeeQuantity(.copy, 1)]
        #expect(try procedure([dear]).bill(under: circumstances).amountVnd == FeeBill.mostVnd)
        #expect(throws: FeeFault.tooLarge) { try procedure([dear, dear]).bill(under: circumstances) }
        for count in [-1, FeeQuantity.most + 1, .max] {
            circumstances.quantities = [FeeQuantity(.page, count)]
            #expect(throws: FeeFault.quantityOutOfRange(.page, count)) {
                try procedure([dear]).bill(under: circumstances)
            }
        }
        circumstances.quantities = []
        circumstances.choices = [7]
        #expect(throws: FeeFault.notInForce(choice: 7)) { try procedure([dear]).bill(under: circumstances) }
    }

    @Test func `no fee, or none collected, is a decided bill of nothing`() throws {
        var free = procedure([fee(0, condition: "printed as 0 đồng")])
        free.fee = FeeSchedule(status: .none, items: free.fee.items)
        var exempt = procedure([fee(15_000)])
        var rules = ProcedureRules()
        rules.feeMode = .exempt
        exempt.ruleProfiles = [rules]
        for procedure in [free, exempt] {
            let bill = try procedure.bill(under: circumstances())
            #expect(bill.isDecided)
            #expect(bill.amountVnd == 0)
        }
        var unknown = procedure([])
        unknown.fee = FeeSchedule(status: .unknown)
        #expect(try unknown.bill(under: circumstances()).questions == [.noRate(.unknown)])
    }

    @Test func `an unread unit is for an officer`() throws {
        let items = [Fee(kind: .charge, amountVnd: 8000, per: "bản sao")]
        #expect(try procedure(items).bill(under: circumstances()).questions == [.unit([0])])
    }

    @Test func `on the wire what is open has no amount`() throws {
        let items = [fee(15_000), fee(8000, condition: "on request")]
        let schedule = procedure(items)
        let fees = try schedule.bill(under: circumstances()).fees(of: schedule.fee, in: .english)
        #expect(fees.map { $0["status"]?.string } == ["due", "open"])
        #expect(fees.map { $0["amount"]?.integer } == [15_000, nil])
        #expect(fees.map { $0["unitAmount"]?.integer } == [15_000, 8000])
    }
}
