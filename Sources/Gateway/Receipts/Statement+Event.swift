import Catalog
import Civil
import Dossiers
import Evidence
import JSON
import Journal
import Postal

extension ReceiptFactory.Statement {
    /// The receipts that prove an event; `file` is the case before it. Events that the law wants no proof of have none.
    static func proving(_ event: CaseEvent, before file: CaseFile?) -> [Self] {
        switch event {
        case .dossier(let event): proving(event, before: file)
        case .post(let item, let event): proving(event, of: item)
        }
    }

    private static func proving(_ event: DossierEvent, before file: CaseFile?) -> [Self] {
        switch event {
        case .drafted: []
        case .submitted: [Self(kind: .submission)]
        case .accepted(let accepted):
            [Self(kind: .acceptance, details: accepted.note.map { [text("note", $0)] } ?? [])]
        case .refused(let refused):
            [
                Self(
                    kind: .refusal,
                    details: [text("reason", refused.reason)]
                        + (refused.rightAgency.map { [text("rightAgency", $0)] } ?? [])
                        + refund(file?.dossier, .refused))
            ]
        case .supplementRequested(let request):
            [
                Self(
                    kind: .supplementRequest,
                    details: [
                        JSON.Member("components", .array(request.components.map { .string($0) })),
                        text("reason", request.reason), text("stage", request.stage.rawValue),
                    ])
            ]
        case .supplemented(let supplement):
            [
                Self(
                    kind: .supplement,
                    details: [
                        JSON.Member(
                            "components",
                            .array(
                                supplement.components.map { ["code": .string($0.code), "sha256": .string($0.sha256)] }))
                    ])
            ] + (file.map(Self.isFiling) == true ? [Self(kind: .submission)] : [])
        case .stepFinished: file?.dossier.state == .accepted ? [Self(kind: .transfer)] : []
        case .dispatched(let dispatch):
            [Self(kind: .transfer, details: [text("carrier", dispatch.carrier.rawValue)])]
        case .taskFinished(let finished):
            [
                Self(
                    kind: .partialResult,
                    details: [text("outcome", finished.outcome.rawValue), text("task", finished.task)]
                        + (finished.documentNumber.map { [text("documentNumber", $0)] } ?? [])
                        + (finished.files.isEmpty
                            ? [] : [JSON.Member("files", .array(finished.files.map { .string($0) }))]))
            ]
        case .extended(let extended):
            [
                Self(
                    kind: .apology,
                    details: [
                        text("newAppointment", extended.newDue.description),
                        text("oldAppointment", extended.oldDue.description), text("reason", extended.reason),
                    ])
            ]
        case .refunded(let amount, let reason):
            [
                Self(
                    kind: .refund, fee: ReceiptFee(amountVnd: amount, status: "refunded"),
                    details: [text("reason", reason)])
            ]
        case .prepaymentDemanded(let amount, let reason), .paymentDemanded(let amount, let reason):
            [
                Self(
                    kind: .financialDemand, fee: ReceiptFee(amountVnd: amount, status: "due"),
                    details: [text("reason", reason)])
            ]
        case .paid(let payment):
            [
                Self(
                    kind: .payment, fee: ReceiptFee(amountVnd: payment.amountVnd, status: "paid"),
                    details: [
                        text("basis", file?.dossier.demandedVnd == nil ? "declared" : "demanded"),
                        text("method", payment.method), text("reference", payment.reference),
                    ], payment: (charge(file?.dossier), payment.method))
            ]
        case .withdrawalRequested(let reason): [Self(kind: .withdrawal, details: [text("reason", reason)])]
        case .decided(let decision): [result(decision)]
        case .stopped(let reason, _):
            [
                Self(
                    kind: .stop,
                    details: [text("reason", reason)]
                        + refund(
                            file?.dossier, file?.dossier.state == .withdrawalRequested ? .withdrawn : .stopped))
            ]
        case .returned(let returned):
            [
                Self(
                    kind: .returned,
                    details: [text("channel", returned.channel.rawValue)]
                        + proxy(returned.authorisation == nil ? nil : returned.recipient))
            ]
        case .opened, .officerAlerted, .leased, .leaseReleased, .transferReceived, .transferSentBack,
            .verificationStarted, .verificationFinished, .consulted, .consultationAnswered, .consultationLapsed,
            .draftReturned, .withdrawalRefused, .adjusted, .earlyResult, .deliveryChanged, .draftDropped, .handedToPost,
            .cameBackFromPost, .correctionStarted, .archived, .rated:
            []
        }
    }

    /// The name of the charge that a payment is for (tên loại phí, lệ phí).
    private static func charge(_ dossier: Dossier?) -> Bilingual {
        if dossier?.state == .finance { return Bilingual(vi: "Nghĩa vụ tài chính", en: "Financial obligation") }
        return switch dossier?.feeKind {
        case .charge: Bilingual(vi: "Phí", en: "Charge")
        case .levy: Bilingual(vi: "Lệ phí", en: "Levy")
        case nil: Bilingual(vi: "Phí, lệ phí", en: "Charge or levy")
        }
    }

    /// What is to be given back of what was paid, where anything was.
    private static func refund(_ dossier: Dossier?, _ end: EarlyEnd) -> [JSON.Member] {
        guard let refund = dossier?.refund(if: end), !refund.lines.isEmpty else { return [] }
        return [JSON.Member("refund", refund.json)]
    }

    private static func result(_ decision: DossierEvent.Decision) -> Self {
        var details = [text("outcome", decision.outcome.rawValue)]
        if let number = decision.documentNumber { details.append(text("documentNumber", number)) }
        if let reason = decision.reason { details.append(text("reason", reason)) }
        if !decision.files.isEmpty {
            details.append(JSON.Member("files", .array(decision.files.map { .string($0) })))
        }
        return Self(kind: .result, details: details)
    }

    private static func proving(_ event: PostalEvent, of item: ItemID) -> [Self] {
        switch event {
        case .accepted(let acceptance, let promisedBy):
            [
                Self(
                    kind: .postalAcceptance,
                    fee: acceptance.feeVnd > 0
                        ? ReceiptFee(amountVnd: acceptance.feeVnd, status: "collectedByPost") : nil,
                    details: [
                        text("item", item.description), text("postOffice", acceptance.office),
                        text("promisedBy", promisedBy.description),
                    ])
            ]
        case .handedOver(let minutes):
            [
                Self(
                    kind: .handoverMinutes,
                    details: [
                        text("item", item.description), text("minutes", "\(minutes.number)"),
                        JSON.Member("missing", .array(minutes.missing.map { .string($0) })),
                        text("receivedBy", minutes.receivedBy),
                    ])
            ]
        case .returnedToAuthority(let receivedBy):
            [Self(kind: .postalReturn, details: [text("item", item.description), text("receivedBy", receivedBy)])]
        case .collected(_, let promisedBy):
            [
                Self(
                    kind: .postalCollection,
                    details: [text("item", item.description), text("promisedBy", promisedBy.description)])
            ]
        case .delivered(let delivery):
            [
                Self(
                    kind: .postalDelivery,
                    details: [
                        text("idChecked", delivery.idChecked?.rawValue ?? "none"), text("item", item.description),
                    ] + proxy(delivery.proxy?.name))
            ]
        default: []
        }
    }

    /// Who took the result for its recipient, the name masked.
    private static func proxy(_ name: String?) -> [JSON.Member] {
        name.map { [text("proxy", $0.maskedName)] } ?? []
    }

    private static func text(_ key: String, _ value: String) -> JSON.Member {
        JSON.Member(key, .string(value))
    }
}

extension ReceiptFactory.Statement {
    /// Whether a supplement files the dossier: it came by the post and the desk waits for what was missing
    /// (QĐ 45/2016/QĐ-TTg Điều 7(4)).
    fileprivate static func isFiling(_ file: CaseFile) -> Bool {
        file.dossier.state == .intakeSupplement && file.dossier.intake?.postalItem != nil
    }
}
