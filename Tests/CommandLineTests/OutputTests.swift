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
    }

    @Test func `the bytes of a receipt are left to programs`() {
        let receipt: JSON = ["id": "1", "payload": "e30=", "cms": "MAA="]
        #expect(FactSheet(receipt).lines(colour: false) == ["id  1"])
        #expect(FactSheet.table([receipt], colour: false) == ["ID", "1"])
    }
}
