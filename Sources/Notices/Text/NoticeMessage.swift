import Catalog
import Civil
import Dossiers
import Postal

/// What a notice says of its event: what happened, what belongs to it, what its addressee has to do.
struct NoticeMessage {
    let happened: Bilingual
    var details: [Bilingual] = []
    var todo: Bilingual?

    init(_ happened: Bilingual, details: [Bilingual] = [], todo: Bilingual? = nil) {
        self.happened = happened
        self.details = details
        self.todo = todo
    }

    init(vi: String, en: String, details: [Bilingual] = [], todo: Bilingual? = nil) {
        self.init(Bilingual(vi: vi, en: en), details: details, todo: todo)
    }

    init(_ occasion: NoticeOccasion) {
        switch occasion.happening {
        case .dossier(let event): self = Self.message(of: event, occasion)
        case .post(let event, let item): self = Self.message(of: event, item, occasion)
        }
    }

    private static func message(of event: DossierEvent, _ occasion: NoticeOccasion) -> NoticeMessage {
        let dossier = occasion.dossier
        return switch event {
        case .submitted(let filed): filed.intake == nil ? submitted : status(of: dossier)
        case .officerAlerted: unopened
        case .prepaymentDemanded(let amount, let reason), .paymentDemanded(let amount, let reason):
            payment(amount, reason)
        case .accepted(let accepted): self.accepted(accepted, dossier)
        case .refused(let refused): self.refused(refused, dossier)
        case .supplementRequested(let request): supplement(request, occasion.names.papers)
        case .supplemented: supplemented
        case .transferReceived(let received): received.startsClock ? appointmentSet : status(of: dossier)
        case .stepFinished(let finished):
            finished.received?.startsClock == true ? appointmentSet : status(of: dossier)
        case .verificationStarted(let started):
            started.attendance.map { verification($0) } ?? status(of: dossier)
        case .consultationLapsed: consultationLapsed
        case .paid(let payment): paid(payment)
        case .extended(let extended): self.extended(extended)
        case .withdrawalRequested: withdrawalRequested
        case .withdrawalRefused(let ground, _, _): withdrawalRefused(ground)
        case .decided(let decision): decided(decision, occasion)
        case .stopped(let reason, _): stopped(reason, dossier)
        case .refunded(let amount, let reason): refunded(amount, reason)
        case .handedToPost(let item): handedToPost(item)
        case .cameBackFromPost(let item): cameBackFromPost(item, in: occasion.item?.state)
        case .returned(let returned): returned.channel == .online ? status(of: dossier) : self.returned
        case .correctionStarted(let reason, _): correctionStarted(reason)
        case .opened, .draftDropped, .dispatched, .transferSentBack, .verificationFinished, .consulted,
            .consultationAnswered,
            .draftReturned, .taskFinished, .drafted, .leased, .leaseReleased, .adjusted, .earlyResult, .deliveryChanged,
            .archived,
            .rated:
            status(of: dossier)
        }
    }

    private static func message(of event: PostalEvent, _ item: ItemID, _ occasion: NoticeOccasion) -> NoticeMessage {
        switch event {
        case .handedOver(let minutes): handedOver(minutes)
        case .invited(let number, let until):
            invited(number, until: until, item, postOffice: occasion.names.postOffice)
        case .lost: lost(item)
        case .liability(.answered(let answer)): answered(answer, item)
        case .liability(.compensated(_, let fee)): compensated(occasion.item?.liability.record, fee, item)
        default: status(of: occasion.dossier)
        }
    }

    /// Tells of an event that changed nothing for its addressee but the status.
    static func status(of dossier: Dossier) -> NoticeMessage {
        let name = dossier.state.status.name
        return NoticeMessage(
            vi: "Hồ sơ ở trạng thái: \(name.vi).", en: "The dossier now has the status: \(name.en).")
    }

    static func reason(_ reason: String) -> Bilingual {
        let line = reason.onOneLine
        return Bilingual(vi: "Lý do: \(line)", en: "Reason: \(line)")
    }
}

extension Int64 {
    /// `1.250.000`, as Vietnamese writes it.
    var grouped: String {
        let digits = Array(String(magnitude))
        var text = self < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += "." }
            text.append(digit)
        }
        return text
    }
}
