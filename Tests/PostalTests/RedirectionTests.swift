import Civil
import MotCuaTesting
import Testing

@testable import Postal

/// Another address before delivery, Luật Bưu chính 2010 Điều 16.
@Suite struct RedirectionTests {
    @Test(arguments: [ItemState.collected, .inTransit, .atDeliveryOffice, .outForDelivery, .awaitingPickup, .invited])
    func `the item is carried anew to the new address, for the postage of that way`(state: ItemState) throws {
        var walk = Walk(to: state)
        try walk.run(Walk.redirect)
        #expect(walk.item.state == (state == .collected ? .collected : .redirected))
        #expect(walk.item.recipient.line == "5 Trần Phú")
        #expect(walk.item.extraPostageVnd == 31_500)
        #expect(walk.item.timerDue == nil && walk.item.invitations == 0)
        #expect(throws: PostalRefusal.self) { try walk.run(Walk.deliver) }
        try walk.run([Walk.scan(.inwardArrival), Walk.scan(.outForDelivery), Walk.deliver])
    }

    @Test func `the way begins where the item is`() {
        #expect(Walk(to: .collected).item.whereabouts.province == "86")
        #expect(Walk(to: .redirected).item.whereabouts.province == "01")
    }

    @Test func `the promise and its explanation are those of the new way`() throws {
        var walk = Walk(to: .invited)
        walk.now = moment(2019, 3, 6, 10)
        try walk.run(Walk.redirect)
        #expect(walk.item.promisedBy == Instant(endOf: day(2019, 3, 12)))
        #expect(walk.item.promise(calendar: weekdays)?.day == day(2019, 3, 12))
        #expect(walk.item.timeliness(now: walk.now)?.verdict == .running)
        try walk.run([Walk.scan(.outForDelivery), Walk.deliver])
        #expect(walk.item.timeliness(now: walk.now)?.verdict == .inTime)
    }

    @Test func `what was missed before stays missed`() throws {
        var walk = Walk(to: .outForDelivery)
        let promised = try #require(walk.item.promisedBy)
        walk.now = promised.adding(seconds: 86_400)
        try walk.run(Walk.redirect)
        #expect(walk.item.promisedBy == promised)
        try walk.run([Walk.scan(.outForDelivery), Walk.deliver])
        #expect(walk.item.timeliness(now: walk.now)?.verdict == .late)
        #expect(walk.item.timeliness(now: walk.now)?.refundVnd == walk.item.postageUsedVnd)
    }

    @Test func `at the new address it turns back only after two invitations of its own`() throws {
        var walk = Walk(to: .invited)
        try walk.wake()
        #expect(walk.item.invitations == 2)
        try walk.run([Walk.redirect, Walk.scan(.outForDelivery), .fail(.recipientAbsent)])
        #expect(walk.item.invitations == 1)
        try walk.wake()
        #expect(walk.item.invitations == 2)
        try walk.wake()
        #expect(walk.item.returnReason == .notCollected)
    }

    @Test func `a redirection can be followed by another`() throws {
        var walk = Walk(to: .inTransit)
        try walk.run([Walk.redirect, Walk.redirect])
        #expect(walk.item.redirection?.from.line == "5 Trần Phú")
        #expect(walk.item.extraPostageVnd == 63_000)
    }
}
