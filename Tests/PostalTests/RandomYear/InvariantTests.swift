import Civil
import Testing

@testable import Postal

/// What holds for every item whatever people try, over random years (the invariants of the reference that concern one
/// item; the rest stand where the gateway, the desk or the ledger is tested).
@Suite struct InvariantTests {
    private static let perPart = 200
    /// Where some of the items of each part end, lest the walk grow tame.
    private static let ends: [Leg: Set<ItemState>] = [
        .dossier: [.noticeDelivered, .closed], .result: [.settled, .returnedToAuthority],
        .official: [.delivered],
    ]

    @Test(arguments: 0..<8, Leg.allCases)
    func `what people try over a year never breaks the rules of the post`(part: Int, leg: Leg) {
        var ends: Set<ItemState> = []
        var refusals = 0
        var abandoned = 0
        for number in 0..<Self.perPart {
            let seed = part * Self.perPart + number
            let life = RandomItem(seed: seed, leg: leg, calendar: tet2019)
            let note = Comment(rawValue: "leg \(leg), seed \(seed)")
            Self.filing(life, note)
            Self.sealing(life, note)
            Self.appointment(life, note)
            Self.delivery(life, note)
            Self.absence(life, note)
            Self.papers(life, note)
            Self.promise(life, note)
            ends.insert(life.item.state)
            refusals += life.refusals
            if life.item.returnReason == .notCollected { abandoned += 1 }
        }
        #expect(refusals > Self.perPart)
        #expect(ends.isSuperset(of: Self.ends[leg] ?? []), "\(leg): \(ends)")
        if leg == .result { #expect(abandoned > 0) }
    }

    /// Nothing is accepted while the published list is unmet, or without its postage and fee.
    private static func filing(_ life: RandomItem, _ note: Comment) {
        guard life.item.leg == .dossier else { return }
        for (event, _) in life.events {
            if case .checked(_, let lacking) = event {
                let published = life.slip.published.map(\.code)
                #expect(lacking.allSatisfy(published.contains), note)
            }
            guard case .accepted(let acceptance, _) = event else { continue }
            let lacking = life.slip.lacking(among: life.item.papers)
            #expect(lacking.isEmpty && acceptance.postageSettled, note)
            #expect(acceptance.feeVnd == life.slip.feeVnd, note)
            #expect((acceptance.feeReceipt != nil) == (acceptance.feeVnd > 0), note)
        }
        let minutes = life.events.first { if case .handedOver = $0.event { true } else { false } }
        #expect(life.item.handedOverAt == minutes?.at, note)
    }

    /// Sealing comes after the slip that both signed and has a witness, but for results sealed beforehand.
    private static func sealing(_ life: RandomItem, _ note: Comment) {
        var isSigned = false
        for (event, _) in life.events {
            switch event {
            case .slipSigned: isSigned = true
            case .sealed(let sealing): #expect(sealing.witnessed && (isSigned || life.item.leg == .official), note)
            case .collected(let handover, _):
                #expect(handover.sealWitnessed || handover.presealAgreement == "TT-1", note)
            default: break
            }
        }
    }

    /// Choice 3 never brings an appointment; choice 1 brings it only once it is set.
    private static func appointment(_ life: RandomItem, _ note: Comment) {
        var isAppointed = false
        for (event, _) in life.events {
            if case .appointed = event { isAppointed = true }
            if case .informed = event { #expect(isAppointed && life.slip.service == .dossier, note) }
        }
        if life.slip.service == .both, life.item.handedOverAt != nil {
            #expect([.closed, .handedOverIncomplete].contains(life.item.state), note)
        }
    }

    /// Two signatures, a document of the accepted kinds, for a proxy the power of attorney, and nothing owed.
    private static func delivery(_ life: RandomItem, _ note: Comment) {
        for (event, _) in life.events {
            guard case .delivered(let delivery) = event else { continue }
            #expect(delivery.recipientSigned && delivery.contentsAgreed, note)
            guard life.item.leg == .result else { continue }
            #expect(delivery.workerSigned && delivery.idChecked != nil, note)
            #expect(delivery.proxy?.powerOfAttorney != "", note)
            #expect(delivery.feeVnd == life.slip.feeVnd, note)
            #expect((delivery.feeReceipt != nil) == (delivery.feeVnd > 0), note)
            let owed = life.item.takesBack.filter { !delivery.takenBack.contains($0) }
            #expect(owed.isEmpty || delivery.lostPapers != nil, note)
            #expect(delivery.takenBack.allSatisfy(life.item.takesBack.contains), note)
        }
    }

    /// Absence sends an item back only after two invitations two working days apart.
    private static func absence(_ life: RandomItem, _ note: Comment) {
        guard life.item.returnReason == .notCollected else { return }
        var first: [Int: Instant] = [:]
        for (event, at) in life.events {
            if case .redirected = event { first = [:] }
            if case .invited(let number, _) = event, first[number] == nil { first[number] = at }
        }
        guard let one = first[1], let two = first[2] else {
            Issue.record("returned after fewer than two invitations: \(note)")
            return
        }
        #expect(two.date >= tet2019.workingDay(2, after: one.date), note)
    }

    /// Every original that the slip lists leaves with the result.
    private static func papers(_ life: RandomItem, _ note: Comment) {
        for (event, _) in life.events {
            guard case .collected(let handover, _) = event, let originals = handover.originals else { continue }
            #expect(Set(life.slip.papers.filter(\.goesBack).map(\.code)) == Set(originals), note)
        }
    }

    /// The promise counts working days only: none of them at a weekend or in the week of Tết.
    private static func promise(_ life: RandomItem, _ note: Comment) {
        guard let accepted = life.item.promisedFrom, let promised = life.item.promisedBy else { return }
        #expect(tet2019.isWorkingDay(promised.date) && promised > accepted, note)
        guard life.item.leg != .official else { return }
        let days = (life.item.renewal?.postage ?? life.item.postage).transit(of: life.item.leg).workingDays
        var counted = 0
        var day = accepted.date
        while day < promised.date {
            day = day.adding(days: 1)
            if tet2019.isWorkingDay(day) { counted += 1 }
        }
        #expect(counted == days, note)
    }
}
