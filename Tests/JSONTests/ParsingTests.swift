import JSON
import Testing

@Suite struct ParsingTests {
    @Test func `a document keeps the order of its members`() throws {
        let json = try JSON.parse(#" {"b":1,"a":[true,null,-2.50e1,"x\n"]} "#)
        #expect(json == .object([.init("b", 1), .init("a", [true, .null, .decimal("-2.50e1"), "x\n"])]))
    }

    @Test(arguments: [
        ("", JSONFault.Kind.unexpectedEnd, 0), (#"{"a":"#, .unexpectedEnd, 5), (#"["x"#, .unexpectedEnd, 3),
        ("nul", .unexpectedEnd, 3), ("-", .unexpectedEnd, 1), ("NaN", .syntax, 0), ("[1,]", .syntax, 3),
        ("{a:1}", .syntax, 1), ("01", .syntax, 1), ("1.", .unexpectedEnd, 2), (".5", .syntax, 0), ("+1", .syntax, 0),
        (#""\x""#, .syntax, 2), (#""\u12G4""#, .syntax, 5), ("\u{FEFF}{}", .syntax, 0), ("'a'", .syntax, 0),
        ("{} {}", .trailingText, 3), ("1 2", .trailingText, 2), (#"{"a":1,"a":2}"#, .duplicateKey, 7),
        ("9007199254740992", .number, 0), ("[-9007199254740992]", .number, 1),
        ("99999999999999999999999999", .number, 0), ("0.00000000000000000000000000000000000000001", .number, 0),
        (#""\ud83d""#, .loneSurrogate, 1), (#""\udc00\ud83d""#, .loneSurrogate, 1), (#""\ud83dx""#, .loneSurrogate, 1),
        (#""\ud83d\u0041""#, .loneSurrogate, 1), ("\"a\tb\"", .control, 2), ("\"\u{0}\"", .control, 1),
    ])
    func `a text that breaks a rule is refused at its place`(text: String, kind: JSONFault.Kind, offset: Int) {
        let fault = #expect(throws: JSONFault.self) { try JSON.parse(text) }
        #expect(fault?.kind == kind)
        #expect(fault?.offset == offset)
    }

    @Test(
        arguments: [
            ([0x22, 0xFF, 0x22], 1), ([0x22, 0x61, 0xC3, 0x22], 2), ([0x22, 0xC0, 0x80, 0x22], 1),
            ([0x22, 0xED, 0xA0, 0x80, 0x22], 1), ([0x7B, 0xFF], 1), ([0x22, 0x5C, 0x6E, 0x80, 0x22], 3),
        ] as [([UInt8], Int)])
    func `bytes that are not UTF-8 are refused at their place`(bytes: [UInt8], offset: Int) {
        let fault = #expect(throws: JSONFault.self) { try JSON.parse(bytes) }
        #expect(fault?.kind == .invalidUTF8)
        #expect(fault?.offset == offset)
    }

    @Test(arguments: [
        #"{"a":1,"\u0061":2}"#, "{\"\u{1EC7}\":1,\"e\u{323}\u{302}\":2}", #"{"\u1ec7":1,"e\u0323\u0302":2}"#,
    ])
    func `a key that stands twice is found behind escapes and Unicode forms`(text: String) {
        let fault = #expect(throws: JSONFault.self) { try JSON.parse(text) }
        #expect(fault?.kind == .duplicateKey)
        #expect(fault?.key != nil)
    }

    @Test(arguments: [1, 2, 31, 32, 33, 64, 65, 200])
    func `a key that stands twice is found among many, and keys that look alike are told apart`(count: Int) throws {
        // All of one length, with the same first and the same last letter.
        let keys = (0..<count).map { "k\(1000 + $0)k" }
        func text(_ keys: [String]) -> String { "{\(keys.map { "\"\($0)\":0" }.joined(separator: ","))}" }
        #expect(try JSON.parse(text(keys)).members?.map(\.key) == keys)
        for key in [keys[0], keys[count / 2], keys[count - 1]] {
            let fault = #expect(throws: JSONFault.self) { try JSON.parse(text(keys + [key])) }
            #expect(fault?.kind == .duplicateKey)
            #expect(fault?.key == key)
        }
    }

    @Test func `a key of a new kind among many that look alike is noted too`() throws {
        let keys = (0..<34).map { "k\(1000 + $0)k" } + ["zz", "k2000k", "y", "k2001k"]
        func text(_ keys: [String]) -> String { "{\(keys.map { "\"\($0)\":0" }.joined(separator: ","))}" }
        #expect(try JSON.parse(text(keys)).members?.map(\.key) == keys)
        for key in ["zz", "k2000k", "y", "k2001k", "k1000k"] {
            let fault = #expect(throws: JSONFault.self) { try JSON.parse(text(keys + [key])) }
            #expect(fault?.kind == .duplicateKey)
            #expect(fault?.key == key)
        }
    }

    @Test func `what matters in a string is seen wherever it stands among eight letters`() throws {
        for place in 0...17 {
            for rest in 0...17 {
                let (before, after) = (String(repeating: "a", count: place), String(repeating: "ầ", count: rest))
                let composed = try #require(try JSON.parse("\"\(before)e\u{301}\(after)\"").string)
                #expect(Array(composed.utf8) == Array("\(before)é\(after)".utf8))
                #expect(try JSON.parse("\"\(before)\\n\(after)\"").string == "\(before)\n\(after)")
                let fault = #expect(throws: JSONFault.self) { try JSON.parse("\"\(before)\n\(after)\"") }
                #expect(fault?.kind == .control)
                #expect(fault?.offset == 1 + place)
            }
        }
    }

    @Test func `nesting is allowed to its limit and no deeper`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(throws: Never.self) { try JSON.parse(nested(32)) }
        #expect(throws: JSONFault(kind: .tooDeep, offset: 32)) { try JSON.parse(nested(33)) }
        #expect(throws: JSONFault(kind: .tooDeep, offset: 2)) { try JSON.parse(nested(3), maximumDepth: 2) }
    }

    @Test func `so many values are allowed and no more`() throws {
        let text = #"{"a":[1,{"b":2}],"c":3}"#
        #expect(try JSON.parse(text, maximumValues: 6) == JSON.parse(text))
        #expect(throws: JSONFault(kind: .tooMany, offset: 21)) { try JSON.parse(text, maximumValues: 5) }
    }

    @Test func `strings come out in NFC however they were written`() throws {
        let bytes = Array("Việt".utf8)
        for text in ["\"Vie\u{323}\u{302}t\"", #""Vie\u0323\u0302t""#, #""Vi\u1ec7t""#, "\"Vi\u{1EC7}t\""] {
            #expect(try JSON.parse(text).string.map { Array($0.utf8) } == bytes)
        }
    }

    @Test(arguments: [
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\ud83d\ude00""#, "😀"), (#""a\u0000b""#, "a\u{0}b"),
        ("\"😀\"", "😀"), (#""""#, ""), (#""\u00E9x""#, "éx"),
    ])
    func `escapes are read`(text: String, expected: String) throws {
        #expect(try JSON.parse(text) == .string(expected))
    }

    @Test(arguments: [
        ("0", JSON.integer(0)), ("-0", 0), ("9007199254740991", 9_007_199_254_740_991),
        ("-9007199254740991", -9_007_199_254_740_991), ("1E5", .decimal("1E5")), ("-0.0", .decimal("-0.0")),
        ("1.5e-7", .decimal("1.5e-7")),
    ])
    func `numbers are whole or kept as written`(text: String, expected: JSON) throws {
        #expect(try JSON.parse(text) == expected)
    }

    @Test func `offsets in a slice count from its start`() {
        let bytes = Array("xxx[1,]".utf8)
        #expect(throws: JSONFault(kind: .syntax, offset: 3)) { try JSON.parse(bytes[3...]) }
    }

    @Test func `no prefix of a document is a document, and none stops the program`() {
        let bytes = Array(#"{"a":[1.5e3,"é\u00e9\ud83d\ude00",true,null,{"b":-12}]}"#.utf8)
        for end in 0..<bytes.count {
            #expect(throws: JSONFault.self) { try JSON.parse(bytes[..<end]) }
        }
    }
}
