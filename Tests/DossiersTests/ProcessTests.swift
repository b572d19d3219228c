import Catalog
import Civil
import MotCuaTesting
import Testing

@testable import Dossiers

@Suite struct ProcessTests {
    private static func procedure(_ duties: [Duty], limit: TimeLimit? = nil) -> Procedure {
        var procedure = SampleCatalog.procedure
        procedure.steps = duties.map { ProcessStep(duty: $0, name: Bilingual(vi: "Bước", en: "Step"), limit: limit) }
        return procedure
    }

    @Test(arguments: [
        ([Duty.reception, .processing, .approval], [DossierState.processing, .awaitingSignature]),
        ([.reception, .processing, .processing, .approval], [.processing, .processing, .awaitingSignature]),
        ([.reception, .reception, .processing, .approval], [.accepted, .processing, .awaitingSignature]),
        ([.reception, .clerk, .processing, .clerk, .approval, .clerk], [.processing, .awaitingSignature]),
        ([.reception, .approval], [.awaitingSignature]),
        ([], [.processing, .awaitingSignature]),
    ])
    func `steps lead from duty to duty, those of the clerk are part of the others`(
        duties: [Duty], states: [DossierState]
    ) throws {
        var walk = Walk(procedure: Self.procedure(duties))
        try walk.run(.receive(note: nil))
        for state in states {
            try walk.run(.finishStep(note: nil))
            #expect(walk.dossier.state == state)
        }
        #expect(walk.dossier.currentStep?.duty == .approval)
        try walk.run(Walk.command(.grant))
        #expect(walk.dossier.state == .completed)
        #expect(walk.dossier.currentStep == nil)
    }

    @Test func `a step with a limit of its own has its own appointment`() throws {
        let limit = try #require(TimeLimit(unit: .workingDay, tenths: 20))
        var walk = Walk(procedure: Self.procedure([.reception, .processing, .approval], limit: limit))
        try walk.run(.receive(note: nil))
        try walk.run(.finishStep(note: nil), at: "2019-03-07 09:00")
        #expect(walk.dossier.stepDue == moment("2019-03-11 09:00"))
        try walk.run(.finishStep(note: nil), at: "2019-03-08 10:00")
        #expect(walk.dossier.stepDue == moment("2019-03-12 10:00"))
        try walk.run(Walk.command(.grant))
        #expect(walk.dossier.stepDue == nil)
    }

    @Test(arguments: DossierEvent.Decision.Outcome.allCases)
    func `a result for the online store is returned with the decision`(
        outcome: DossierEvent.Decision.Outcome
    ) throws {
        var walk = try Walk(to: .awaitingSignature, delivery: .online)
        let decision = DossierEvent.Decision(outcome: outcome, documentNumber: "12/GP", files: [], reason: "Đủ")
        let events = try walk.run(.decide(decision), at: "2019-03-05 09:00")
        #expect(events.count == 3)
        #expect(events.contains(.earlyResult(due: moment("2019-03-11 08:00"))))
        #expect(walk.dossier.state == .returned)
        #expect(walk.dossier.decision == decision)
        #expect(walk.dossier.completedAt == moment("2019-03-05 09:00"))
        #expect(walk.dossier.returnedAt == moment("2019-03-05 09:00"))
    }

    @Test(arguments: [ResultChannel.post, .counter])
    func `any other result waits to be fetched`(channel: ResultChannel) throws {
        let walk = try Walk(to: .completed, delivery: channel)
        #expect(walk.dossier.returnedAt == nil)
    }

    @Test func `a finished result that is wanted online is returned at once`() throws {
        var walk = try Walk(to: .completed)
        try walk.run(.changeDelivery(Walk.delivery(.online)))
        #expect(walk.dossier.state == .returned)
        #expect(walk.events.last?.event == .returned(.init(channel: .online, recipient: nil)))
    }

    @Test func `before the result is there a change of delivery only takes note`() throws {
        var walk = try Walk(to: .processing)
        try walk.run(.changeDelivery(Walk.delivery(.online)))
        #expect(walk.dossier.state == .processing)
        #expect(walk.dossier.delivery.result == .online)
    }

    @Test func `what the post must not carry is never sent by post`() throws {
        var procedure = SampleCatalog.procedure
        procedure.postalReturn = false
        var walk = Walk(procedure: procedure)
        #expect(throws: DossierRefusal.guardFails(.postAllowed)) { try walk.run(.changeDelivery(Walk.delivery(.post))) }
        #expect(throws: Never.self) { try walk.run(.changeDelivery(Walk.delivery(.online))) }
    }

    @Test func `the result leaves by the way that the applicant chose`() throws {
        var posted = try Walk(to: .completed, delivery: .post)
        #expect(throws: DossierRefusal.guardFails(.chosen(.counter))) { try posted.run(Walk.command(.returnAtCounter)) }
        var fetched = try Walk(to: .completed, delivery: .counter)
        #expect(throws: DossierRefusal.guardFails(.chosen(.post))) { try fetched.run(Walk.command(.handToPost)) }
    }

    @Test func `a result that the post brings back is fetched at the counter`() throws {
        var walk = try Walk(to: .withPost)
        let item = walk.dossier.item
        #expect(item != nil)
        try walk.run(.takeBackFromPost)
        #expect(walk.events.last?.event == .cameBackFromPost(item: item ?? ""))
        try walk.run(.changeDelivery(Walk.delivery(.counter)))
        try walk.run(Walk.command(.returnAtCounter))
        #expect(walk.dossier.state == .returned)
    }

    @Test func `who was served rates once`() throws {
        var walk = try Walk(to: .returned)
        try walk.run(.rate(score: 4, note: "Nhanh"))
        #expect(walk.dossier.rating == 4)
        #expect(walk.dossier.state == .returned)
        #expect(throws: DossierRefusal.guardFails(.notRated)) { try walk.run(.rate(score: 5, note: nil)) }
    }

    @Test func `a draft that the signer gives back is submitted again`() throws {
        var walk = try Walk(to: .awaitingSignature)
        try walk.run(Walk.command(.returnDraft))
        #expect(walk.dossier.state == .processing)
        #expect(walk.dossier.currentDuty == .processing)
        try walk.run(Walk.command(.finishStep))
        #expect(walk.dossier.state == .awaitingSignature)
        try walk.run(Walk.command(.grant))
        #expect(walk.dossier.state == .completed)
    }

    @Test func `who collects for another shows a written authorisation`() throws {
        var walk = try Walk(to: .completed, delivery: .counter)
        #expect(throws: DossierRefusal.authorisationMissing) {
            try walk.run(.returnAtCounter(recipient: "Trần Thị B"))
        }
        #expect(throws: DossierRefusal.authorisationMissing) {
            try walk.run(.returnAtCounter(recipient: "Nguyễn Văn Á"))
        }
        var own = walk
        try own.run(.returnAtCounter(recipient: " NGUYỄN  văn A"))
        #expect(own.dossier.state == .returned)
        try walk.run(.returnAtCounter(recipient: "Trần Thị B", authorisation: "Giấy ủy quyền 5/2019"))
        #expect(walk.dossier.state == .returned)
        #expect(walk.dossier.returned?.authorisation == "Giấy ủy quyền 5/2019")
    }

    @Test func `a dossier knows why it ended without a decision`() throws {
        var walk = try Walk(to: .submitted)
        try walk.run(.refuse(reason: "Không thuộc thẩm quyền", rightAgency: .init(name: "H02", isElsewhere: true)))
        #expect(walk.dossier.closing == .init(reason: "Không thuộc thẩm quyền", rightAgency: "H02", expired: false))
        #expect(try Walk(to: .completed).dossier.closing == nil)
    }
}
