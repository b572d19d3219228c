public import Civil
import JSON

/// What became of an item that neither its recipient nor its sender takes (bưu gửi không có người nhận), as its events
/// left it: Postal Law 49/2010/QH12 art. 17(4), 17(5); Joint Circular 18/2015/TTLT-BTTTT-BTC.
public struct NoRecipientCase: Hashable, Codable, Sendable {
    /// Months after acceptance until an item that nobody takes has no recipient: art. 17(5).
    public static let months = 6
    /// Months for which its details have to be public before it is opened: Joint Circular 18/2015.
    public static let monthsOfNotice = 3
    /// Days in which the issuing body may take originals: Joint Circular 18/2015.
    public static let daysOfOffer = 30

    public internal(set) var reason: UnreturnableReason?
    /// When it becomes an item with no recipient.
    public internal(set) var until: Instant?
    /// Where its details are public, the first place first, and since when.
    public internal(set) var places: [String] = []
    public internal(set) var publishedAt: Instant?
    /// Since when it has no recipient in law.
    public internal(set) var declaredAt: Instant?
    public internal(set) var minutes: CouncilMinutes?
    public internal(set) var openedAt: Instant?
    public internal(set) var offeredUntil: Instant?
    /// Who took the originals for the issuing body, or the number of the record of their destruction.
    public internal(set) var end: String?

    public init() {}

    /// From when on the council may open it: the notice has stood long enough, and it has no recipient; `nil` before it
    /// is published.
    public var opensAfter: Instant? {
        guard let publishedAt, let until else { return nil }
        return max(until, Instant(endOf: publishedAt.date.adding(months: Self.monthsOfNotice)))
    }

    /// Takes in an event that happened.
    mutating func evolve(_ event: NoRecipientEvent, at: Instant) {
        switch event {
        case .unreturnable(let reason, let until):
            self.reason = reason
            self.until = until
        case .published(let place):
            places.append(place)
            publishedAt = publishedAt ?? at
        case .declared: declaredAt = at
        case .opened(let minutes, let offeredUntil):
            self.minutes = minutes
            openedAt = at
            self.offeredUntil = offeredUntil
        case .surrendered(let receivedBy): end = receivedBy
        case .destroyed(let record): end = record
        }
    }

    /// The case for those who have to do with the item; `nil` where nothing happened.
    var json: JSON? {
        guard let reason else { return nil }
        return .object([
            "reason": .string(reason.rawValue), "reasonName": reason.name.json,
            "until": until.map { .string($0.description) },
            "places": places.isEmpty ? nil : .array(places.map { .string($0) }),
            "publishedAt": publishedAt.map { .string($0.description) },
            "opensAfter": opensAfter.map { .string($0.description) },
            "declaredAt": declaredAt.map { .string($0.description) },
            "minutes": minutes.map { .string($0.number) }, "contents": minutes.map { .string($0.contents) },
            "openedAt": openedAt.map { .string($0.description) },
            "issuer": minutes?.issuer.map { .string($0) },
            "offeredUntil": offeredUntil.map { .string($0.description) },
            "end": end.map { .string($0) },
        ])
    }
}
