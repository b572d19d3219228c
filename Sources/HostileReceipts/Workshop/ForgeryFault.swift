/// A receipt could not be forged: the library refused, or a profile of a certificate does not read as expected.
public struct ForgeryFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What could not be made.
    public let what: String

    package init(what: String) {
        self.what = what
    }

    public var description: String { "cannot forge: \(what)" }
}
