import Catalog
import Civil
public import Dossiers

extension FormOccasion {
    /// The form that an event issues, filled from the dossier; `nil` where it issues none.
    ///
    /// - Parameters:
    ///   - before: the dossier as the event met it.
    ///   - dossier: the dossier after the event.
    public func form(issuedBy event: DossierEvent, before: Dossier, after dossier: Dossier) -> FormDocument? {
        switch event {
        case .accepted(let accepted): receipt(accepted, of: dossier)
        case .supplementRequested(let request): supplement(request, of: dossier)
        case .refused(let refused):
            refusal(refused.reason, stage: .intake, rightAgency: refused.rightAgency, of: dossier)
        case .decided(let decision) where decision.outcome == .denied:
            refusal(decision.reason ?? "", stage: .result, of: dossier)
        case .extended(let extended): apology(extended, of: dossier)
        case .stopped where dossier.closing?.closed == true: nil
        case .stopped(let reason, let expired): stopping(reason, expired: expired, before: before, of: dossier)
        default: nil
        }
    }

    private func receipt(_ accepted: DossierEvent.Accepted, of dossier: Dossier) -> FormDocument? {
        let submission = dossier.submission
        var form = ReceiptAndAppointment(
            reference: reference(to: dossier), registerVolume: volume(of: dossier), registerSerial: serial,
            submitter: person(submission.representative ?? submission.applicant), channel: submission.delivery.dossier,
            owner: person(submission.applicant),
            papers: submission.components.map { paper($0, by: submission.delivery.dossier) }, sets: sets,
            limit: dossier.terms.limit, receivedAt: accepted.countsFrom ?? at, dueAt: accepted.due,
            resultChannel: submission.delivery.result, feeMode: feeMode(of: dossier))
        form.resultAddress = submission.delivery.address.map(text)
        form.countsFromTransfer = accepted.countsFrom == nil
        form.note = accepted.note
        form.receiver = officer
        return form.document
    }

    private func feeMode(of dossier: Dossier) -> ProcedureRules.FeeMode? {
        if let mode = dossier.terms.conduct.feeMode { return mode }
        if dossier.isBillPaid { return .first }
        return dossier.terms.fees.isEmpty ? (isFree ? .exempt : nil) : .later
    }

    private func supplement(_ request: DossierEvent.SupplementRequest, of dossier: Dossier) -> FormDocument? {
        SupplementRequestForm(
            reference: reference(to: dossier), applicant: person(dossier.submission.applicant),
            papers: request.components.map { requested($0, by: dossier.delivery.dossier) }, reason: request.reason,
            stage: request.stage == .intake ? .intake : .appraisal, completeBy: request.completeBy, officer: officer
        ).document
    }

    private func refusal(
        _ reason: String, stage: RefusalForm.Stage, rightAgency: String? = nil, of dossier: Dossier
    ) -> FormDocument? {
        RefusalForm(
            reference: reference(to: dossier), applicant: person(dossier.submission.applicant),
            stage: stage, channel: dossier.delivery.dossier, filedAt: dossier.submittedAt, reason: reason,
            rightAgency: rightAgency, officer: officer
        ).document
    }

    private func apology(_ extended: DossierEvent.Extension, of dossier: Dossier) -> FormDocument? {
        ApologyForm(
            reference: reference(to: dossier), addressee: person(dossier.submission.applicant),
            receivedAt: dossier.acceptedAt ?? dossier.submittedAt, oldDue: extended.oldDue, newDue: extended.newDue,
            newPlace: dossier.delivery.result == .counter
                ? desk : dossier.delivery.result.vietnamese.lowercased(),
            agencyAtFault: extended.agencyAtFault, reason: extended.reason, head: officer
        ).document
    }

    private func stopping(
        _ reason: String, expired: Bool, before: Dossier, of dossier: Dossier
    ) -> FormDocument? {
        let wasAsked = before.state == .withdrawalRequested
        return StoppingNotice(
            reference: reference(to: dossier), applicant: person(dossier.submission.applicant),
            receivedAt: dossier.acceptedAt,
            request: wasAsked ? .init(at: Self.withdrawal(of: before), channel: dossier.delivery.dossier) : nil,
            stage: dossier.acceptedAt == nil ? "Tiếp nhận hồ sơ" : "Giải quyết hồ sơ",
            decided: dossier.decision != nil,
            legalGround: Self.legalGround(under: dossier.terms.conduct, expired: expired, wasAsked: wasAsked),
            reason: reason,
            papersReturned: dossier.papersReturned.map { paperName($0.code) },
            feeNote: dossier.paidVnd > 0
                ? "đã nộp \(Dong.figures(dossier.paidVnd)) đồng; hoàn trả theo pháp luật chuyên ngành" : "chưa thu",
            signer: officer
        ).document
    }

    private static func legalGround(under conduct: ProcedureRules, expired: Bool, wasAsked: Bool) -> String {
        if expired { return conduct.article ?? "Nghị định số 118/2025/NĐ-CP, Điều 19(5)" }
        let withdrawal = "Nghị định số 118/2025/NĐ-CP, Điều 21"
        return wasAsked ? withdrawal : conduct.agencyMayStop ?? withdrawal
    }

    private static func withdrawal(of dossier: Dossier) -> Instant? {
        if case .paused(let at, .withdrawal)? = dossier.clock.last { at } else { nil }
    }
}
