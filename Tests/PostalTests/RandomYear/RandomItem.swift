import Civil
import Postal

/// An item that people who know no rules do random things to, over a year; what came of it, with the times.
struct RandomItem {
    private(set) var item: PostalItem
    private(set) var events: [(event: PostalEvent, at: Instant)] = []
    /// What was tried and refused.
    private(set) var refusals = 0
    let slip: Slip
    private var random: SplitMix64
    private var now: Instant

    init(seed: Int, leg: Leg, calendar: WorkingCalendar) {
        var random = SplitMix64(seed: seed)
        let service: PostalService = leg == .result ? random.pick([.result, .both]) : random.pick([.dossier, .both])
        let papers = ["to-khai", "mau", "so-yeu-ly-lich"].filter { _ in random.chance(75) }
        slip = PostalTests.slip(service, feeVnd: random.chance(30) ? 50_000 : 0, papers: papers)
        now = moment(2019, 1, 2, 8).adding(seconds: Int64(random.below(340 * 86_400)))
        item = .started(by: sample(leg: leg, slip: slip), at: now)
        self.random = random
        for _ in 0..<120 where !item.state.isFinal {
            now = now.adding(seconds: Int64(random.below(18 * 3_600)))
            attempt(command(), calendar)
        }
    }

    private mutating func attempt(_ command: PostalCommand, _ calendar: WorkingCalendar) {
        let before = item
        do {
            for event in try item.decide(command, now: now, calendar: calendar) {
                item.evolve(event, at: now)
                events.append((event, now))
            }
        } catch {
            refusals += 1
            precondition(item == before, "a refusal changes nothing")
        }
    }

    /// Mostly one of the state's own actions, often with something wrong in it; sometimes any action.
    private mutating func command() -> PostalCommand {
        let allowed = item.allowedActions
        let action = random.chance(85) && !allowed.isEmpty ? random.pick(allowed) : random.pick(PostalAction.allCases)
        if item.wakeAt != nil, random.chance(70) { return .timer }
        if item.state == .handedOver, random.chance(5) { return .appoint(due: now.adding(seconds: 86_400)) }
        switch action {
        case .check:
            let added = random.chance(50) ? [SlipPaper(code: random.pick(codes), name: "", isOriginal: true)] : []
            return .check(added: added, lacking: random.chance(10) ? [random.pick(codes + ["ho-khau"])] : [])
        case .abandon: return random.chance(10) ? .abandon : .scan(scan())
        case .sign: return .sign(senderSigned: random.chance(80), workerSigned: random.chance(90))
        case .seal: return .seal(Sealing(number: random.pick(["NP-1", " "]), witnessed: random.chance(70)))
        case .accept:
            let isSettled = random.chance(80)
            let fee: Int64 = random.pick([0, 50_000])
            return .accept(
                Acceptance(office: "850000", postageSettled: isSettled, feeVnd: fee, feeReceipt: receipt(for: fee)))
        case .handover:
            return .handOver(
                HandoverMinutes(
                    number: 1, office: "H61.12", receivedBy: random.pick(["Trần Thị B", ""]),
                    authoritySigned: random.chance(90), missing: random.chance(25) ? [random.pick(codes)] : []))
        case .complete: return .complete
        case .appoint: return .appoint(due: now.adding(seconds: 86_400))
        case .inform: return .inform(random.pick(AppointmentNotice.allCases))
        case .close: return random.chance(20) ? .close : .inform(.slip)
        case .withdraw:
            return random.chance(20)
                ? .withdraw(proof: random.pick(["850000/1", "", item.id.description])) : .scan(scan())
        case .redirect: return random.chance(50) ? Walk.redirect : .scan(scan())
        case .collect:
            return .collect(
                Handover(
                    office: "H61.12", contentsAgreed: random.chance(90), sealNumber: "NP-1",
                    registerSigned: random.chance(20), registerAuthorisation: random.chance(70) ? "UQ-1" : nil,
                    sealWitnessed: random.chance(80),
                    presealAgreement: random.chance(10) ? random.pick(["TT-1", " "]) : nil,
                    originals: random.chance(70) ? nil : slip.papers.map(\.code).filter { _ in random.chance(80) },
                    takesBack: random.chance(30) ? random.pick([["Giấy phép cũ"], ["Giấy hẹn", "Giấy hẹn"]]) : []))
        case .scan: return .scan(scan())
        case .fail: return random.chance(50) ? .scan(scan()) : .fail(reason())
        case .rewrap: return .rewrap(inventory: random.pick(["nguyên vẹn", ""]))
        case .deliver: return .deliver(delivery())
        case .return: return .handBack(receivedBy: random.pick(["Trần Thị B", " "]))
        case .remit: return .remit(reference: random.pick(["BB-1", ""]))
        case .unreturnable: return .noRecipient(.keep(random.pick(UnreturnableReason.allCases)))
        case .publish: return Walk.publish
        case .open: return Walk.open
        case .surrender: return Walk.surrender
        case .destroy: return Walk.destroy
        case .replace: return random.chance(10) ? .replace : Walk.collect
        case .cancel: return random.chance(10) ? .cancel : Walk.collect
        }
    }

    /// Rarely the end of the item.
    private mutating func reason() -> FailureReason {
        if random.chance(10) { return random.pick(FailureReason.allCases) }
        let mild = item.allowedReasons.filter { ![.lost, .stolen].contains($0) }
        return random.chance(60) ? .recipientAbsent : random.pick(mild.isEmpty ? [.refused] : mild)
    }

    private var codes: [String] { slip.published.map(\.code) }

    private mutating func scan() -> ScanEvent {
        let wanted = random.chance(60) ? [EventCode.outForDelivery] : item.allowedScans
        return ScanEvent(code: random.pick(wanted.isEmpty ? EventCode.allCases : wanted), office: "850000")
    }

    private mutating func delivery() -> Delivery {
        let fee: Int64 = random.pick([0, 50_000])
        return Delivery(
            recipient: random.pick(["Nguyễn Văn A", "nguyễn văn a ", "Lê Văn D"]),
            idChecked: random.chance(70) ? random.pick(IdentityDocument.allCases) : nil,
            recipientSigned: random.chance(85), workerSigned: random.chance(90), contentsAgreed: random.chance(90),
            proxy: random.chance(20) ? Proxy(name: "Lê Văn D", powerOfAttorney: random.pick(["UQ-2", ""])) : nil,
            takenBack: random.chance(50) ? ["Giấy phép cũ"] : [], lostPapers: random.chance(10) ? "Mất khi lũ" : nil,
            feeVnd: fee, feeReceipt: receipt(for: fee))
    }

    private func receipt(for fee: Int64) -> PostalFeeReceipt? {
        fee > 0 ? PostalFeeReceipt(office: "850000", year: 2019, number: 1) : nil
    }
}
