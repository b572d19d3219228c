public import Catalog

/// A large value that all copies of what holds it share until one of them puts another in its place: to copy it costs
/// one reference instead of one for each of its texts.
@frozen
public struct Shared<Value: Hashable & Sendable>: Hashable, Sendable {
    @usableFromInline
    final class Box: Sendable {
        @usableFromInline let value: Value

        @inlinable
        init(_ value: Value) { self.value = value }
    }

    @usableFromInline var box: Box

    @inlinable
    public init(_ value: Value) {
        box = Box(value)
    }

    @inlinable
    public var value: Value {
        _read { yield box.value }
        set { box = Box(newValue) }
    }

    @inlinable
    public static func == (left: Shared, right: Shared) -> Bool {
        left.box === right.box || left.value == right.value
    }

    @inlinable
    public func hash(into hasher: inout Hasher) {
        value.hash(into: &hasher)
    }
}

extension Shared: Encodable where Value == Submission {
    public func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}

extension Shared: Decodable where Value == Submission {
    public init(from decoder: any Decoder) throws { self.init(try Value(from: decoder)) }
}
