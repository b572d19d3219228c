/// What stands on a ticket (số thứ tự): the letter of the counter group and three digits, such as `A012`.
///
/// No format is laid down (DESIGN). Numbers begin again every day, each one-stop unit for itself.
public struct TicketNumber: Hashable, Sendable {
    /// The numbers that three digits give.
    public static let serials = 1...999

    /// The letter of the group for which it was issued.
    public let letter: String
    public let serial: Int

    /// `nil` for a letter outside `A` to `Z` or a serial outside `serials`.
    public init?(letter: String, serial: Int) {
        guard let byte = letter.utf8.first, letter.utf8.count == 1, (0x41...0x5A).contains(byte),
            Self.serials.contains(serial)
        else { return nil }
        self.letter = letter
        self.serial = serial
    }

    /// Reads `A012`; `nil` for anything else.
    public init?(_ text: String) {
        let digits = text.utf8.dropFirst()
        guard digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let serial = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        self.init(letter: String(text.prefix(1)), serial: serial)
    }
}

extension TicketNumber: CustomStringConvertible {
    public var description: String {
        let digits = String(serial)
        return letter + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
}

extension TicketNumber: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let number = TicketNumber(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a ticket number")
        }
        self = number
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
