/// What ought to hold of any input and does not.
public struct BrokenProperty: Error, Hashable, Sendable, CustomStringConvertible {
    /// The property, as a sentence that is false.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Throws unless a property holds.
func hold(_ holds: Bool, _ property: @autoclosure () -> String) throws(BrokenProperty) {
    if !holds { throw BrokenProperty(property()) }
}

/// The value of a reading that must succeed.
func need<Value, Fault>(
    _ property: String, _ read: () throws(Fault) -> Value
) throws(BrokenProperty) -> Value {
    do {
        return try read()
    } catch {
        throw BrokenProperty("\(property): \(error)")
    }
}
