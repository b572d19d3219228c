/// A stored event that cannot follow those before it.
public struct HallFault: Error, Hashable, Sendable {
    /// The number of the event.
    public let number: Int
}
