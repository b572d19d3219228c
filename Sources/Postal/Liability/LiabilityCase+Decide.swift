public import Civil

extension LiabilityCase {
    /// The event that a wish leads to. Throws the first rule in its way.
    public func decide(
        _ command: LiabilityCommand, of item: PostalItem, now: Instant, calendar: WorkingCalendar
    ) throws(LiabilityRefusal) -> LiabilityEvent {
        guard item.acceptedAt != nil, let promisedBy = item.deadline else { throw .neverAccepted }
        switch command {
        case .complain(let ground, let text):
            return try complain(ground, text, of: item, promisedBy, now: now, calendar: calendar)
        case .resolve(let upheld, let text):
            guard complaint != nil, answer == nil else { throw .nothingToAnswer }
            return .answered(ComplaintAnswer(upheld: upheld, text: try Self.filled(text, "answer"), at: now))
        case .establish(let finding):
            guard record == nil else { throw .alreadyEstablished }
            return .established(try item.liabilityRecord(finding, complaint: complaint, now: now))
        case .pay(let reference):
            guard payment == nil else { throw .alreadyPaid }
            guard let record, record.totalVnd > 0, find?.taken != true else { throw .nothingOwed }
            let fee = item.state == .lost ? item.feeInHandVnd : 0
            return .compensated(reference: try Self.filled(reference, "reference"), feeReturnedVnd: fee)
        case .find(let place):
            guard item.state == .lost else { throw .notLost }
            guard find == nil else { throw .alreadyFound }
            return .found(place: try Self.filled(place, "place"))
        case .settleFind(let taken):
            guard let find else { throw .notFound }
            guard find.taken == nil else { throw .alreadySettled }
            let paid = payment == nil ? 0 : record?.totalVnd ?? 0
            return .findSettled(taken: taken, returnedVnd: taken ? paid : 0)
        }
    }

    /// Circular 17/2017/TT-BTTTT art. 8: within 6 months from the end of the promised time, whatever the ground.
    private func complain(
        _ ground: Complaint.Ground, _ text: String, of item: PostalItem, _ promisedBy: Instant, now: Instant,
        calendar: WorkingCalendar
    ) throws(LiabilityRefusal) -> LiabilityEvent {
        guard complaint == nil else { throw .alreadyComplained }
        if item.state != .lost, ground == .lost || ground == .late, now <= promisedBy {
            throw .timeNotOver(promisedBy)
        }
        let last = Instant(endOf: promisedBy.date.adding(months: Complaint.months))
        guard now <= last else { throw .complaintTooLate(last) }
        let days = Complaint.answerDays(of: item.leg, in: item.carriage.zone)
        let answerBy = Instant(endOf: calendar.workingDay(days, after: now.date))
        return .complained(
            Complaint(ground: ground, text: try Self.filled(text, "text"), lodgedAt: now, answerBy: answerBy))
    }

    private static func filled(_ text: String, _ field: String) throws(LiabilityRefusal) -> String {
        guard !text.isBlank else { throw .fieldMissing(field) }
        return text
    }
}
