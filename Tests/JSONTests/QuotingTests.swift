import JSON
import Testing

struct QuotingTests {
    @Test(arguments: [1000...1050, 2030...2060, 9000...9001])
    func `a text that outgrows its memory is written whole`(lengths: ClosedRange<Int>) {
        for length in lengths {
            let letters = String((0..<length).map { Character(Unicode.Scalar(0x61 + UInt8($0 % 26))) })
            #expect(JSON.string(letters).serialized() == Array("\"\(letters)\"".utf8))
            #expect(JSON.array([.string(letters + "\n"), 7]).serialized() == Array("[\"\(letters)\\n\",7]".utf8))
            #expect(JSON.decimal(letters).serialized() == Array(letters.utf8))
        }
    }

    @Test func `escapes that outgrow the memory leave room for what follows`() {
        for escapes in 505...515 {
            for plain in 0...40 {
                let letters = String(repeating: "\"", count: escapes) + String(repeating: "a", count: plain)
                let text = String(repeating: "\\\"", count: escapes) + String(repeating: "a", count: plain)
                #expect(JSON.string(letters).serialized() == Array("\"\(text)\"".utf8))
            }
        }
    }

    @Test(arguments: ["\"", "\\", "\u{0}", "\u{1F}", "\n"])
    func `what has to be escaped is, wherever it stands among plain letters`(letter: String) throws {
        for length in 0...24 {
            for place in 0...length {
                let plain = String(repeating: "ễ", count: place) + "\u{7F}!#[]~"
                for end in [letter, ""] {
                    let value = JSON.string(plain + letter + String(repeating: "a", count: length - place) + end)
                    let text = value.serialized()
                    #expect(try JSON.parse(text) == value)
                    #expect(!text.contains { $0 < 0x20 })
                }
            }
        }
    }
}
