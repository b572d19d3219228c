public import Civil

/// Another address before delivery: Postal Law 49/2010/QH12 art. 16. The item is carried anew from where it is, for the
/// postage of that way (CHOICE), and is tried and invited for anew at the new address, art. 17(1)d.
public struct Redirection: Hashable, Codable, Sendable {
    /// The address that it was going to.
    public let from: PostalParty
    public let to: PostalParty
    /// Day J of the new way.
    public let at: Instant
    /// The charge and time of the new way.
    public let postage: Quote
    /// The end of day J+n of the new way; `nil` where the promise of the old one was missed and stays so.
    public let promisedBy: Instant?

    public init(from: PostalParty, to: PostalParty, at: Instant, postage: Quote, promisedBy: Instant?) {
        self.from = from
        self.to = to
        self.at = at
        self.postage = postage
        self.promisedBy = promisedBy
    }
}
