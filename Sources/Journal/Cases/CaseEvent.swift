public import Civil
public import Dossiers
public import Postal

/// One thing that happened in a case: to the dossier itself, or to a postal item that carries it.
public enum CaseEvent: Hashable, Codable, Sendable {
    case dossier(DossierEvent)
    case post(item: ItemID, event: PostalEvent)

    /// Whether it happened to an item of the official post, of which few may know.
    public var isOfOfficialPost: Bool {
        if case .post(let item, _) = self { item.leg == .official } else { false }
    }
}

/// An event as it stands in the journal.
public struct EventRecord: Hashable, Sendable {
    /// The code of the dossier.
    public let dossier: String
    /// The number of the event in its dossier, from 1 without gaps.
    public let number: Int
    public let at: Instant
    public let actor: Actor
    public let event: CaseEvent
    /// The receipts that prove the event.
    public let receipts: [String]
    /// The numbers that the event took, of forms and of fee receipts.
    public let issued: [IssuedNumber]

    public init(
        dossier: String, number: Int, at: Instant, actor: Actor, event: CaseEvent, receipts: [String],
        issued: [IssuedNumber] = []
    ) {
        self.dossier = dossier
        self.number = number
        self.at = at
        self.actor = actor
        self.event = event
        self.receipts = receipts
        self.issued = issued
    }
}
