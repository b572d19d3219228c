import Civil
public import JSON

extension PostalItem {
    /// The events that a wish about an item which nobody takes leads to. Throws the first rule in its way.
    func decide(_ command: NoRecipientCommand, now: Instant) throws(PostalRefusal) -> [NoRecipientEvent] {
        switch command {
        case .keep(let reason): return kept(reason, now: now)
        case .publish(let place): return [.published(place: try filled(place, "place"))]
        case .open(let minutes):
            _ = try filled(minutes.number, "minutes")
            _ = try filled(minutes.contents, "contents")
            if let issuer = minutes.issuer { _ = try filled(issuer, "issuer") }
            guard let opens = noRecipient.opensAfter else { throw .noRecipient(.notPublished) }
            guard now > opens else { throw .noRecipient(.publishedTooShort(until: opens)) }
            let offered = Instant(endOf: now.date.adding(days: NoRecipientCase.daysOfOffer))
            return [.opened(minutes, offeredUntil: minutes.issuer == nil ? nil : offered)]
        case .surrender(let name):
            guard noRecipient.offeredUntil != nil else { throw .noRecipient(.nothingToSurrender) }
            return [.surrendered(receivedBy: try filled(name, "receivedBy"))]
        case .destroy(let record):
            if let end = noRecipient.offeredUntil, now <= end { throw .noRecipient(.offerStands(until: end)) }
            return [.destroyed(record: try filled(record, "record"))]
        }
    }

    /// Six months after acceptance, or at once where both sides refuse: Postal Law art. 17(5).
    private func kept(_ reason: UnreturnableReason, now: Instant) -> [NoRecipientEvent] {
        let until = Instant(endOf: (acceptedAt ?? now).date.adding(months: NoRecipientCase.months))
        let isRefusedByBoth = reason == .refused && returnReason == .refused
        let fact = NoRecipientEvent.unreturnable(reason: reason, until: isRefusedByBoth ? now : until)
        return isRefusedByBoth || now > until ? [fact, .declared] : [fact]
    }

    /// What everybody may read of an item that nobody takes: no name, no address; `nil` where nothing is published or
    /// the council has opened it.
    public func noRecipientNotice() -> JSON? {
        guard state == .unreturnable || state == .noRecipient, let published = noRecipient.publishedAt else {
            return nil
        }
        return .object([
            "item": .string(id.description), "leg": .string(leg.rawValue), "state": .string(state.rawValue),
            "stateName": state.name.json, "acceptedOn": acceptedAt.map { .string($0.date.description) },
            "weightGrams": .integer(Int64(weightGrams)), "publishedAt": .string(published.description),
            "places": .array(noRecipient.places.map { .string($0) }),
            "opensAfter": noRecipient.opensAfter.map { .string($0.description) },
        ])
    }
}
