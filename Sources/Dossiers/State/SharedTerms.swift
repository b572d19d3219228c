internal import JSON

/// The terms of dossiers that have the same, with the JSON text in which their events are stored: terms are half of such
/// an event, and the same for each dossier of a procedure at an office.
public final class SharedTerms: Hashable, Codable, Sendable {
    public let value: Terms
    private let text = KeptText()

    public init(_ value: Terms) {
        self.value = value
    }

    public convenience init(from decoder: any Decoder) throws {
        self.init(try Terms(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try text.encode(value, to: encoder)
    }

    public static func == (left: SharedTerms, right: SharedTerms) -> Bool {
        left === right || left.value == right.value
    }

    public func hash(into hasher: inout Hasher) {
        value.hash(into: &hasher)
    }
}
