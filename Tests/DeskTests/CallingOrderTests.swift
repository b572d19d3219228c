import Civil
import Testing

@testable import Desk

@Suite struct CallingOrderTests {
    /// Who takes a ticket, in this order, and who is called when.
    static let rows: [(arriving: [PriorityClass], called: [Int])] = [
        ([.ordinary, .ordinary, .ordinary], [1, 2, 3]),
        ([.ordinary, .appointed, .honoured, .frail, .emergency], [5, 4, 1, 3, 2]),
        ([.honoured, .honoured, .honoured, .ordinary], [1, 2, 4, 3]),
        ([.frail, .frail, .frail, .frail], [1, 2, 3, 4]),
        (
            [.ordinary, .ordinary, .honoured, .honoured, .honoured, .honoured, .honoured],
            [3, 4, 1, 5, 6, 2, 7]
        ),
    ]

    @Test(arguments: rows)
    func `the highest class goes first, two in a row, then one ordinary`(
        arriving: [PriorityClass], called: [Int]
    ) throws {
        var day = Day()
        for priority in arriving { try day.take(priority) }
        let order = try arriving.map { _ in try day.serveNext().serial }
        #expect(order == called)
    }

    @Test func `the queue shows the order in which it will be called`() throws {
        var day = Day()
        var numbers = SeededNumbers(seed: 7)
        for _ in 0..<60 { try day.take(PriorityClass.allCases.randomElement(using: &numbers) ?? .ordinary) }
        let shown = day.hall.queue(of: "A", now: day.now).map(\.number)
        #expect(day.hall.outlook(of: shown[17], now: day.now)?.ahead == 17)
        #expect(try shown.map { _ in try day.serveNext() } == shown)
    }

    @Test func `who has a priority class and has waited an hour is called like an emergency`() throws {
        var day = Day()
        let early = try day.take(.appointed)
        day.now = Day.opening.adding(seconds: 3599)
        try day.take(.frail)
        #expect(day.hall.queue(of: "A", now: day.now).first?.number.serial == 2)
        day.now = Day.opening.adding(seconds: 3600)
        try day.take(.emergency)
        #expect(day.hall.queue(of: "A", now: day.now).map(\.number.serial) == [1, 3, 2])
        #expect(try day.serveNext() == early)
    }

    @Test func `each queue counts for itself`() throws {
        var day = Day()
        for group in ["A", "B"] {
            for _ in 0..<3 { try day.take(.frail, group: group) }
            try day.take(group: group)
        }
        let called = try (0..<8).map { try day.serveNext($0.isMultiple(of: 2) ? "A" : "B").description }
        #expect(called == ["A001", "B001", "A002", "B002", "A004", "B004", "A003", "B003"])
    }

    /// What a day of random arrivals and calls shows.
    struct Course {
        var day = Day()
        /// The calls so far.
        var calls = 0
        /// For each ordinary ticket: the calls and its place in the ordinary queue when it came.
        var came: [TicketNumber: (calls: Int, place: Int)] = [:]
        var called: [Ticket] = []
        var priorityInARow = 0

        mutating func arrive(_ priority: PriorityClass) throws {
            let ticket = try day.take(priority)
            guard !priority.isPriority else { return }
            let ordinary = day.hall.queue(of: "A", now: day.now).filter { !$0.priority.isPriority }
            came[ticket] = (calls, ordinary.count)
        }

        mutating func call() throws {
            let waiting = day.hall.queue(of: "A", now: day.now)
            guard !waiting.isEmpty else { return }
            let ticket = try #require(day.hall.ticket(try day.serveNext()))
            calls += 1
            called.append(ticket)
            priorityInARow = ticket.priority.isPriority ? priorityInARow + 1 : 0
            if waiting.contains(where: { !$0.priority.isPriority }) { #expect(priorityInARow <= 2) }
            if let arrival = came[ticket.number] { #expect(calls - arrival.calls <= 3 * arrival.place) }
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `on any day nobody waits for ever, and who came first in a class goes first`(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        var course = Course()
        let share = Int.random(in: 1...9, using: &numbers)
        for _ in 0..<400 {
            course.day.now = course.day.now.adding(seconds: Int64.random(in: 0...90, using: &numbers))
            let isOrdinary = Int.random(in: 0..<10, using: &numbers) < share
            let priority = PriorityClass.allCases.dropLast().randomElement(using: &numbers) ?? .frail
            if Bool.random(using: &numbers) { try course.arrive(isOrdinary ? .ordinary : priority) }
            if Int.random(in: 0..<10, using: &numbers) < 4 { try course.call() }
        }
        while !course.day.hall.queue(of: "A", now: course.day.now).isEmpty { try course.call() }
        #expect(course.called.count == course.day.hall.tickets.count)
        for priority in PriorityClass.allCases {
            let serials = course.called.filter { $0.priority == priority }.map(\.number.serial)
            #expect(serials == serials.sorted())
        }
    }

    @Test func `a stream of higher classes without end passes nobody by for ever`() throws {
        var day = Day()
        let patient = try day.take(.appointed)
        let ordinary = try day.take()
        var order: [TicketNumber] = []
        while day.hall.ticket(patient)?.state == .waiting || day.hall.ticket(ordinary)?.state == .waiting {
            try day.take(.emergency)
            day.now = day.now.adding(seconds: 60)
            order.append(try day.serveNext())
            #expect(order.count <= 70)
        }
        #expect(order.firstIndex(of: ordinary) == 2)
        #expect(order.last == patient)
        #expect(order.count == 60)
    }
}
