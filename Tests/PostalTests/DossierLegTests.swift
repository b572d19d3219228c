import Civil
import Testing

@testable import Postal

/// The dossier's way to the authority: Decision 45/2016/QĐ-TTg arts 6–7.
@Suite struct DossierLegTests {
    @Test func `the counter-check goes by the published list, and the applicant may complete`() throws {
        var walk = Walk(leg: .dossier, slip: slip(papers: ["mau"]))
        try walk.run(.check(added: [], lacking: []))
        #expect(walk.item.state == .lacking)
        #expect(walk.item.lacking == ["to-khai"])
        let published = ["a", "b"].map { PublishedPaper(code: $0, isRequired: false, isAlternative: $0 == "a") }
        let slip = Slip(
            service: .dossier, procedure: "1.000001", procedureName: "Mẫu", papers: [], published: published)
        #expect(slip.lacking(among: []) == ["a"])
        #expect(slip.lacking(among: [SlipPaper(code: "b", name: "B", isOriginal: true)]) == [])
        try walk.run(.check(added: [SlipPaper(code: "to-khai", name: "Tờ khai", isOriginal: true)], lacking: []))
        #expect(walk.item.state == .checking)
        #expect(walk.item.papers.map(\.code) == ["mau", "to-khai"])
    }

    @Test func `nothing beyond the published list may be asked for`() {
        var walk = Walk(leg: .dossier)
        #expect(throws: PostalRefusal.beyondPublishedList(["ho-khau"])) {
            try walk.run(.check(added: [], lacking: ["ho-khau"]))
        }
    }

    @Test(arguments: [
        (
            PostalCommand.sign(senderSigned: false, workerSigned: true), ItemState.checking,
            PostalRefusal.signatureMissing(.sender)
        ),
        (.sign(senderSigned: true, workerSigned: false), .checking, .signatureMissing(.worker)),
        (.seal(Sealing(number: "NP-1", witnessed: false)), .slipSigned, .witnessMissing),
        (.seal(Sealing(number: " ", witnessed: true)), .slipSigned, .fieldMissing("seal")),
        (.accept(Acceptance(office: "850000", postageSettled: false)), .sealed, .postageUnpaid),
        (.accept(Acceptance(office: "", postageSettled: true)), .sealed, .fieldMissing("office")),
        (.accept(Acceptance(office: "850000", postageSettled: true, feeVnd: 1)), .sealed, .feeDiffers(due: 0)),
        (Walk.handOver(missing: ["ho-khau"]), .atAuthority, .notOnSlip(["ho-khau"])),
        (.inform(.slip), .handedOver, .noAppointmentYet),
        (.withdraw(proof: ""), .accepted, .fieldMissing("proof")),
        (.withdraw(proof: "850000/12"), .accepted, .notTheProofOfPosting),
    ])
    func `what a step needs is asked for`(command: PostalCommand, state: ItemState, refusal: PostalRefusal) {
        var walk = Walk(to: state, on: .dossier)
        let before = walk.item
        #expect(throws: refusal) { try walk.run(command) }
        #expect(walk.item == before)
    }

    @Test func `the minutes end the transit time, unless the appointment has to be brought back`() throws {
        var alone = Walk(to: .atAuthority, on: .dossier)
        try alone.run(Walk.handOver())
        #expect(alone.item.handedOverAt == alone.now)
        #expect(alone.item.firstAttemptAt == nil)
        try alone.run([Walk.appoint, .inform(.message)])
        #expect(alone.item.firstAttemptAt == alone.now)
        #expect(alone.item.isLate == false)

        var both = Walk(leg: .dossier, slip: slip(.both))
        try both.run(Walk.way(to: .handedOver, on: .dossier))
        #expect(both.item.state == .closed)
        #expect(both.item.firstAttemptAt == both.now)
    }

    @Test func `choice 3 never carries the appointment`() throws {
        var walk = Walk(leg: .dossier, slip: slip(.both))
        try walk.run(Walk.way(to: .atAuthority, on: .dossier) + [Walk.handOver(missing: ["mau"])])
        #expect(walk.item.state == .handedOverIncomplete)
        #expect(try walk.run(.complete) == [.completed, .closed])
    }

    @Test func `the slip in hand doubles the time that the law gives`() {
        #expect(Walk(to: .accepted, on: .dossier).item.promisedBy?.date == day(2019, 3, 8))
        var both = Walk(leg: .dossier, slip: slip(.both))
        #expect(throws: Never.self) { try both.run(Walk.way(to: .accepted, on: .dossier)) }
        #expect(both.item.promisedBy?.date == day(2019, 3, 6))
    }

    @Test func `a fee collected at the counter is in hand until the minutes are signed`() throws {
        var walk = Walk(leg: .dossier, slip: slip(feeVnd: 50_000))
        try walk.run(Walk.way(to: .sealed, on: .dossier))
        #expect(throws: PostalRefusal.feeDiffers(due: 50_000)) { try walk.run(Walk.accept) }
        let receipt = PostalFeeReceipt(office: "850000", year: 2019, number: 1)
        try walk.run(
            .accept(Acceptance(office: "850000", postageSettled: true, feeVnd: 50_000, feeReceipt: receipt)))
        #expect(walk.item.feeInHandVnd == 50_000)
        try walk.run([Walk.scan(.outForDelivery), Walk.handOver()])
        #expect(walk.item.feeInHandVnd == 0)
    }

    @Test func `originals leave with the result, and old papers come back for it`() throws {
        var walk = Walk(slip: slip(.both))
        #expect(throws: PostalRefusal.originalsLeftBehind(["mau"])) {
            try walk.run(.collect(Handover(office: "H61.12", originals: ["to-khai"])))
        }
        try walk.run(.collect(Handover(office: "H61.12", originals: ["to-khai", "mau"], takesBack: ["Giấy phép cũ"])))
        try walk.run([Walk.scan(.intoSorting), Walk.scan(.outForDelivery)])
        #expect(throws: PostalRefusal.papersNotGivenBack(["Giấy phép cũ"])) { try walk.run(Walk.deliver) }
        try walk.run(
            .deliver(
                Delivery(
                    recipient: "Nguyễn Văn A", idChecked: .cccd, recipientSigned: true, takenBack: ["Giấy phép cũ"])))
        #expect(walk.item.state == .delivered)
    }

    @Test func `the register is signed for the applicant only with an authorisation, and sealing needs a witness`() {
        var walk = Walk()
        #expect(throws: PostalRefusal.registerAuthorisationMissing) {
            try walk.run(.collect(Handover(office: "H61.12", registerSigned: true)))
        }
        #expect(throws: PostalRefusal.witnessMissing) {
            try walk.run(.collect(Handover(office: "H61.12", sealWitnessed: false)))
        }
        #expect(throws: PostalRefusal.fieldMissing("presealAgreement")) {
            try walk.run(.collect(Handover(office: "H61.12", sealWitnessed: false, presealAgreement: " ")))
        }
        #expect(throws: Never.self) {
            try walk.run(.collect(Handover(office: "H61.12", sealWitnessed: false, presealAgreement: "12/TT-BĐ")))
        }
    }
}
