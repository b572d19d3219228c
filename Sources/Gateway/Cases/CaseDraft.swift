import Catalog
import Civil
import Dossiers
import Journal
import LineProtocol
import Postal

/// A case on which commands are tried one after another; what they lead to is staged as one change.
///
/// Here the desk and the post meet: a result to be sent by post gets its item, what the post does to the item moves
/// the dossier, and both happen together or not at all.
struct CaseDraft {
    private(set) var file: CaseFile
    private let before: CaseFile
    private var actor: Actor
    /// The offices of which the actor is.
    private let offices: [String]
    let calendar: WorkingCalendar
    let now: Instant
    let postPlay: PostPlay
    private var events: [(CaseEvent, [ReceiptFactory.Statement])] = []

    init(_ file: CaseFile, by actor: Actor, of offices: [String] = [], in workspace: Workspace) {
        self.file = file
        before = file
        self.actor = actor
        self.offices = offices
        now = workspace.now
        postPlay = workspace.identity.postPlay
        calendar = workspace.catalog.calendar(ofOffice: file.dossier.office)
    }

    /// The office for which the actor acts.
    var seat: String { actor.office ?? file.dossier.office }

    /// Does something to the dossier.
    mutating func apply(_ command: DossierCommand, by other: Actor? = nil) throws(Refusal) {
        let decided: [DossierEvent]
        if other == nil { actor = file.dossier.seat(actor, among: offices, for: command, now: now) }
        do throws(DossierRefusal) {
            decided = try file.dossier.decide(command, by: other ?? actor, now: now, calendar: calendar)
        } catch {
            throw Refusal(error)
        }
        for event in decided {
            append(.dossier(event))
            try followDesk(event)
        }
    }

    /// Does something to an item, and to the dossier what follows from it; its script then goes on.
    ///
    /// - Parameter finishes: whether the command is the outcome of a step of the script.
    mutating func apply(_ command: PostalCommand, to id: ItemID, finishes: Bool = false) throws(Refusal) {
        guard let item = file.item(id) else { throw .noItem }
        let decided: [PostalEvent]
        do throws(PostalRefusal) {
            decided = try item.decide(command, now: now, calendar: calendar)
        } catch {
            throw Refusal(error)
        }
        for event in decided {
            let before = file.item(id)
            append(.post(item: id, event: event))
            try follow(event, of: id)
            try followMoney(event, of: before)
        }
        for event in replanned(id, after: decided, finished: finishes) { append(.post(item: id, event: event)) }
    }

    /// A fee that the post hands to the authority is paid for the dossier (QĐ 45/2016/QĐ-TTg Điều 7(5), 15(2)).
    private mutating func followMoney(_ event: PostalEvent, of item: PostalItem?) throws(Refusal) {
        guard let item, item.feeInHandVnd > 0 else { return }
        switch event {
        case .handedOver, .remitted:
            let receipt = item.feeReceipt?.description ?? item.id.description
            try apply(.remitFeeByPost(amountVnd: item.feeInHandVnd, reference: receipt))
        default: break
        }
    }

    private mutating func follow(_ event: PostalEvent, of id: ItemID) throws(Refusal) {
        switch event {
        case .handedOver(let minutes): try apply(filing(with: minutes, of: id))
        case .collected where id.leg == .result: try apply(.handToPost(item: id.description))
        case .delivered(let delivery) where id.leg == .result:
            try apply(
                .confirmPostDelivery(
                    recipient: delivery.proxy?.name ?? delivery.recipient,
                    authorisation: delivery.proxy?.powerOfAttorney))
        case .returnedToAuthority where id.leg == .result, .lost where id.leg == .result,
            .noRecipient(.surrendered) where id.leg == .result, .noRecipient(.destroyed) where id.leg == .result:
            try apply(.takeBackFromPost)
        case .abandoned where id.leg == .dossier, .withdrawn,
            .lost where id.leg == .dossier:
            try apply(.dropDraft, by: .system)
        default: break
        }
    }

    /// The signature of the minutes files the dossier with the papers that were counted; where some are missing, it is
    /// filed once the applicant has completed it (QĐ 45/2016/QĐ-TTg Điều 7(4)).
    private func filing(with minutes: HandoverMinutes, of id: ItemID) -> DossierCommand {
        let papers = (file.item(id)?.papers ?? []).compactMap { paper -> SubmittedComponent? in
            guard let scan = paper.file, !minutes.missing.contains(paper.code) else { return nil }
            let announced = file.dossier.submission.components.first { $0.code == paper.code && $0.sha256 == scan }
            return SubmittedComponent(
                code: paper.code, sha256: scan, copies: paper.copies,
                kind: announced?.kind ?? (paper.isOriginal ? .original : .copy))
        }
        return .fileByPost(
            papers: papers,
            .init(
                handover: minutes.missing.isEmpty ? now : nil, postalItem: id.description, handedBack: [],
                authorisation: nil))
    }

    /// What the desk does ends or goes on with the leg that brought the dossier.
    private mutating func followDesk(_ event: DossierEvent) throws(Refusal) {
        guard let item = file.items.last(where: { $0.leg == .dossier && !$0.state.isFinal }) else { return }
        switch event {
        case .supplemented where item.state == .handedOverIncomplete: try apply(.complete, to: item.id)
        case .accepted(let accepted) where item.minutes != nil:
            // What the desk accepts lacks nothing any more, whatever the minutes said.
            if item.state == .handedOverIncomplete { try apply(.complete, to: item.id) }
            if item.carriesAppointment { try apply(.appoint(due: accepted.due), to: item.id) }
        case .refused where item.minutes != nil, .stopped where item.minutes != nil: try apply(.close, to: item.id)
        default: break
        }
    }

    /// Gives a finished result its postal item, with the address as it is now, or takes the item back when the
    /// applicant no longer wants the post.
    mutating func settlePost(in workspace: inout Workspace) throws(Refusal) {
        let dossier = file.dossier
        let live = file.items.last { $0.leg == .result && !$0.state.isFinal }
        let wantsPost = dossier.state == .completed && dossier.delivery.result == .post
        if let live, live.state == .resultReady { try apply(wantsPost ? .replace : .cancel, to: live.id) }
        if wantsPost, live == nil || live?.state == .resultReady { try register(in: &workspace) }
    }

    /// Makes the slip of a result that still waits for the post anew, where the postman was to collect a fee that has been
    /// paid meanwhile.
    mutating func settleFeeOnDelivery(in workspace: inout Workspace) throws(Refusal) {
        let waiting = file.items.last { $0.leg == .result && $0.state == .resultReady }
        guard let slip = waiting?.registration.slip, slip.feeVnd > 0 else { return }
        try settlePost(in: &workspace)
    }

    private mutating func register(in workspace: inout Workspace) throws(Refusal) {
        let delivery = file.dossier.delivery
        guard let address = delivery.address, let recipient = delivery.recipient else {
            throw .internalFault("a result for the post without address or recipient")
        }
        let sender = try workspace.catalog.sender(file.dossier.office)
        let slip = resultSlip
        let quote = try workspace.postage.ofResult(
            from: sender.place, to: address, transfersFee: slip.feeVnd > 0 && !file.paidForFeeTransfer)
        let registration = Registration(
            id: try workspace.nextItem(.result), dossier: file.dossier.code, sender: sender,
            recipient: PostalParty(
                name: recipient.name, phone: recipient.phone, line: address.line, commune: address.commune,
                district: address.district, province: address.province, postcode: address.postcode),
            weightGrams: Postage.assumedResultGrams, postage: quote, contents: [file.dossier.terms.resultName.vi],
            slip: slip)
        do throws(PostalRefusal) {
            for event in try PostalItem.decide(registering: registration) {
                append(.post(item: registration.id, event: event))
            }
        } catch {
            throw Refusal(error)
        }
    }

    /// Gives papers that go to another office by the official post (KT1) their item.
    mutating func registerOfficial(
        to recipient: PostalParty, between bodies: OfficialBodies, grade: OfficialGrade, in workspace: inout Workspace
    ) throws(Refusal) {
        let sender = try workspace.catalog.sender(bodies.sender)
        let terms = file.dossier.terms
        let id = try workspace.nextItem(.official)
        let registration = Registration(
            id: id, dossier: file.dossier.code, sender: sender, recipient: recipient,
            weightGrams: Postage.assumedDossierGrams,
            postage: try workspace.postage.ofOfficial(from: sender.place, to: recipient.place),
            contents: [terms.procedureName.vi], official: grade, bodies: bodies)
        do throws(PostalRefusal) {
            for event in try PostalItem.decide(registering: registration) { append(.post(item: id, event: event)) }
        } catch {
            throw Refusal(error)
        }
    }

    /// The result slip: the originals that came by the post go back with the result, and what is left of a fee that the
    /// applicant chose to pay to the postman is collected at delivery (QĐ 45/2016/QĐ-TTg Điều 8(3), 11).
    private var resultSlip: Slip {
        let dossier = file.dossier
        let brought = file.items.last { $0.leg == .dossier }
        let owed = (dossier.terms.billVnd ?? 0) - dossier.paidVnd
        return Slip(
            service: brought == nil ? .result : .both, procedure: dossier.terms.procedure,
            procedureName: dossier.terms.procedureName.vi, papers: brought?.papers.filter(\.goesBack) ?? [],
            feeVnd: dossier.submission.payment == .post ? max(0, owed) : 0)
    }

    private mutating func append(_ event: CaseEvent) {
        events.append((event, ReceiptFactory.Statement.proving(event, before: file)))
        file.evolve(
            EventRecord(
                dossier: file.dossier.code, number: file.number + 1, at: now, actor: actor, event: event, receipts: []))
    }

    /// Stages all that was applied.
    func stage(in workspace: inout Workspace) throws(Refusal) -> DraftChange {
        try workspace.change(before, by: actor, events)
    }
}

extension Refusal {
    static let noItem = Refusal.notFound(Bilingual(vi: "bưu gửi", en: "postal item"))
}

extension CaseFile {
    /// Whether the charge for carrying a fee was taken of the dossier: once, by the item that was accepted with it.
    fileprivate var paidForFeeTransfer: Bool {
        items.contains { $0.acceptedAt != nil && $0.postage.lines.contains { $0.isPostage == false } }
    }
}
