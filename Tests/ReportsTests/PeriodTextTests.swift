import Civil
import Testing

@testable import Reports

struct PeriodTextTests {
    @Test(
        arguments: [
            ("2019", "2019-01-01", "2019-12-31"), ("2019-H1", "2019-01-01", "2019-06-30"),
            ("2019-H2", "2019-07-01", "2019-12-31"), ("2019-Q1", "2019-01-01", "2019-03-31"),
            ("2019-q2", "2019-04-01", "2019-06-30"), ("2019-Q3", "2019-07-01", "2019-09-30"),
            ("2019-Q4", "2019-10-01", "2019-12-31"), ("2019-h2", "2019-07-01", "2019-12-31"),
            ("2019-02", "2019-02-01", "2019-02-28"), ("2020-02", "2020-02-01", "2020-02-29"),
            ("2019-12", "2019-12-01", "2019-12-31"), ("9999", "9999-01-01", "9999-12-31"),
        ])
    func `a year, a half, a quarter and a month are whole days`(_ text: String, _ from: String, _ to: String) {
        #expect(ReportPeriod(text) == period(from, to))
    }

    @Test(
        arguments: [
            "", "-", "2019-", "-Q1", "19", "0000", "02019", "2019-Q0", "2019-Q5", "2019-H0", "2019-H3", "2019-00",
            "2019-13", "2019-3", "2019-Q", "2019-Q11", "2019Q1", "2019-1Q", "2019-Q1-", "2019-03-04", " 2019", "2019 ",
            "２０１９", "2019-Qx", "2019-W1", "Q1-2019", "-2019", "+019",
        ])
    func `nothing else is a period`(_ text: String) {
        #expect(ReportPeriod(text) == nil)
    }

    @Test(arguments: ReportPeriod.writtenForms)
    func `what is said to be taken is taken`(_ text: String) {
        #expect(ReportPeriod(text) != nil)
    }
}
