import Civil
import Testing

@Suite struct CSVTests {
    static let tables: [[[String]]] = [
        [["item", "at"], ["BD1", "2019"]], [["a, b", "c\"d", "line\r\nbreak"]], [["", "x", ""]],
        [["Lê Thị C", "\"\""]],
        [],
    ]

    @Test(arguments: tables)
    func `what is written is read back`(table: [[String]]) throws {
        #expect(try CSV.records(of: CSV.text(table)).map(\.fields) == table)
    }

    @Test(arguments: ["=1+1", "+1+1", "+", "-1+1", "-", "-1.", "-.5", "@SUM(A1)", "\t=1", "\r=1"])
    func `a field that a spreadsheet would take for a formula gets an apostrophe`(field: String) throws {
        #expect(try CSV.records(of: CSV.text([[field, "x"]])).map(\.fields).first?.first?.hasPrefix("'") == true)
        #expect(CSV.text([[field]]).contains("'\(field)"))
    }

    @Test(arguments: ["-5", "-0.5", "+84912345678", "5", "a=1", "'x", "", "–"])
    func `a number, a phone number and any other text stay as they are`(field: String) {
        #expect(CSV.text([[field]]) == field + "\r\n")
    }

    @Test func `a byte order mark, a lone line feed and empty lines do no harm`() throws {
        let records = try CSV.records(of: "\u{FEFF}a,b\n\n\"1\n2\",3")
        #expect(records.map(\.fields) == [["a", "b"], ["1\n2", "3"]])
        #expect(records.map(\.line) == [1, 3])
    }

    @Test(arguments: [
        ("a\n\"b", CSV.Fault.openQuote(line: 2)), ("a\"b", .strayQuote(line: 1)), ("\"a\"b", .strayQuote(line: 1)),
    ])
    func `a fault of quotes is named with its line`(text: String, fault: CSV.Fault) {
        #expect(throws: fault) { try CSV.records(of: text) }
    }
}
