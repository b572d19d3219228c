import JSON
import Testing

@testable import motcuad

@Suite struct LogLineTests {
    private static func line(_ message: String = "done", _ fields: [(String, String)] = []) -> LogLine {
        LogLine(
            at: "2019-03-04T08:00:00+07:00", level: "info", label: "motcuad", message: message,
            fields: fields.map { LogLine.Field(key: $0.0, value: $0.1) })
    }

    private static let head = "2019-03-04T08:00:00+07:00 info motcuad: "

    @Test(arguments: [
        ("an-1", "an-1"), ("127.0.0.1:40312", "127.0.0.1:40312"), ("Vĩnh-Long", "Vĩnh-Long"), ("", "\"\""),
        ("two words", "\"two words\""), ("a=b", "\"a=b\""), ("say \"hi\"", #""say \"hi\"""#), ("a\\b", #""a\\b""#),
        ("one\ntwo", #""one\ntwo""#), ("bell\u{7}", #""bell\u0007""#), ("\u{1B}[2J", #""\u001b[2J""#),
        ("\u{9B}2J", #""\u009b2J""#), ("a\u{202E}b", #""a\u202eb""#), ("a\u{2028}b", #""a\u2028b""#),
        ("a\u{7F}", #""a\u007f""#), ("tag\u{E0041}", #""tag\udb40\udc41""#),
    ])
    func `a value is plain, or quoted with escapes`(value: String, shown: String) {
        #expect(Self.line("done", [("key", value)]).text == Self.head + "done key=\(shown)\n")
    }

    @Test func `no value can pose as another field or another line`() {
        let text = Self.line("done", [("a", "x code=200\n2019 error motcuad: forged"), ("b", "y")]).text
        #expect(text.split(separator: "\n").count == 1)
        #expect(text == Self.head + #"done a="x code=200\n2019 error motcuad: forged" b=y"# + "\n")
    }

    @Test func `a message and a key stay on their line`() {
        #expect(Self.line("one\ntwo", [("a b=c\n", "d")]).text == Self.head + #"one\u000atwo a_b_c_=d"# + "\n")
    }

    @Test(arguments: [
        "plain", "one\ntwo", "\u{9B}2J", "a\u{202E}b", "\"}\n{\"level\":\"error\"", "tag\u{E0041}", "Lỗi",
    ])
    func `in JSON every value comes back as it was, on one line of visible characters`(value: String) throws {
        let line = Self.line(value, [("detail", value)]).json
        #expect(line.split(separator: "\n").count == 1)
        #expect(line.unicodeScalars.dropLast().allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
        let entry = try JSON.parse(String(line.dropLast()))
        #expect(entry["message"]?.string == value)
        #expect(entry["detail"]?.string == value)
    }

    @Test func `in JSON a field does not take the place of a part of every line`() throws {
        let line = Self.line("done", [("level", "x"), ("level_", "y"), ("request", "r-1")]).json
        let entry = try JSON.parse(String(line.dropLast()))
        #expect(entry["level"]?.string == "info")
        #expect(entry.members?.map(\.key) == ["at", "level", "label", "message", "level_", "level__", "request"])
    }
}
