/// What the liable party finds when it draws up the liability record: Circular 02/2012/TT-BTTTT art. 9.
public struct LiabilityFinding: Hashable, Codable, Sendable {
    /// What happened to the item.
    public enum Damage: Hashable, Codable, Sendable {
        /// Wholly lost, damaged or swapped (mất, hư hỏng, tráo đổi hoàn toàn).
        case total
        /// `lostGrams` of the accepted weight are gone or spoilt.
        case partial(lostGrams: Int)
        /// The published time was missed.
        case late
    }

    /// Whose fault it is.
    public enum Party: String, Codable, Sendable, CaseIterable {
        case post
        case sender
        case recipient
        case authority
    }

    /// Why nothing is owed: Postal Law 49/2010/QH12 art. 41(4); Decree 47/2011/NĐ-CP art. 24(3).
    public enum Exclusion: String, Codable, Sendable, CaseIterable {
        /// Wholly the user's breach.
        case userBreach
        /// The nature of the contents.
        case natureOfContents
        /// The user cannot prove posting and damage.
        case noProof
        /// Delivered, and the recipient raised nothing at the delivery.
        case nothingRaised
        case lawfulSeizure
        /// The rules on complaints were not kept.
        case complaintRules
        case forceMajeure
    }

    public let damage: Damage
    public let party: Party
    public let reason: String
    public let exclusion: Exclusion?
    /// What it costs to have the originals issued again, in đồng: Decision 45/2016/QĐ-TTg art. 14(3).
    public let reissueVnd: Int64
    /// Whether the recipient takes what is left of a damaged or partly lost item; then the recipient is paid, art. 41(3).
    public let remainderTaken: Bool

    public init(
        damage: Damage, party: Party, reason: String, exclusion: Exclusion? = nil, reissueVnd: Int64 = 0,
        remainderTaken: Bool = false
    ) {
        self.damage = damage
        self.party = party
        self.reason = reason
        self.exclusion = exclusion
        self.reissueVnd = reissueVnd
        self.remainderTaken = remainderTaken
    }
}
