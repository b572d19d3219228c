import Civil
import Evidence
import JSON
import Testing

@Suite struct FeeReceiptTests {
    private func receipt(number: Int = 42, amountVnd: Int64 = 105_000, at: String = "2026-09-01") throws -> FeeReceipt?
    {
        FeeReceipt(
            number: number, collector: "H61.12", collectorName: "Sở mẫu", charge: Bilingual(vi: "Phí", en: "Charge"),
            amountVnd: amountVnd, payer: "Nguyễn V** A**", way: "online",
            at: try #require(Instant(at + "T08:00:00+07:00")))
    }

    @Test func `it says in figures and in words what was paid, under a number of the year`() throws {
        let details = try #require(try receipt()).details
        #expect(details["number"] == "00000042")
        #expect(details["sign"] == "MC-26E")
        #expect(details["template"] == "01BLP2-001")
        #expect(details["amountVnd"] == 105_000)
        #expect(details["amountInWords"] == "một trăm linh năm nghìn đồng")
        #expect(details["date"] == "2026-09-01")
        #expect(details["payer"] == "Nguyễn V** A**")
    }

    @Test func `numbers have at most 8 digits, amounts can be written in words`() throws {
        #expect(try receipt(number: 99_999_999) != nil)
        #expect(try receipt(number: 100_000_000) == nil)
        #expect(try receipt(number: 0) == nil)
        #expect(try receipt(amountVnd: 1_000_000_000_001) == nil)
        #expect(try receipt(amountVnd: -1) == nil)
    }
}
