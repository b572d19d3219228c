import Civil
import Testing

@testable import Postal

@Suite struct TransitionTests {
    static let allowed: [ItemState: [PostalAction]] = [
        .resultReady: [.collect, .cancel],
        .collected: [.scan, .fail],
        .inTransit: [.scan, .fail],
        .atDeliveryOffice: [.scan, .fail],
        .outForDelivery: [.scan, .fail, .deliver],
        .awaitingPickup: [.scan, .fail, .deliver],
        .invited: [.scan, .fail, .deliver],
        .returning: [.scan, .fail, .return],
        .delivered: [.remit],
        .damaged: [.scan, .fail],
    ]

    @Test(arguments: ItemState.allCases, PostalAction.allCases)
    func `a state carries out its actions and refuses all others`(state: ItemState, action: PostalAction) throws {
        var walk = Walk(to: state)
        let expected = Self.allowed[state] ?? []
        #expect(walk.item.allowedActions == expected.filter { $0 != .cancel })
        if expected.contains(action) {
            #expect(try walk.run(walk.command(action)).isEmpty == false)
        } else {
            let before = walk.item
            #expect(throws: PostalRefusal.stateForbids(state, allowed: before.allowedActions)) {
                try walk.run(walk.command(action))
            }
            #expect(walk.item == before)
        }
    }

    @Test(arguments: ItemState.allCases)
    func `every row of the table leads where it says`(state: ItemState) throws {
        for row in Transition.from(state) {
            for command in Self.commands(row.trigger) {
                var walk = Walk(to: state)
                try walk.run(command)
                #expect(walk.item.state == row.to, "\(state) \(command)")
            }
        }
    }

    private static func commands(_ trigger: Transition.Trigger) -> [PostalCommand] {
        switch trigger {
        case .collect: [Walk.collect]
        case .cancel: [.cancel]
        case .scan(let codes): codes.map(Walk.scan)
        case .fail(let reasons): reasons.map { .fail($0) }
        case .deliver: [Walk.deliver]
        case .handBack: [Walk.handBack]
        case .remit: [Walk.remit]
        case .timer: []
        }
    }

    @Test(arguments: ItemState.allCases, EventCode.allCases)
    func `a scan that the table does not list is refused`(state: ItemState, code: EventCode) {
        var walk = Walk(to: state)
        guard walk.item.allowedActions.contains(.scan), !walk.item.allowedScans.contains(code) else { return }
        let refusal = PostalRefusal.scanForbids(code, in: state, allowed: walk.item.allowedScans)
        #expect(throws: refusal) { try walk.run(Walk.scan(code)) }
    }

    @Test(arguments: [EventCode.attempt, .finalDelivery])
    func `what a failure or a delivery records is never a scan`(code: EventCode) {
        for state in ItemState.allCases {
            #expect(!Walk(to: state).item.allowedScans.contains(code))
        }
    }

    @Test func `no two rows answer the same wish in the same state`() {
        for state in ItemState.allCases {
            let rows = Transition.from(state)
            let codes = rows.flatMap { if case .scan(let codes) = $0.trigger { codes } else { [EventCode]() } }
            let reasons = rows.flatMap { if case .fail(let all) = $0.trigger { all } else { [FailureReason]() } }
            #expect(Set(codes).count == codes.count)
            #expect(Set(reasons).count == reasons.count)
        }
    }

    @Test(arguments: ItemState.allCases)
    func `a final state has no way out`(state: ItemState) {
        #expect(state.isFinal == (Self.allowed[state] ?? []).isEmpty || state == .attemptFailed)
    }

    @Test(arguments: ItemState.allCases, FailureReason.allCases)
    func `a reason that the state does not know is refused`(state: ItemState, reason: FailureReason) {
        var walk = Walk(to: state)
        guard walk.item.allowedActions.contains(.fail), !walk.item.allowedReasons.contains(reason) else { return }
        let refusal = PostalRefusal.reasonForbids(reason, in: state, allowed: walk.item.allowedReasons)
        #expect(throws: refusal) { try walk.run(.fail(reason)) }
    }
}
