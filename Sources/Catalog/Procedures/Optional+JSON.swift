import Civil
import JSON

extension Optional<String> {
    var json: JSON? { map { .string($0) } }
}

extension Optional<Int> {
    var json: JSON? { map { .integer(Int64($0)) } }
}

extension Optional<Bool> {
    var json: JSON? { map { .bool($0) } }
}

extension Bilingual {
    var json: JSON { .object(["vi": .string(vi), "en": .string(en)]) }
}

extension [String] {
    var json: JSON { .array(map { .string($0) }) }
}

extension JSON {
    /// `nil` for an empty array or object, so that the member is left out.
    var unlessEmpty: JSON? {
        let isEmpty = array?.isEmpty ?? members?.isEmpty ?? false
        return isEmpty ? Optional.none : self
    }
}

extension Bool {
    /// `true`, or nothing where the fact does not hold, so that the member is left out.
    var jsonIfTrue: JSON? { self ? .bool(true) : Optional.none }
}
