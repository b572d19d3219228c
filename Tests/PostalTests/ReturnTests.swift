import Civil
import Postal
import Testing

@Suite struct ReturnTests {
    @Test func `an absent recipient is invited twice, two working days apart, before the result goes back`() throws {
        var walk = Walk(to: .outForDelivery)
        walk.now = moment(2019, 3, 7, 10)
        #expect(
            try walk.run(.fail(.recipientAbsent)) == [
                .attemptFailed(reason: .recipientAbsent, action: .noticeLeft),
                .invited(number: 1, until: moment(2019, 3, 11, 10)),
            ])
        try walk.wake()
        #expect(walk.item.invitations == 2)
        #expect(walk.item.wakeAt == moment(2019, 3, 13, 10))
        try walk.wake()
        #expect(walk.item.state == .returning)
        #expect(walk.item.returnReason == .notCollected)
        #expect(walk.item.wakeAt == nil)
        try walk.run(Walk.handBack)
        #expect(walk.item.state == .returnedToAuthority)
    }

    @Test func `the days of Tết lie between two invitations without counting`() throws {
        var walk = Walk(at: moment(2019, 1, 30, 9), calendar: tet2019)
        try walk.run(Walk.way(to: .outForDelivery))
        walk.now = moment(2019, 1, 31, 10)
        try walk.run(.fail(.recipientAbsent))
        #expect(walk.item.wakeAt == moment(2019, 2, 11, 10))
        walk.now = moment(2019, 2, 11, 9, 59)
        #expect(try walk.run(.timer).isEmpty)
        #expect(walk.item.invitations == 1)
        try walk.wake()
        #expect(walk.item.wakeAt == moment(2019, 2, 13, 10))
    }

    @Test(arguments: [
        FailureReason.addressMissingOrWrong, .movedNoAddress, .recipientNotFound, .refused, .deceased,
    ])
    func `an item undeliverable in law goes back at once without an invitation`(reason: FailureReason) throws {
        var walk = Walk(to: .outForDelivery)
        #expect(
            try walk.run(.fail(reason)) == [
                .attemptFailed(reason: reason, action: .returnToSender), .returning(reason: reason),
            ])
        #expect(walk.item.invitations == 0)
        #expect(walk.item.state == .returning)
    }

    @Test func `a further attempt keeps the standing invitation and counts no new one`() throws {
        var walk = Walk(to: .invited)
        let until = try #require(walk.item.wakeAt)
        walk.now = walk.now.adding(seconds: 3_600)
        try walk.run(Walk.scan(.outForDelivery))
        #expect(walk.item.wakeAt == nil)
        #expect(try walk.run(.fail(.recipientAbsent)).last == .invited(number: 1, until: until))
        #expect(walk.item.attempts == 2)
        #expect(walk.item.wakeAt == until)
    }

    @Test func `a failed attempt after the second invitation ran out sends the item back`() throws {
        var walk = Walk(to: .invited)
        try walk.wake()
        let until = try #require(walk.item.wakeAt)
        try walk.run(Walk.scan(.outForDelivery))
        walk.now = until
        try walk.run(.fail(.recipientAbsent))
        #expect(walk.item.returnReason == .notCollected)
    }

    @Test func `an invited item that comes back to the office untried still waits for its recipient`() throws {
        var walk = Walk(to: .invited)
        let until = walk.item.wakeAt
        try walk.run([Walk.scan(.outForDelivery), Walk.scan(.heldAtDeliveryOffice)])
        #expect(walk.item.state == .invited)
        #expect(walk.item.wakeAt == until)
    }

    @Test func `an item held for pickup is invited for twice before it goes back`() throws {
        var walk = Walk(to: .awaitingPickup)
        try walk.wake()
        #expect(walk.item.state == .invited)
        #expect(walk.item.invitations == 1)
        try walk.wake()
        #expect(walk.item.invitations == 2)
        try walk.wake()
        #expect(walk.item.returnReason == .notCollected)
    }

    @Test(arguments: 0..<40)
    func `whenever the timer runs, absence needs two invitations two working days apart`(seed: Int) throws {
        var walk = Walk(at: moment(2019, 1, 24, 8), calendar: tet2019)
        try walk.run(Walk.way(to: .outForDelivery))
        walk.now = walk.now.adding(seconds: Int64(seed) * 9_000)
        try walk.run(.fail(.recipientAbsent))
        var invitedAt = [walk.now]
        let deadline = walk.now.adding(seconds: 60 * 86_400)
        while walk.item.state == .invited, walk.now < deadline {
            walk.now = walk.now.adding(seconds: 1_800 + Int64(seed) * 700)
            if case .invited(let number, _)? = try walk.run(.timer).first {
                #expect(number == 2)
                invitedAt.append(walk.now)
            }
        }
        #expect(walk.item.state == .returning)
        let two = try #require(invitedAt.count == 2 ? invitedAt : nil)
        let due = two.map { Instant(tet2019.workingDay(2, after: $0.date), minuteOfDay: 0, second: $0.secondOfDay) }
        #expect(two[1] >= due[0])
        #expect(walk.now >= due[1])
    }

    @Test func `a damaged item that was wrapped again goes on, on its way out or on its way back`() throws {
        var out = Walk(to: .damaged)
        #expect(throws: PostalRefusal.fieldMissing("inventory")) { try out.run(.rewrap(inventory: " ")) }
        try out.run([Walk.rewrap, Walk.scan(.intoSorting)])
        #expect(out.item.state == .inTransit)
        var back = Walk(to: .returning)
        try back.run([.fail(.damaged), Walk.rewrap])
        #expect(back.item.state == .returning)
        try back.run(Walk.scan(.intoSorting))
        #expect(back.item.state == .returning)
    }

    @Test func `nobody takes an item back without a name`() {
        var walk = Walk(to: .returning)
        #expect(throws: PostalRefusal.signatureMissing(.authority)) { try walk.run(.handBack(receivedBy: " ")) }
    }
}
