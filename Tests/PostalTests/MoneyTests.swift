import Civil
import JSON
import Testing

@testable import Postal

@Suite struct MoneyTests {
    private static let receipt = PostalFeeReceipt(office: "850000", year: 2019, number: 1)

    private static func accept(_ fee: Int64, _ receipt: PostalFeeReceipt? = receipt) -> PostalCommand {
        .accept(Acceptance(office: "850000", postageSettled: true, feeVnd: fee, feeReceipt: receipt))
    }

    private static func deliver(_ fee: Int64, _ receipt: PostalFeeReceipt? = receipt) -> PostalCommand {
        .deliver(
            Delivery(
                recipient: "Nguyễn Văn A", idChecked: .cccd, recipientSigned: true, feeVnd: fee, feeReceipt: receipt))
    }

    private static func atSeal(fee: Int64) throws -> Walk {
        var walk = Walk(leg: .dossier, slip: slip(feeVnd: fee))
        try walk.run([.check(added: [], lacking: []), Walk.sign, Walk.seal])
        return walk
    }

    /// A result that is out for delivery, on which a fee is still due.
    private static func outForDelivery(fee: Int64, at now: Instant = moment(2019, 3, 4, 8)) throws -> Walk {
        var walk = Walk(at: now, slip: slip(.result, feeVnd: fee, papers: []))
        try walk.run([
            Walk.collect, Walk.scan(.intoSorting), Walk.scan(.atDeliveryOffice), Walk.scan(.outForDelivery),
        ])
        return walk
    }

    @Test func `no fee is collected without a receipt`() throws {
        var walk = try Self.atSeal(fee: 100_000)
        #expect(throws: PostalRefusal.receiptMissing) { try walk.run(Self.accept(100_000, nil)) }
        #expect(throws: PostalRefusal.feeDiffers(due: 100_000)) { try walk.run(Self.accept(90_000)) }
        try walk.run(Self.accept(100_000))
        #expect(walk.item.feeInHandVnd == 100_000)
        #expect(walk.item.feeReceipt?.description == "850000/2019/1")
    }

    @Test func `no fee is collected at delivery without a receipt`() throws {
        var walk = try Self.outForDelivery(fee: 50_000)
        #expect(throws: PostalRefusal.receiptMissing) { try walk.run(Self.deliver(50_000, nil)) }
        try walk.run(Self.deliver(50_000))
        #expect(walk.item.feeInHandVnd == 50_000)
    }

    @Test func `the handover minutes hand the fee over`() throws {
        var walk = try Self.atSeal(fee: 100_000)
        try walk.run([Self.accept(100_000), Walk.scan(.outForDelivery), Walk.handOver()])
        #expect(walk.item.feeInHandVnd == 0)
    }

    @Test func `who takes the dossier back gets the fee back`() throws {
        var walk = try Self.atSeal(fee: 100_000)
        try walk.run([Self.accept(100_000), Walk.withdraw])
        #expect(walk.item.feeInHandVnd == 0)
    }

    @Test(arguments: [
        (moment(2019, 3, 5, 10), moment(2019, 3, 5, 17), moment(2019, 3, 5, 23, 59), false),
        (moment(2019, 3, 5, 10), moment(2019, 3, 6, 0), moment(2019, 3, 5, 23, 59), true),
        // Saturday: until the end of Monday.
        (moment(2019, 3, 9, 10), moment(2019, 3, 11, 17), moment(2019, 3, 11, 23, 59), false),
    ])
    func `what was collected is remitted on the same working day`(
        delivered: Instant, remitted: Instant, deadline: Instant, isOverdue: Bool
    ) throws {
        var walk = try Self.outForDelivery(fee: 50_000)
        walk.now = delivered
        try walk.run(Self.deliver(50_000))
        #expect(walk.item.remitBy == deadline.adding(seconds: 59))
        #expect(walk.item.isRemittanceOverdue(at: remitted) == isOverdue)
        walk.now = remitted
        try walk.run(Walk.remit)
        #expect(walk.item.isRemittanceOverdue(at: moment(2019, 6, 1, 8)) == isOverdue)
        #expect(walk.item.moneyJSON(at: walk.now)?["overdue"]?.bool == isOverdue)
        #expect(walk.item.feeInHandVnd == 0)
    }

    @Test func `a delivery without a fee owes nothing`() {
        let walk = Walk(to: .delivered)
        #expect(walk.item.remitBy == nil)
        #expect(walk.item.moneyJSON(at: walk.now) == nil)
    }
}
