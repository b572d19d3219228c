import Civil
import Testing

@testable import Postal

@Suite struct ScriptPlayerTests {
    /// A result from Monday 4 March 2019 at 08:00 on, promised by the end of the sixth.
    @Test(arguments: [
        ("@post delivered", ["collected", "inTransit", "atDeliveryOffice", "outForDelivery", "delivered"]),
        ("@post pickup", ["collected", "inTransit", "awaitingPickup", "delivered"]),
        (
            "@post absent; delivered",
            ["collected", "inTransit", "atDeliveryOffice", "outForDelivery", "invited", "outForDelivery", "delivered"]
        ),
        (
            "@post absent; absent; returned",
            [
                "collected", "inTransit", "atDeliveryOffice", "outForDelivery", "invited", "outForDelivery", "invited",
                "returning", "returnedToAuthority",
            ]
        ),
        (
            "@post absent",
            [
                "collected", "inTransit", "atDeliveryOffice", "outForDelivery", "invited", "returning",
                "returnedToAuthority",
            ]
        ),
        (
            "@post noIdentity; pickup",
            ["collected", "inTransit", "atDeliveryOffice", "outForDelivery", "invited", "delivered"]
        ),
        (
            "@post damaged; rewrapped; delivered",
            [
                "collected", "inTransit", "damaged", "inTransit", "atDeliveryOffice", "outForDelivery", "delivered",
            ]
        ),
        (
            "@post swapped; delivered",
            ["collected", "inTransit", "damaged", "inTransit", "atDeliveryOffice", "outForDelivery", "delivered"]
        ),
        (
            "@post refused; noRecipient",
            ["collected", "inTransit", "atDeliveryOffice", "outForDelivery", "returning", "noRecipient"]
        ),
        (
            "@post moved; noRecipient, 3d",
            [
                "collected", "inTransit", "atDeliveryOffice", "outForDelivery", "returning", "unreturnable",
                "noRecipient",
            ]
        ),
        ("@post damaged", ["collected", "inTransit", "damaged"]),
        ("@post lost", ["collected", "inTransit", "lost"]),
        ("@post damaged; stolen", ["collected", "inTransit", "damaged", "lost"]),
        (
            "@post misrouted", ["collected", "inTransit", "atDeliveryOffice", "outForDelivery", "delivered"]
        ),
        ("@post delayed", ["collected", "inTransit", "atDeliveryOffice", "outForDelivery", "delivered"]),
    ])
    func `an item of the result leg plays its script`(line: String, states: [String]) throws {
        var play = try Play(line, leg: .result)
        try play.run()
        #expect(play.states == states)
    }

    @Test(arguments: ["refused", "badAddress", "moved", "notFound", "deceased"])
    func `what cannot be delivered goes back at once`(outcome: String) throws {
        var play = try Play("@post \(outcome)", leg: .result)
        try play.run()
        #expect(
            play.states == [
                "collected", "inTransit", "atDeliveryOffice", "outForDelivery", "returning", "returnedToAuthority",
            ])
        #expect(play.walk.item.returnReason == ScriptOutcome(rawValue: outcome)?.reason)
    }

    @Test(arguments: [
        ("@post-dossier delivered", ["accepted", "inTransit", "atAuthority", "handedOver"]),
        (
            "@post-dossier damaged; rewrapped; delivered",
            [
                "accepted", "inTransit", "damaged", "inTransit", "atAuthority", "handedOver",
            ]
        ),
        ("@post-dossier misrouted", ["accepted", "inTransit", "atAuthority", "handedOver"]),
        ("@post-dossier stolen", ["accepted", "inTransit", "lost"]),
    ])
    func `an item of the dossier leg plays its script`(line: String, states: [String]) throws {
        var play = try Play(line, leg: .dossier)
        try play.run()
        #expect(play.states == states)
    }

    @Test(arguments: [
        ("delivered", ["collected", "inTransit", "atDeliveryOffice", "outForDelivery", "delivered"]),
        (
            "absent; delivered",
            [
                "collected", "inTransit", "atDeliveryOffice", "outForDelivery", "atDeliveryOffice", "outForDelivery",
                "delivered",
            ]
        ),
        (
            "refused; returned",
            ["collected", "inTransit", "atDeliveryOffice", "outForDelivery", "returning", "returnedToAuthority"]
        ),
        (
            "badAddress",
            ["collected", "inTransit", "atDeliveryOffice", "outForDelivery", "returning", "returnedToAuthority"]
        ),
        (
            "damaged; rewrapped; delivered",
            ["collected", "inTransit", "damaged", "inTransit", "atDeliveryOffice", "outForDelivery", "delivered"]
        ),
        ("delayed", ["collected", "inTransit", "atDeliveryOffice", "outForDelivery", "delivered"]),
        ("misrouted", ["collected", "inTransit", "atDeliveryOffice", "outForDelivery", "delivered"]),
        ("stolen", ["collected", "inTransit", "lost"]),
    ])
    func `an item of the official post plays its script`(steps: String, states: [String]) throws {
        var play = try Play("@post-official \(steps)", leg: .official)
        try play.run()
        #expect(play.states == states)
        #expect(play.walk.item.isLate == (steps == "stolen" ? nil : steps == "delayed"))
    }

    @Test(arguments: [("@post lost; found", Leg.result), ("@post-dossier stolen; found", .dossier)])
    func `what was lost is found again five working days later, once`(line: String, leg: Leg) throws {
        var play = try Play(line, leg: leg)
        try play.run()
        #expect(play.walk.item.state == .lost)
        #expect(play.walk.item.plan?.played == 2)
        let find = try #require(play.walk.item.liability.find)
        #expect(find.at == moment(2019, 3, 11, 14))
        #expect(find.taken == nil)
    }

    @Test func `what was found by hand is not found again`() throws {
        var play = try Play("@post lost; found", leg: .result)
        while play.walk.item.state != .lost { try play.step() }
        try play.byHand(.liability(.find(place: "Kho 890000")))
        #expect(play.walk.item.wakeAt == nil)
    }

    @Test func `what is delivered without a hitch comes in time, what is delayed does not`() throws {
        var inTime = try Play("@post delivered", leg: .result)
        try inTime.run()
        #expect(inTime.walk.item.isLate == false)
        var late = try Play("@post delayed; delivered", leg: .result)
        try late.run()
        #expect(late.walk.item.isLate == true)
    }

    @Test func `a delay counts from the step before`() throws {
        var play = try Play("@post absent, 30m; absent, 1d; delivered, 3h", leg: .result)
        try play.run()
        let attempts = play.walk.item.history.filter { $0.code == .attempt || $0.code == .finalDelivery }.map(\.at)
        #expect(attempts == [moment(2019, 3, 4, 8, 30), moment(2019, 3, 5, 8, 30), moment(2019, 3, 5, 11, 30)])
    }

    @Test func `what is done by hand in between moves the play on from there`() throws {
        var play = try Play("@post damaged; rewrapped; delivered", leg: .result)
        while play.walk.item.state != .damaged { try play.step() }
        try play.byHand(Walk.rewrap)
        try play.run()
        #expect(play.walk.item.state == .delivered)
        #expect(play.walk.item.plan?.played == 3)
    }
}

/// An item that plays a script, driven as the agenda does.
private struct Play {
    var walk: Walk
    var states: [String]
    private let player: ScriptPlayer

    init(_ line: String, leg: Leg) throws {
        let script = try #require(try PostalScript.all(in: line).first)
        walk = Walk(to: leg == .dossier ? .accepted : .collected, on: leg)
        player = ScriptPlayer(walk.calendar)
        states = [walk.item.state.rawValue]
        walk.item.plan = player.begin(script, on: walk.item, now: walk.now)
    }

    mutating func run() throws {
        for _ in 0..<40 where walk.item.wakeAt != nil { try step() }
    }

    mutating func step() throws {
        let due = try #require(walk.item.wakeAt)
        #expect(due >= walk.now)
        walk.now = due
        if let next = walk.item.plan?.next, next.due == due {
            let command = next.move.command(on: walk.item, of: "H61.12", minutes: 7) { $0.postcode ?? $0.province }
            try apply(command, finished: next.finishes)
        } else {
            try apply(.timer, finished: false)
        }
    }

    mutating func byHand(_ command: PostalCommand) throws { try apply(command, finished: false) }

    private mutating func apply(_ command: PostalCommand, finished: Bool) throws {
        try walk.run(command)
        if states.last != walk.item.state.rawValue { states.append(walk.item.state.rawValue) }
        let plan = try #require(walk.item.plan)
        try walk.run(.plan(player.renew(plan, finished: finished, on: walk.item, now: walk.now)))
    }
}
