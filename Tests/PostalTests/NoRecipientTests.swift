import Civil
import JSON
import Testing

@testable import Postal

/// Items that neither the recipient nor the sender takes: Luật Bưu chính Điều 17(4), 17(5); TTLT 18/2015.
@Suite struct NoRecipientTests {
    private static let declared = Instant(endOf: day(2019, 9, 4))

    @Test func `a withdrawn dossier whose sender moved has no recipient six months after acceptance`() throws {
        var walk = Walk(to: .withdrawn, on: .dossier)
        #expect(
            try walk.run(Walk.keep)
                == [.noRecipient(.unreturnable(reason: .movedNoAddress, until: Self.declared))])
        #expect(walk.item.wakeAt == Self.declared)
        #expect(walk.item.noRecipientNotice() == nil)
        walk.now = moment(2019, 3, 20, 9)
        try walk.run(Walk.publish)
        #expect(walk.item.noRecipient.opensAfter == Self.declared)
        #expect(try walk.run(.timer).isEmpty)
        try walk.wake()
        #expect(walk.item.state == .noRecipient)
        #expect(walk.item.noRecipient.declaredAt == Self.declared)
        #expect(walk.item.wakeAt == nil)
    }

    @Test func `a result that both sides refuse has no recipient at once`() throws {
        var walk = Walk(to: .returning)
        try walk.run(.noRecipient(.keep(.refused)))
        #expect(walk.item.state == .noRecipient)
    }

    @Test(arguments: UnreturnableReason.allCases.filter { $0 != .refused })
    func `where only the recipient refuses the six months are waited for`(reason: UnreturnableReason) throws {
        var walk = Walk(to: .returning)
        try walk.run(.noRecipient(.keep(reason)))
        #expect(walk.item.state == .unreturnable)
        #expect(walk.item.wakeAt == Self.declared)
    }

    @Test func `after the six months the fact alone declares it`() throws {
        var walk = Walk(to: .withdrawn, on: .dossier)
        walk.now = moment(2019, 9, 5, 8)
        try walk.run(Walk.keep)
        #expect(walk.item.state == .noRecipient)
    }

    @Test func `the council opens it only after three months of notice`() throws {
        var walk = Walk(to: .returning)
        try walk.run(.noRecipient(.keep(.refused)))
        #expect(throws: PostalRefusal.noRecipient(.notPublished)) { try walk.run(Walk.open) }
        try walk.run(Walk.publish)
        let end = Instant(endOf: day(2019, 6, 4))
        walk.now = end
        #expect(throws: PostalRefusal.noRecipient(.publishedTooShort(until: end))) { try walk.run(Walk.open) }
        // A second place does not begin the notice anew.
        try walk.run(.noRecipient(.publish(place: "Trang tin điện tử")))
        walk.now = end.adding(seconds: 1)
        try walk.run(Walk.open)
        #expect(walk.item.state == .opened)
        #expect(walk.item.noRecipient.places.count == 2)
    }

    @Test func `the issuing body has thirty days for its originals before they are destroyed`() throws {
        var walk = Walk(to: .opened, on: .dossier)
        let end = try #require(walk.item.noRecipient.offeredUntil)
        walk.now = end
        #expect(throws: PostalRefusal.noRecipient(.offerStands(until: end))) { try walk.run(Walk.destroy) }
        var taken = walk
        try taken.run(Walk.surrender)
        #expect(taken.item.state == .surrendered)
        walk.now = end.adding(seconds: 1)
        try walk.run(Walk.destroy)
        #expect(walk.item.state == .destroyed)
        #expect(walk.item.noRecipient.end == "BB-TH-1")
    }

    @Test func `where no State body issued anything nobody is offered it`() throws {
        var walk = Walk(to: .noRecipient)
        try walk.run(.noRecipient(.open(CouncilMinutes(number: "BB-HĐ-2", contents: "Thư riêng"))))
        #expect(throws: PostalRefusal.noRecipient(.nothingToSurrender)) { try walk.run(Walk.surrender) }
        try walk.run(Walk.destroy)
        #expect(walk.item.state == .destroyed)
    }

    @Test(arguments: [ItemState.unreturnable, .noRecipient])
    func `until it is opened who it belongs to may still come`(state: ItemState) throws {
        var result = Walk(to: state)
        try result.run(Walk.deliver)
        #expect(result.item.state == .delivered)
        var dossier = Walk(to: state, on: .dossier)
        try dossier.run(.handBack(receivedBy: "Nguyễn Văn A"))
        #expect(dossier.item.state == .withdrawn)
    }

    @Test func `the public notice names nobody`() throws {
        var walk = Walk(to: .unreturnable)
        try walk.run(Walk.publish)
        let notice = try #require(walk.item.noRecipientNotice())
        #expect(notice["item"]?.string == walk.item.id.description)
        let text = String(decoding: notice.serialized(), as: UTF8.self)
        for secret in [walk.item.sender, walk.item.recipient].flatMap({ [$0.name, $0.phone, $0.line] }) {
            #expect(!text.contains(secret))
        }
        #expect(Walk(to: .opened).item.noRecipientNotice() == nil)
    }

    @Test(arguments: ["", "  "])
    func `empty records are refused`(text: String) {
        var walk = Walk(to: .noRecipient)
        for (field, command) in [
            ("place", NoRecipientCommand.publish(place: text)),
            ("minutes", .open(CouncilMinutes(number: text, contents: "x"))),
            ("contents", .open(CouncilMinutes(number: "1", contents: text))),
            ("issuer", .open(CouncilMinutes(number: "1", contents: "x", issuer: text))),
        ] {
            #expect(throws: PostalRefusal.fieldMissing(field)) { try walk.run(.noRecipient(command)) }
        }
        var opened = Walk(to: .opened)
        #expect(throws: PostalRefusal.fieldMissing("record")) {
            try opened.run(.noRecipient(.destroy(record: text)))
        }
    }
}
