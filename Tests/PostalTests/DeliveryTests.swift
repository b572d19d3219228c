import Civil
import Postal
import Testing

@Suite struct DeliveryTests {
    @Test(arguments: IdentityDocument.allCases)
    func `a recipient with a document of an accepted kind and both signatures receives`(kind: IdentityDocument) throws {
        var walk = Walk(to: .outForDelivery)
        let delivery = Delivery(recipient: "NGUYỄN  VĂN A ", idChecked: kind, recipientSigned: true)
        try walk.run(.deliver(delivery))
        #expect(walk.item.state == .delivered)
        #expect(walk.item.deliveredAt == walk.now)
    }

    @Test(arguments: [
        (
            Delivery(recipient: "Nguyễn Văn A", idChecked: nil, recipientSigned: true),
            PostalRefusal.identityNotProven
        ),
        (
            Delivery(recipient: "Nguyễn Văn A", idChecked: .cccd, recipientSigned: false),
            .signatureMissing(.recipient)
        ),
        (
            Delivery(recipient: "Nguyễn Văn A", idChecked: .cccd, recipientSigned: true, workerSigned: false),
            .signatureMissing(.worker)
        ),
        (
            Delivery(recipient: "Nguyễn Văn A", idChecked: .cccd, recipientSigned: true, contentsAgreed: false),
            .contentsDisputed
        ),
        (Delivery(recipient: "Lê Thị C", idChecked: .cccd, recipientSigned: true), .notTheRecipient),
        (
            Delivery(
                recipient: "Nguyễn Văn A", idChecked: .cccd, recipientSigned: true,
                proxy: Proxy(name: "Lê Thị C", powerOfAttorney: " ")),
            .powerOfAttorneyMissing
        ),
        (
            Delivery(
                recipient: "Nguyễn Văn A", idChecked: .cccd, recipientSigned: true,
                proxy: Proxy(name: "", powerOfAttorney: "GUQ-1")),
            .fieldMissing("proxy.name")
        ),
        (
            Delivery(
                recipient: "Nguyễn Văn A", idChecked: nil, recipientSigned: true,
                proxy: Proxy(name: "Lê Thị C", powerOfAttorney: "GUQ-1")),
            .identityNotProven
        ),
    ])
    func `a delivery that breaks a rule is refused with its reason`(delivery: Delivery, refusal: PostalRefusal) {
        var walk = Walk(to: .outForDelivery)
        #expect(throws: refusal) { try walk.run(.deliver(delivery)) }
        #expect(walk.item.state == .outForDelivery)
    }

    @Test func `a proxy with a power of attorney receives`() throws {
        var walk = Walk(to: .invited)
        let proxy = Proxy(name: "Lê Thị C", powerOfAttorney: "GUQ-1")
        try walk.run(
            .deliver(Delivery(recipient: "Nguyễn Văn A", idChecked: .passport, recipientSigned: true, proxy: proxy)))
        #expect(walk.item.state == .delivered)
    }

    @Test(arguments: [
        (Handover(office: "H61.12", contentsAgreed: false), PostalRefusal.contentsDisputed),
        (Handover(office: "H61.12", authoritySigned: false), .signatureMissing(.authority)),
        (Handover(office: "H61.12", workerSigned: false), .signatureMissing(.worker)),
    ])
    func `a result is not collected without the count and both signatures`(
        handover: Handover, refusal: PostalRefusal
    ) {
        var walk = Walk()
        #expect(throws: refusal) { try walk.run(.collect(handover)) }
    }

    @Test(arguments: [
        (sample(recipient: "  "), PostalRefusal.fieldMissing("recipient.name")),
        (sample(weightGrams: 0), .weightOutOfRange(0)),
        (sample(weightGrams: 30_001), .weightOutOfRange(30_001)),
    ])
    func `an incomplete slip is not registered`(registration: Registration, refusal: PostalRefusal) {
        #expect(throws: refusal) { try PostalItem.decide(registering: registration) }
    }

    @Test func `a complete slip is registered`() throws {
        #expect(try PostalItem.decide(registering: sample()) == [.registered(registration: sample())])
    }

    @Test func `the first failed attempt stops the clock of the promise`() throws {
        var walk = Walk(to: .outForDelivery)
        #expect(walk.item.promisedBy == Instant(day(2019, 3, 6), minuteOfDay: 1439, second: 59))
        walk.now = moment(2019, 3, 6, 16)
        try walk.run(.fail(.recipientAbsent))
        walk.now = moment(2019, 3, 7, 9)
        try walk.run(Walk.deliver)
        #expect(walk.item.firstAttemptAt == moment(2019, 3, 6, 16))
        #expect(walk.item.isLate == false)
        #expect(walk.item.attempts == 2)
    }

    @Test func `a first delivery after the promised day is late`() throws {
        var walk = Walk(to: .outForDelivery)
        #expect(walk.item.isLate == nil)
        walk.now = moment(2019, 3, 7, 0)
        try walk.run(Walk.deliver)
        #expect(walk.item.isLate == true)
    }
}
