import JSON
import Testing

struct QuotingTests {
    @Test(arguments: ["\"", "\\", "\u{0}", "\u{1F}", "\n"])
    func `what has to be escaped is, wherever it stands among plain letters`(letter: String) throws {
        for length in 0...24 {
            for place in 0...length {
                let plain = String(repeating: "ễ", count: place) + "\u{7F}!#[]~"
                let value = JSON.string(plain + letter + String(repeating: "a", count: length - place) + letter)
                let text = value.serialized()
                #expect(try JSON.parse(text) == value)
                #expect(!text.contains { $0 < 0x20 })
            }
        }
    }
}
