import Civil
import JSON
import Testing

@testable import motcua

struct OutputTests {
    @Test(arguments: [
        ("2019-03-04T08:00:00+07:00", "2019-03-04 08:00 +07"), ("2019-03-04T01:00:30Z", "2019-03-04 08:00:30 +07"),
        ("2019-03-04", "2019-03-04"), ("H61.12-190304-0001", "H61.12-190304-0001"),
    ])
    func `moments are shown in the legal time of Việt Nam`(wire: String, shown: String) {
        #expect(LocalTime.text(wire) == shown)
    }

    @Test func `columns are aligned by letters, not by bytes`() {
        let table = TextTable(["mã", "tên"], rows: [["1", "Cấp giấy phép"], ["1.009374", "Đổi"]])
        #expect(table.lines(colour: false) == ["MÃ        TÊN", "1         Cấp giấy phép", "1.009374  Đổi"])
    }

    @Test func `colour is written only when it is asked for`() {
        #expect(Style.red("no", colour: false) == "no")
        #expect(Style.red("no", colour: true) == "\u{1B}[31mno\u{1B}[0m")
    }

    @Test func `a sheet aligns facts, indents parts and makes tables of lists`() {
        let body: JSON = [
            "dossier": "H61-1", "due": .null, "done": true, "name": ["vi": "Bản tin", "en": "Newsletter"],
            "files": [["name": "a", "bytes": 10]], "empty": [], "delivery": ["result": "post"],
        ]
        #expect(
            FactSheet(body).lines(colour: false) == [
                "dossier  H61-1", "done     yes", "name     Bản tin (Newsletter)", "files", "  NAME  BYTES",
                "  a     10",
                "delivery", "  result  post",
            ])
    }

    @Test func `rows with different members share one table`() {
        #expect(
            FactSheet.table([["a": 1], ["b": "x", "a": 2]], colour: false) == ["A  B", "1", "2  x"])
        let choice: JSON = ["key": "sex", "options": [["value": "male", "label": ["vi": "Nam", "en": "Male"]]]]
        #expect(FactSheet.table([choice], colour: false) == ["KEY  OPTIONS", "sex  male: Nam (Male)"])
    }

    @Test(arguments: [
        ("a\u{1B}[2Jb", #"a\u{1B}[2Jb"#), ("\u{9B}2J", #"\u{9B}2J"#), ("a\rb", #"a\u{D}b"#), ("a\tb", #"a\u{9}b"#),
        ("\u{7F}", #"\u{7F}"#), ("\u{202E}gpj", #"\u{202E}gpj"#), ("\u{2066}x\u{2069}", #"\u{2066}x\u{2069}"#),
        ("a\nb", "a⏎b"), ("Nguyễn Thị Ế", "Nguyễn Thị Ế"),
    ])
    func `what a terminal would obey is spelled out`(text: String, shown: String) {
        #expect(Visible.line(text) == shown)
        #expect(FactSheet.text(.string(text)) == shown)
        #expect(TextTable(["a"], rows: [[text]]).lines(colour: false, width: nil) == ["A", shown])
    }

    @Test func `a line keeps its colours and tabs, a text its lines`() {
        let line = Style.red("no", colour: true) + "\t\u{1B}[2J\u{1B}[8m"
        #expect(Visible.printed(line, colour: true) == "\u{1B}[31mno\u{1B}[0m\t" + #"\u{1B}[2J\u{1B}[8m"#)
        #expect(!Visible.printed(line, colour: false).unicodeScalars.contains("\u{1B}"))
        #expect(Visible.text("a\tb\n\u{9B}") == "a\tb\n" + #"\u{9B}"#)
    }

    @Test func `JSON says the same with the escapes that are its own`() throws {
        let body: JSON = ["a": "\u{9B}2J\u{202E}\u{7F}", "b": [1]]
        let text = Visible.json(body.prettyPrinted())
        #expect(text.contains(#""\u009B2J\u202E\u007F""#))
        #expect(try JSON.parse(text) == body)
    }

    @Test func `a value with line breaks forges no line`() {
        let body: JSON = ["note": "x\npaid  9000000", "due\npaid": "H61-1", "name": ["vi": "a\nb", "en": ""]]
        #expect(
            FactSheet(body).lines(colour: false) == [
                "note      x⏎paid  9000000", "due⏎paid  H61-1", "name      a⏎b",
            ])
        let failure = Failure("a\u{9B}", mend: "b\nmotcua: done", .no)
        #expect(failure.lines(verbose: false) == [#"motcua: a\u{9B}: b⏎motcua: done"#])
    }

    @Test func `a column of lists and objects without a name is left to programs`() {
        let items: JSON = [
            "items": [
                [
                    "item": "BD1", "sender": ["name": "Sở mẫu", "phone": "1", "at": "x"], "papers": [["code": "a"]],
                    "postage": ["lines": [], "totalVnd": 5, "vat": 1], "allowed": ["a", "b"],
                ]
            ]
        ]
        #expect(
            FactSheet(items).lines(colour: false) == [
                "items", "  ITEM  SENDER  ALLOWED", "  BD1   Sở mẫu  a; b",
            ])
    }

    @Test func `the bytes of a receipt are left to programs`() {
        let receipt: JSON = ["id": "1", "payload": "e30=", "cms": "MAA="]
        #expect(FactSheet(receipt).lines(colour: false) == ["id  1"])
        #expect(FactSheet.table([receipt], colour: false) == ["ID", "1"])
    }
}
