/// The number of a postal item (mã bưu gửi): UPU standard S10, two letters, eight digits, a check digit and `VN`.
public struct ItemID: Hashable, Sendable {
    /// The leg that the two letters stand for.
    public let leg: Leg
    /// The eight digits, 0...99 999 999.
    public let serial: Int

    /// The largest serial number.
    public static let lastSerial = 99_999_999

    /// The number of an item of a leg; `nil` for a serial outside 0...99 999 999.
    public init?(leg: Leg, serial: Int) {
        guard (0...Self.lastSerial).contains(serial) else { return nil }
        self.leg = leg
        self.serial = serial
    }

    /// Reads thirteen characters, capitals only; throws the first rule of S10 or of the gateway that they break.
    public init(_ text: some StringProtocol) throws(ItemIDFault) {
        let bytes = Array(text.utf8)
        guard bytes.count == 13 else { throw .length(bytes.count) }
        let indicator = String(decoding: bytes[0..<2], as: UTF8.self)
        guard let leg = Leg.allCases.first(where: { $0.serviceIndicator == indicator }) else {
            throw .serviceIndicator(indicator)
        }
        var serial = 0
        for byte in bytes[2..<11] where !(0x30...0x39).contains(byte) { throw .notADigit }
        for byte in bytes[2..<10] { serial = serial * 10 + Int(byte - 0x30) }
        guard bytes[11] == 0x56, bytes[12] == 0x4E else {
            throw .country(String(decoding: bytes[11..<13], as: UTF8.self))
        }
        let expected = Self.checkDigit(ofSerial: serial)
        guard Int(bytes[10] - 0x30) == expected else { throw .checkDigit(expected: expected) }
        self.leg = leg
        self.serial = serial
    }

    /// The check digit of the serial: 11 − (Σ weight × digit mod 11), where 10 becomes 0 and 11 becomes 5.
    public var checkDigit: Int { Self.checkDigit(ofSerial: serial) }

    /// The weights of S10, last digit first.
    private static let weightsFromRight = [7, 9, 5, 3, 2, 4, 6, 8]

    private static func checkDigit(ofSerial serial: Int) -> Int {
        var rest = serial
        var sum = 0
        for weight in weightsFromRight {
            sum += rest % 10 * weight
            rest /= 10
        }
        let digit = 11 - sum % 11
        return digit == 10 ? 0 : digit == 11 ? 5 : digit
    }
}

extension ItemID: CustomStringConvertible {
    /// The thirteen characters: `BD452016007VN`.
    public var description: String {
        let digits = String(serial)
        let zeros = String(repeating: "0", count: 8 - digits.count)
        return "\(leg.serviceIndicator)\(zeros)\(digits)\(checkDigit)VN"
    }
}

extension ItemID: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do {
            self = try ItemID(text)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an item number: \(error)")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
