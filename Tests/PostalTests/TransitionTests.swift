import Civil
import Testing

@testable import Postal

@Suite struct TransitionTests {
    static let cases = Leg.allCases.flatMap { leg in Walk.states(on: leg).map { Place(leg: leg, state: $0) } }

    struct Place: Hashable, CustomTestStringConvertible {
        let leg: Leg
        let state: ItemState

        var testDescription: String { "\(leg) \(state)" }
    }

    static let allowed: [Leg: [ItemState: [PostalAction]]] = [
        .dossier: [
            .requested: [.check, .abandon],
            .checking: [.abandon, .sign],
            .lacking: [.check, .abandon],
            .slipSigned: [.abandon, .seal],
            .sealed: [.abandon, .accept],
            .accepted: [.withdraw, .scan, .fail],
            .inTransit: [.withdraw, .scan, .fail],
            .atAuthority: [.handover, .scan, .fail],
            .handedOver: [.appoint, .inform, .close],
            .handedOverIncomplete: [.complete, .close],
            .damaged: [.fail, .rewrap],
            .withdrawn: [.unreturnable],
            .unreturnable: [.return, .publish],
            .noRecipient: [.return, .publish, .open],
            .opened: [.surrender, .destroy],
        ],
        .result: [
            .resultReady: [.collect, .cancel, .replace],
            .collected: [.redirect, .scan, .fail],
            .inTransit: [.redirect, .scan, .fail],
            .redirected: [.redirect, .scan, .fail],
            .atDeliveryOffice: [.redirect, .scan, .fail],
            .outForDelivery: [.redirect, .scan, .fail, .deliver],
            .awaitingPickup: [.redirect, .scan, .fail, .deliver],
            .invited: [.redirect, .scan, .fail, .deliver],
            .returning: [.scan, .fail, .return, .unreturnable],
            .delivered: [.remit],
            .damaged: [.fail, .rewrap],
            .unreturnable: [.deliver, .return, .publish],
            .noRecipient: [.deliver, .return, .publish, .open],
            .opened: [.surrender, .destroy],
        ],
        .official: [
            .requested: [.abandon, .seal],
            .sealed: [.abandon, .collect],
            .collected: [.scan, .fail],
            .inTransit: [.scan, .fail],
            .atDeliveryOffice: [.scan, .fail],
            .outForDelivery: [.scan, .fail, .deliver],
            .returning: [.scan, .fail, .return],
            .damaged: [.fail, .rewrap],
        ],
    ]

    @Test(arguments: cases, PostalAction.allCases)
    func `a state carries out its actions and refuses all others`(place: Place, action: PostalAction) throws {
        var walk = Walk(to: place.state, on: place.leg)
        let expected = Self.allowed[place.leg]?[place.state] ?? []
        #expect(walk.item.allowedActions == expected.filter { $0.isPostmans && $0 != .inform })
        if expected.contains(action) {
            if action == .inform { try walk.run(Walk.appoint) }
            #expect(try walk.run(walk.command(action)).isEmpty == false)
        } else {
            let before = walk.item
            #expect(throws: PostalRefusal.stateForbids(place.state, allowed: before.allowedActions)) {
                try walk.run(walk.command(action))
            }
            #expect(walk.item == before)
        }
    }

    @Test(arguments: cases)
    func `every row of the table leads where it says`(place: Place) throws {
        for row in Transition.from(place.state, on: place.leg) {
            guard let target = row.to else { continue }
            for command in Self.commands(row.trigger) {
                var walk = Walk(to: place.state, on: place.leg)
                if case .inform = command { try walk.run(Walk.appoint) }
                if case .timer = command { walk.now = walk.item.wakeAt ?? walk.now }
                try walk.run(command)
                #expect(walk.item.state == target, "\(place) \(command)")
            }
        }
    }

    private static func commands(_ trigger: Transition.Trigger) -> [PostalCommand] {
        switch trigger {
        case .act(let action): [Walk().command(action)]
        case .scan(let codes): codes.map(Walk.scan)
        case .fail(let reasons): reasons.map { .fail($0) }
        case .timer: []
        case .term: [.timer]
        }
    }

    @Test(arguments: cases, EventCode.allCases)
    func `a scan that the table does not list is refused`(place: Place, code: EventCode) {
        var walk = Walk(to: place.state, on: place.leg)
        guard walk.item.allowedActions.contains(.scan), !walk.item.allowedScans.contains(code) else { return }
        let refusal = PostalRefusal.scanForbids(code, in: place.state, allowed: walk.item.allowedScans)
        #expect(throws: refusal) { try walk.run(Walk.scan(code)) }
    }

    @Test(arguments: [EventCode.attempt, .finalDelivery])
    func `what a failure or a delivery records is never a scan`(code: EventCode) {
        for place in Self.cases {
            #expect(!Walk(to: place.state, on: place.leg).item.allowedScans.contains(code))
        }
    }

    @Test func `no two rows answer the same wish in the same state`() {
        for place in Self.cases {
            let rows = Transition.from(place.state, on: place.leg)
            let codes = rows.flatMap { if case .scan(let codes) = $0.trigger { codes } else { [EventCode]() } }
            let reasons = rows.flatMap { if case .fail(let all) = $0.trigger { all } else { [FailureReason]() } }
            #expect(Set(codes).count == codes.count)
            #expect(Set(reasons).count == reasons.count)
        }
    }

    /// What was withdrawn has ended, unless its sender does not take it.
    @Test(arguments: cases.filter { $0.state != .withdrawn })
    func `a final state has no way out`(place: Place) {
        let ways = Self.allowed[place.leg]?[place.state] ?? []
        #expect((place.state.isFinal || place == Place(leg: .official, state: .delivered)) == ways.isEmpty)
    }

    @Test(arguments: cases, FailureReason.allCases)
    func `a reason that the state does not know is refused`(place: Place, reason: FailureReason) {
        var walk = Walk(to: place.state, on: place.leg)
        guard walk.item.allowedActions.contains(.fail), !walk.item.allowedReasons.contains(reason) else { return }
        let refusal = PostalRefusal.reasonForbids(reason, in: place.state, allowed: walk.item.allowedReasons)
        #expect(throws: refusal) { try walk.run(.fail(reason)) }
    }
}
