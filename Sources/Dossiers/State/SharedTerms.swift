internal import JSON

/// The terms of dossiers that have the same, with the JSON text in which their events are stored: terms are half of such
/// an event, and the same for each dossier of a procedure at an office.
@frozen
public struct SharedTerms: Hashable, Codable, Sendable {
    @usableFromInline
    final class Box: Sendable {
        @usableFromInline let value: Terms
        let text = KeptText()

        init(_ value: Terms) { self.value = value }
    }

    @usableFromInline let box: Box

    public init(_ value: Terms) {
        box = Box(value)
    }

    public init(from decoder: any Decoder) throws {
        self.init(try Terms(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try box.text.encode(box.value, to: encoder)
    }

    @inlinable
    public var value: Terms {
        _read { yield box.value }
    }

    public static func == (left: SharedTerms, right: SharedTerms) -> Bool {
        left.box === right.box || left.box.value == right.box.value
    }

    public func hash(into hasher: inout Hasher) {
        box.value.hash(into: &hasher)
    }
}
