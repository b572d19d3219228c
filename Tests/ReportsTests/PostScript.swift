import Civil
import Journal
import MotCuaTesting
import Postal
import Testing

@testable import Reports

/// Items of the post around March 2019 whose figures the golden texts and the tests of the post's reports count.
enum PostScript {
    static let home = PostalParty(
        name: "Nguyễn Văn A", phone: "0912345678", line: "12 Lê Lợi", district: "855", province: "86")
    static let capital = PostalParty(name: "Trần Thị B", phone: "0912345679", line: "1 Tràng Tiền", province: "01")

    static func stories() throws -> [Story] {
        [try bothWays(), try swapped(), try fromTheCapital(), try official()]
    }

    /// A registration with 30 000 of postage, and 8 000 for carrying a fee where it does.
    static func registration(
        _ leg: Leg, _ serial: Int, service: PostalService = .result, from sender: PostalParty = home,
        to recipient: PostalParty = home, transfersFee: Bool = false, official: OfficialGrade? = nil
    ) throws -> Registration {
        let charge = Bilingual(vi: "chuyển phí", en: "fee transfer")
        let lines = [
            QuoteLine(label: Bilingual(vi: "cước", en: "postage"), amountVnd: 30_000, tariffRow: "1", estimated: false)
        ]
        let fee = [QuoteLine(label: charge, amountVnd: 8_000, tariffRow: "2", estimated: false, isPostage: false)]
        let quote = Quote(
            tariff: "sample", zone: .sameProvince, weightGrams: 50,
            lines: leg == .official ? [] : lines + (transfersFee ? fee : []), transits: [])
        return Registration(
            id: try #require(ItemID(leg: leg, serial: serial)), dossier: "H61.91-190311-0001", sender: sender,
            recipient: recipient, weightGrams: 50, postage: quote,
            slip: leg == .official
                ? nil : Slip(service: service, procedure: "9.000001", procedureName: "Cấp giấy phép mẫu", papers: []),
            official: official)
    }

    static func accepted(at office: String) -> PostalEvent {
        .accepted(acceptance: Acceptance(office: office, postageSettled: true), promisedBy: moment("2019-03-15 23:59"))
    }

    static let collected = PostalEvent.collected(
        handover: Handover(office: SampleCatalog.otherOfficeCode), promisedBy: moment("2019-03-20 17:00"))

    static func scanned(_ code: EventCode, at office: String) -> PostalEvent {
        .scanned(scan: ScanEvent(code: code, office: office), until: nil)
    }

    static let delivered = PostalEvent.delivered(
        delivery: Delivery(recipient: "Nguyễn Văn A", idChecked: .cccd, recipientSigned: true))

    /// A dossier at rest in whose life the post's events happen.
    static func story(_ items: [(Registration, [(PostalEvent, String)])]) throws -> Story {
        var story = try Script.elsewhere()
        let events = items.flatMap { registration, events in
            [(PostalEvent.registered(registration: registration), "2019-03-15 09:00")].map {
                ($0.0, $0.1, registration)
            }
                + events.map { ($0.0, $0.1, registration) }
        }
        for (event, at, registration) in events.sorted(by: { moment($0.1) < moment($1.1) }) {
            story.add([.post(item: registration.id, event: event)], at: at)
        }
        return story
    }

    /// Choice 3: the dossier came in time, the result on the promised day.
    static func bothWays() throws -> Story {
        try story([
            (
                registration(.dossier, 1, service: .both, transfersFee: true),
                [
                    (accepted(at: "850000"), "2019-03-15 10:00"),
                    (
                        .handedOver(
                            HandoverMinutes(
                                number: 1, line: 1, office: SampleCatalog.otherOfficeCode, receivedBy: "Trần Thị B",
                                authoritySigned: true, missing: [])), "2019-03-15 16:00"
                    ),
                ]
            ),
            (
                registration(.result, 1, service: .both),
                [
                    (collected, "2019-03-18 08:00"), (scanned(.outwardDeparture, at: "850000"), "2019-03-18 09:00"),
                    (scanned(.atDeliveryOffice, at: "857500"), "2019-03-19 08:00"),
                    (scanned(.outForDelivery, at: "857500"), "2019-03-20 08:00"), (delivered, "2019-03-20 09:00"),
                ]
            ),
        ])
    }

    /// Damaged, misrouted, then swapped; found to be the post's fault and paid.
    static func swapped() throws -> Story {
        let record = LiabilityRecord(
            finding: LiabilityFinding(damage: .total, party: .post, reason: "tráo"), exclusion: nil,
            lines: [
                .init(kind: .refund, amountVnd: 30_000, article: "NĐ 47/2011 Điều 24(2)"),
                .init(kind: .compensation, amountVnd: 90_000, article: "NĐ 47/2011 Điều 25(1)a"),
            ], payee: "Nguyễn Văn A", at: moment("2019-03-27 08:00"), payBy: moment("2019-04-26 23:59"))
        return try story([
            (
                registration(.result, 2),
                [
                    (collected, "2019-03-18 08:00"), (scanned(.outwardDeparture, at: "857500"), "2019-03-18 09:00"),
                    (.damaged(reason: .damaged), "2019-03-19 08:00"), (.rewrapped(inventory: "đủ"), "2019-03-19 09:00"),
                    (.misrouted, "2019-03-20 08:00"), (.misrouted, "2019-03-21 08:00"),
                    (.damaged(reason: .swapped), "2019-03-22 08:00"),
                    (.liability(.established(record)), "2019-03-27 08:00"),
                    (.liability(.compensated(reference: "PC-1", feeReturnedVnd: 0)), "2019-03-28 08:00"),
                ]
            )
        ])
    }

    /// Late, and asked for at another address; no post office was named.
    static func fromTheCapital() throws -> Story {
        let way = Quote(
            tariff: "sample", zone: .distantRegion, weightGrams: 50,
            lines: [
                QuoteLine(
                    label: Bilingual(vi: "cước", en: "postage"), amountVnd: 31_500, tariffRow: "3", estimated: false)
            ], transits: [])
        let redirection = Redirection(
            from: home, to: capital, at: moment("2019-03-19 08:00"), postage: way,
            promisedBy: moment("2019-03-22 23:59"))
        return try story([
            (
                registration(.result, 3, from: capital),
                [
                    (collected, "2019-03-18 08:00"), (.redirected(redirection), "2019-03-19 08:00"),
                    (delivered, "2019-03-25 09:00"),
                ]
            )
        ])
    }

    static func office(_ code: String, province: String = "86") -> PostalParty {
        PostalParty(name: "Sở mẫu \(code)", phone: "", line: "Sở mẫu \(code)", province: province)
    }

    /// Four items of the official post: plain, timed and top secret, late and express, lost; one goes abroad of the catalog.
    static func official() throws -> Story {
        let (first, second) = (office(SampleCatalog.officeCode), office(SampleCatalog.otherOfficeCode))
        let timed = OfficialGrade(urgency: .timed(by: moment("2019-03-20 17:00")), secrecy: .topSecret)
        return try story([
            (
                registration(.official, 1, from: first, to: second, official: OfficialGrade()),
                [(collected, "2019-03-18 08:00"), (delivered, "2019-03-19 09:00")]
            ),
            (
                registration(.official, 2, from: first, to: second, official: timed),
                [(collected, "2019-03-18 08:00"), (delivered, "2019-03-20 17:00")]
            ),
            (
                registration(
                    .official, 3, from: second, to: first, official: OfficialGrade(urgency: .express, secrecy: .secret)),
                [(collected, "2019-03-18 08:00"), (delivered, "2019-03-20 17:01")]
            ),
            (
                registration(
                    .official, 4, from: second, to: office("H18.12", province: "11"),
                    official: OfficialGrade(secrecy: .highlySecret)),
                [(collected, "2019-03-18 08:00"), (.lost(reason: .lost), "2019-04-02 08:00")]
            ),
            (
                registration(
                    .official, 5, from: office("H18.12", province: "11"), to: first, official: OfficialGrade()),
                [(collected, "2019-03-18 08:00"), (delivered, "2019-03-19 08:00")]
            ),
        ])
    }
}
