import Civil
import JSON
import Postal
import Testing

@Suite struct ItemIDTests {
    @Test(arguments: [
        ("BA473124829VN", Leg.dossier, 47_312_482, 9),
        ("BA123456785VN", .dossier, 12_345_678, 5),
        ("BD452016007VN", .result, 45_201_600, 7),
        ("BA999999995VN", .dossier, 99_999_999, 5),
        ("BA000000155VN", .dossier, 15, 5),
        ("BA000000080VN", .dossier, 8, 0),
        ("BA000000005VN", .dossier, 0, 5),
    ])
    func `an item number is read and written`(text: String, leg: Leg, serial: Int, check: Int) throws {
        let id = try ItemID(text)
        #expect(id.leg == leg)
        #expect(id.serial == serial)
        #expect(id.checkDigit == check)
        #expect(ItemID(leg: leg, serial: serial)?.description == text)
    }

    @Test(arguments: [
        ("", ItemIDFault.length(0)),
        ("BD452016007V", .length(12)),
        ("BD452016007VN ", .length(14)),
        ("RR452016007VN", .serviceIndicator("RR")),
        ("bd452016007VN", .serviceIndicator("bd")),
        ("BD45201600XVN", .notADigit),
        ("BD4520 6007VN", .notADigit),
        ("BD452016007CN", .country("CN")),
        ("BD452016008VN", .checkDigit(expected: 7)),
        ("BD542016007VN", .checkDigit(expected: 5)),
    ])
    func `a wrong item number is refused with the reason`(text: String, fault: ItemIDFault) {
        #expect(throws: fault) { try ItemID(text) }
        #expect(!fault.text.vi.isEmpty && fault.text.vi != fault.text.en)
    }

    @Test func `every single mistyped digit of a number is noticed`() throws {
        let right = Array("BD452016007VN".utf8)
        for place in 2..<10 {
            for digit in UInt8(0x30)...0x39 where digit != right[place] {
                var wrong = right
                wrong[place] = digit
                #expect(throws: ItemIDFault.self) { try ItemID(String(decoding: wrong, as: UTF8.self)) }
            }
        }
    }

    @Test(arguments: [-1, 100_000_000])
    func `a serial outside eight digits has no number`(serial: Int) {
        #expect(ItemID(leg: .result, serial: serial) == nil)
    }

    @Test(arguments: Leg.allCases)
    func `every leg has a prefix that only it has`(leg: Leg) throws {
        let id = try #require(ItemID(leg: leg, serial: 12_345_678))
        #expect(try ItemID(id.description).leg == leg)
        #expect(Leg.allCases.filter { $0.serviceIndicator == leg.serviceIndicator } == [leg])
        #expect(ItemIDFault.serviceIndicator("RR").text.en.contains(leg.serviceIndicator))
    }
}
