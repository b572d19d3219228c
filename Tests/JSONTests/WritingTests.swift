import JSON
import Testing

@Suite struct WritingTests {
    @Test func `a member is found by the bytes of its key, the first of several`() {
        let object = JSON.object([.init("é", 1), .init("a", 2), .init("a", 3), .init("ab", 4)])
        #expect(object["a"] == 2)
        #expect(object["ab"] == 4)
        #expect(object["é"] == 1)
        #expect(object["e\u{301}"] == nil)
        #expect(object["b"] == nil)
        #expect(JSON.array([])["a"] == nil)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test(arguments: [
        #"{"b":1,"a":[true,false,null,-2.50e1,"x"],"c":{},"d":[]}"#, #""\b\t\n\f\r\"\\\u0000\u001f""#,
        "\"é/\u{7F}\u{2028}😀\"",
        "-9007199254740991",
    ])
    func `a compact text is read and written unchanged`(text: String) throws {
        #expect(try JSON.parse(text).description == text)
    }

    @Test func `the pretty text has one member a line`() throws {
        let json = try JSON.parse(#"{"a":1,"b":[true,{"c":"x"}],"d":[],"e":{}}"#)
        let expected = """
            {
              "a": 1,
              "b": [
                true,
                {
                  "c": "x"
                }
              ],
              "d": [],
              "e": {}
            }
            """
        #expect(json.prettyPrinted() == expected)
        #expect(try JSON.parse(json.prettyPrinted()) == json)
    }

    @Test func `keys are sorted by their UTF-16 units as RFC 8785 shows`() throws {
        let json: JSON = [
            "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb33}": "Hebrew Letter Dalet With Dagesh",
            "1": "One", "\u{1F600}": "Emoji: Grinning Face", "\u{80}": "Control",
            "\u{f6}": "Latin Small Letter O With Diaeresis",
        ]
        let order = try JSON.parse(json.canonical()).members?.map {
            Array($0.value.string?.utf8.prefix(3) ?? "".utf8.prefix(3))
        }
        #expect(order?.map { text($0) } == ["Car", "One", "Con", "Lat", "Eur", "Emo", "Heb"])
    }

    @Test func `literals and strings are written as RFC 8785 shows`() throws {
        let json: JSON = ["string": "\u{20ac}$\u{F}\u{A}A'\u{42}\u{22}\u{5c}\\\"/", "literals": [.null, true, false]]
        let expected = "{\"literals\":[null,true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}"
        #expect(text(try json.canonical()) == expected)
    }

    @Test(
        arguments: [
            (JSON.decimal("1.5"), CanonicalFault.decimal("1.5")),
            ([.integer(9_007_199_254_740_992)], .integer(9_007_199_254_740_992)),
            (.object([.init("a", 1), .init("b", 2), .init("a", 3)]), .duplicateKey("a")),
        ] as [(JSON, CanonicalFault)])
    func `what has no canonical text is refused`(json: JSON, fault: CanonicalFault) {
        #expect(throws: fault) { try json.canonical() }
    }

    @Test func `the canonical text does not depend on the order of members`() throws {
        let one = try JSON.parse(#"{"b":{"y":1,"x":2},"a":3}"#)
        let other = try JSON.parse(#"{"a":3,"b":{"x":2,"y":1}}"#)
        #expect(try one.canonical() == other.canonical())
        #expect(text(try one.canonical()) == #"{"a":3,"b":{"x":2,"y":1}}"#)
    }
}
