public import Civil

/// A time in which nobody could do anything for an item (bất khả kháng), as the Post records it: it does not count in
/// the transit time (Circular 17/2017/TT-BTTTT art. 6) and frees of liability (Postal Law 49/2010/QH12 art. 41(4)).
public struct ForceMajeure: Hashable, Codable, Sendable {
    public let reason: String
    /// Whole days, both included.
    public let from: CivilDate
    public let through: CivilDate

    public init(reason: String, from: CivilDate, through: CivilDate) {
        self.reason = reason
        self.from = from
        self.through = through
    }

    var days: ClosedRange<CivilDate> { from...through }
}
