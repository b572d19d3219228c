import Foundation
import Testing

@testable import Civil

@Suite struct TextTests {
    @Test(arguments: [
        ("Bản tin ĐỒNG", "ban tin dong"),
        ("Đăng ký khai sinh", "dang ky khai sinh"),
        ("ƯỚC NGUYỆN quỹ ươm", "uoc nguyen quy uom"),
        ("UBND xã Ia Đrăng, số 12/3", "ubnd xa ia drang, so 12/3"),
        ("HỒ SƠ 000.00.01.H29-260101-0001", "ho so 000.00.01.h29-260101-0001"),
        ("", ""),
        ("ASCII Only", "ascii only"),
    ])
    func `a folded text is small and without marks`(text: String, folded: String) {
        #expect(Array(text.folded.utf8) == Array(folded.utf8))
        let decomposed = text.decomposedStringWithCanonicalMapping
        #expect(Array(decomposed.folded.utf8) == Array(folded.utf8))
        #expect(Array(folded.folded.utf8) == Array(folded.utf8))
    }

    @Test(arguments: 0...20)
    func `texts have the same bytes where no byte of theirs differs`(length: Int) {
        let text = String(repeating: "a", count: length)
        #expect(text.hasSameBytes(as: String(decoding: Array(text.utf8), as: UTF8.self)))
        #expect(!text.hasSameBytes(as: text + "a"))
        for place in 0..<length {
            var other = Array(text.utf8)
            other[place] = 0x62
            #expect(!text.hasSameBytes(as: String(decoding: other, as: UTF8.self)))
        }
        #expect(!(text + "\u{E9}").hasSameBytes(as: text + "e\u{301}"))
    }

    @Test func `every Vietnamese letter folds to one ASCII letter`() {
        let vowels = "aăâeêioôơuưy"
        let marks = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
        for letter in vowels + "đ" {
            for mark in marks where letter != "đ" || mark.isEmpty {
                let text = String(letter) + mark
                for form in [text, text.uppercased(), text.nfc, text.uppercased().nfc] {
                    #expect(form.folded.utf8.count == 1, "\(form)")
                    #expect(form.folded == String(letter).folded)
                }
            }
        }
    }

    @Test(arguments: ["Nguyễn Thị Ước", "Đặng Hữu Phượng", "quốc lộ 1A", "", "e\u{301}\u{323}", "\u{212B} và \u{1E69}"])
    func `composed text is that of Unicode normalization form C`(text: String) {
        let composed = Array(text.precomposedStringWithCanonicalMapping.utf8)
        #expect(Array(text.nfc.utf8) == composed)
        #expect(Array(text.decomposedStringWithCanonicalMapping.nfc.utf8) == composed)
        #expect(Array(text.nfc.nfc.utf8) == composed)
    }

    @Test func `what is plain can be seen and is composed, and each Vietnamese letter is plain`() {
        let scalars = (UInt32(0)...0x2FFFF).compactMap(Unicode.Scalar.init)
        for scalar in scalars where String(scalar).isPlain {
            #expect(!scalar.isHidden, "U+\(String(scalar.value, radix: 16))")
            #expect(String(scalar).precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual([scalar]))
        }
        for letter in "aăâbcdđeêghiklmnoôơpqrstuưvxyÁỲỆỹ ẠỹẾ·é" { #expect("x\(letter)".isPlain) }
        for text in ["a\n", "a\u{7F}", "\u{A0}", "\u{AD}", "e\u{301}", "\u{300}", "\u{1E9F}", "\u{1EFA}", "\u{202E}"] {
            #expect(!text.isPlain)
        }
    }

    @Test func `a letter that is not plain is found wherever it stands among many`() {
        for length in 0...20 {
            let text = Array(repeating: Character("~"), count: length)
            #expect(String(text).isPlain)
            for (place, letter) in (0...length).flatMap({ place in ["\u{1F}", "\u{7F}", "\u{AD}"].map { (place, $0) } })
            {
                #expect(!(String(text[..<place]) + letter + String(text[place...])).isPlain)
            }
        }
    }

    @Test func `a SHA-256 has 64 hexadecimal digits in lower case`() {
        let digits = "0123456789abcdef"
        let digest = digits + digits + digits + digits
        #expect(digest.isSHA256)
        #expect(!String(digest.dropLast()).isSHA256 && !(digest + "0").isSHA256 && !"".isSHA256)
        for byte in UInt8.min...127 where !digits.utf8.contains(byte) {
            for place in [0, 7, 8, 63] {
                let wrong = digest.prefix(place) + String(UnicodeScalar(byte)) + digest.dropFirst(place + 1)
                #expect(!String(wrong).isSHA256, "\(byte) at \(place)")
            }
        }
        #expect(!(digest.dropLast(2) + "é").isSHA256)
    }

    @Test func `a text of white space alone is blank`() {
        for text in ["", " ", "\t\r\n", "\u{A0}\u{3000}", " \u{301}"] { #expect(text.isBlank) }
        for text in ["a", " a", "  \u{200B}", "\u{301}", "·"] { #expect(!text.isBlank) }
    }

    @Test func `a bilingual text answers in the language asked for`() {
        let text = Bilingual(vi: "Hồ sơ", en: "Dossier")
        #expect(text.text(in: .vietnamese) == "Hồ sơ")
        #expect(text.text(in: .english) == "Dossier")
    }
}
