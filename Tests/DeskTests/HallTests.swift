import Civil
import JSON
import Testing

@testable import Desk

@Suite struct HallTests {
    @Test func `numbers run from one without gaps, each letter for itself`() throws {
        var day = Day()
        let taken = try ["A", "B", "A", "C", "A", "B"].map { try day.take(group: $0).description }
        #expect(taken == ["A001", "B001", "A002", "C001", "A003", "B002"])
    }

    @Test func `after three digits there are no more numbers that day`() throws {
        var day = Day()
        for _ in 1...999 { try day.take() }
        #expect(throws: HallRefusal.numbersUsedUp) { try day.take() }
        #expect(try day.take(group: "B").description == "B001")
    }

    @Test func `a ticket goes from waiting to served and says who did it when`() throws {
        var day = Day()
        let number = try day.take()
        day.now = Day.opening.adding(seconds: 60)
        try day.play(.call(group: "A", counter: 3))
        day.now = Day.opening.adding(seconds: 90)
        try day.play(.serve(number))
        day.now = Day.opening.adding(seconds: 360)
        try day.play(.finish(number, dossiers: ["H61.90-190304-0001"]))
        let ticket = try #require(day.hall.ticket(number))
        let call = Ticket.Call(counter: 3, officer: "lan", at: Day.opening.adding(seconds: 60), times: 1)
        #expect(
            ticket.stage
                == .served(
                    call, since: Day.opening.adding(seconds: 90), until: Day.opening.adding(seconds: 360),
                    dossiers: ["H61.90-190304-0001"]))
        #expect(ticket.serviceSeconds == 300)
        #expect(day.hall.meanServiceSeconds(of: "A") == 300)
    }

    /// Which of the actions each state allows; the others are refused.
    static let allowed: [(TicketState, [TicketAction])] = [
        (.waiting, []), (.called, [.recall, .serve, .miss, .redirect]), (.serving, [.finish, .redirect]),
        (.served, []), (.noShow, [.recall]),
    ]

    @Test(arguments: allowed)
    func `a state allows its actions and refuses the others`(state: TicketState, actions: [TicketAction]) throws {
        var day = Day()
        let number = try day.take()
        if state != .waiting { try day.play(.call(group: "A", counter: 1)) }
        if state == .serving || state == .served { try day.play(.serve(number)) }
        if state == .served { try day.play(.finish(number, dossiers: [])) }
        if state == .noShow { try day.play(.miss(number)) }
        let commands: [(TicketAction, HallCommand)] = [
            (.recall, .recall(number)), (.serve, .serve(number)), (.finish, .finish(number, dossiers: [])),
            (.miss, .miss(number)), (.redirect, .redirect(number, to: "B")),
        ]
        for (action, command) in commands {
            var copy = day
            if actions.contains(action) {
                try copy.play(command)
                #expect(copy.hall.ticket(number)?.state == action.row.to)
            } else {
                #expect(throws: HallRefusal.stateForbids(state, allowed: TicketAction.allowed(in: state))) {
                    try copy.play(command)
                }
            }
        }
    }

    @Test func `a counter has one person at a time`() throws {
        var day = Day()
        let (first, second) = (try day.take(), try day.take())
        try day.play(.call(group: "A", counter: 1))
        #expect(throws: HallRefusal.counterBusy(first)) { try day.play(.call(group: "A", counter: 1)) }
        #expect(try day.play(.call(group: "A", counter: 2)) == second)
        #expect(throws: HallRefusal.nobodyWaits) { try day.play(.call(group: "A", counter: 3)) }
        try day.play(.miss(first))
        try day.take()
        #expect(try day.play(.call(group: "A", counter: 1)).serial == 3)
        #expect(throws: HallRefusal.counterBusy(try #require(TicketNumber("A003")))) { try day.play(.recall(first)) }
        #expect(throws: HallRefusal.noTicket(try #require(TicketNumber("Z009")))) {
            try day.play(.serve(try #require(TicketNumber("Z009"))))
        }
    }

    @Test func `who was sent to another queue keeps the place that the time of issue gives`() throws {
        var day = Day()
        let lost = try day.take()
        day.now = Day.opening.adding(seconds: 60)
        try day.take(group: "B")
        try day.play(.call(group: "A", counter: 1))
        #expect(throws: HallRefusal.sameGroup) { try day.play(.redirect(lost, to: "A")) }
        try day.play(.redirect(lost, to: "B"))
        #expect(day.hall.queue(of: "B", now: day.now).map(\.number.description) == ["A001", "B001"])
        #expect(day.hall.ticket(atCounter: 1) == nil)
        #expect(try day.take().description == "A002")
    }

    @Test func `the wait is estimated from the times of the day and the counters that call`() throws {
        var day = Day()
        for _ in 0..<6 { try day.take() }
        let last = try #require(TicketNumber("A006"))
        #expect(day.hall.outlook(of: last, now: day.now)?.seconds == nil)
        for counter in 1...2 {
            let ticket = try day.play(.call(group: "A", counter: counter))
            try day.play(.serve(ticket))
            day.now = day.now.adding(seconds: 300)
            try day.play(.finish(ticket, dossiers: []))
        }
        let outlook = try #require(day.hall.outlook(of: last, now: day.now))
        #expect(outlook.ahead == 3)
        #expect(outlook.seconds == 450)
        #expect(day.hall.outlook(of: try #require(TicketNumber("A001")), now: day.now) == nil)
    }

    @Test func `the events make the same day again, also through JSON`() throws {
        var day = Day()
        for _ in 0..<4 { try day.take(.frail) }
        let first = try day.play(.call(group: "A", counter: 1))
        try day.play(.recall(first))
        try day.play(.redirect(first, to: "B"))
        try day.play(.miss(try day.play(.call(group: "A", counter: 1))))
        _ = try day.serveNext()
        let copies = try day.records.map { record in
            HallRecord(
                number: record.number, at: record.at, account: record.account,
                event: try JSONCoding.decode(HallEvent.self, from: try JSONCoding.encode(record.event)))
        }
        #expect(try Hall(office: "H61.90", day: Day.opening.date, folding: copies) == day.hall)
    }

    @Test func `events that cannot follow each other are a fault`() throws {
        var day = Day()
        let ticket = try day.take()
        try day.play(.call(group: "A", counter: 1))
        let again = HallRecord(
            number: 3, at: day.now, account: "", event: .issued(.init(ticket: ticket, field: nil, priority: .ordinary)))
        let gap = HallRecord(number: 4, at: day.now, account: "", event: .began(ticket: ticket))
        let impossible = HallRecord(
            number: 3, at: day.now, account: "", event: .served(ticket: ticket, dossiers: []))
        for record in [again, gap, impossible] {
            #expect(throws: HallFault(number: record.number)) {
                try Hall(office: "H61.90", day: Day.opening.date, folding: day.records + [record])
            }
        }
    }
}
