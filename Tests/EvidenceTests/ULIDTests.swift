import Evidence
import Testing

@Suite struct ULIDTests {
    @Test func `a ULID writes time first, then randomness`() {
        #expect(
            ULID.make(milliseconds: 1_469_918_176_385, random: [UInt8](repeating: 0, count: 10))
                == "01ARYZ6S410000000000000000")
        #expect(
            ULID.make(milliseconds: 281_474_976_710_655, random: [UInt8](repeating: 0xFF, count: 10))
                == "7ZZZZZZZZZZZZZZZZZZZZZZZZZ")
    }

    @Test func `later identifiers sort later`() {
        let random: [UInt8] = [0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0]
        #expect(
            ULID.make(milliseconds: 1, random: random) < ULID.make(milliseconds: 2, random: Array(random.reversed())))
    }

    @Test func `identifiers of one moment sort in the order in which they were made`() {
        var sequence = ULIDSequence()
        var made: [String] = []
        for (moment, count) in [(Int64(1000), 700), (2000, 3)] {
            for _ in 0..<count {
                let random = (0..<8).map { _ in UInt8.random(in: 0...255) }
                made.append(sequence.next(milliseconds: moment, random: random))
            }
        }
        #expect(made == made.sorted())
        #expect(Set(made).count == 703)
        #expect(made.allSatisfy(ULID.isWellFormed))
    }

    @Test(arguments: [
        "", "01ARYZ6S41000000000000000", "01ARYZ6S41000000000000000I", "81ARYZ6S410000000000000000",
        "01aryz6s410000000000000000",
    ])
    func `a text of another form is no ULID`(_ text: String) {
        #expect(!ULID.isWellFormed(text))
        #expect(ULID.isWellFormed("01ARYZ6S410000000000000000"))
    }

    @Test(arguments: ["0", "0g", "0G", "AB", "0x"])
    func `other texts are no hexadecimal digits`(_ text: String) {
        #expect(Hex.bytes(text) == nil)
        #expect(Hex.bytes("00ff7f") == [0, 255, 127])
        #expect(Hex.string([0, 255, 127]) == "00ff7f")
    }
}
