/// The one value of one attribute, with the place where it stands.
public struct SignedAttribute: Hashable, Sendable {
    public let type: ObjectIdentifier
    /// The only element of the attribute's set of values.
    public let value: DERElement
}
