public import Civil
public import JSON

extension PostalItem {
    /// The end of the working day of the delivery, where there is something to hand to the authority.
    ///
    /// CHOICE: the law gives no deadline in days; what is collected on a day off is due on the next working day.
    func remittance(of delivery: Delivery, now: Instant, calendar: WorkingCalendar) -> Instant? {
        guard delivery.feeVnd > 0 || !delivery.takenBack.isEmpty else { return nil }
        let today = now.date
        return Instant(endOf: calendar.isWorkingDay(today) ? today : calendar.workingDay(after: today))
    }

    /// Whether what was collected at delivery came too late to the authority, or has not come and is late by now.
    public func isRemittanceOverdue(at now: Instant) -> Bool {
        guard let remitBy else { return false }
        return (remittedAt ?? now) > remitBy
    }

    /// What a track and an item tell besides to those who have to do with it.
    public func moneyMembers(at now: Instant) -> [JSON.Member] {
        (moneyJSON(at: now).map { [JSON.Member("money", $0)] } ?? [])
            + (forceMajeureJSON.map { [JSON.Member("forceMajeure", $0)] } ?? [])
            + (noRecipient.json.map { [JSON.Member("noRecipient", $0)] } ?? [])
            + (liability.isEmpty ? [] : [JSON.Member("liability", liability.json(at: now))])
    }

    /// The item with its money, as it stands at a moment.
    public func json(at now: Instant) -> JSON {
        .object((json().members ?? []) + moneyMembers(at: now))
    }

    /// The money of the item for those who have to do with it; `nil` where no fee was collected and nothing is to remit.
    public func moneyJSON(at now: Instant) -> JSON? {
        guard feeReceipt != nil || remitBy != nil else { return nil }
        return .object([
            "feeReceipt": feeReceipt.map { .string($0.description) }, "inHandVnd": .integer(feeInHandVnd),
            "remitBy": remitBy.map { .string($0.description) },
            "remittedAt": (remittedAt ?? handedOverAt).map { .string($0.description) },
            "overdue": .bool(isRemittanceOverdue(at: now)),
        ])
    }
}
