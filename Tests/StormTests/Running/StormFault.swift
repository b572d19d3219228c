/// What must not be, and was.
struct StormFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
