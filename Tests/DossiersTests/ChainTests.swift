import Catalog
import Civil
import Dossiers
import MotCuaTesting
import Testing

/// Several agencies answer one dossier (liên thông).
@Suite struct ChainTests {
    private static func officer(_ account: String, of office: String = SampleCatalog.officeCode) -> Actor {
        Actor(kind: .officer, account: account, duty: .processing, office: office)
    }

    private static func done(
        _ task: String, _ outcome: DossierEvent.Decision.Outcome = .granted, message: String? = nil
    ) -> DossierCommand {
        .finishTask(
            .init(task: task, outcome: outcome, documentNumber: "\(task)/1", files: [], note: nil, message: message))
    }

    /// The first task is open.
    private static func received(_ tasks: [Terms.Task] = Walk.tasks) throws -> Walk {
        var walk = Walk(at: "2019-03-04 08:00", tasks: tasks)
        for command in [Walk.command(.receive), Walk.command(.finishStep)] { try walk.run(command) }
        return walk
    }

    @Test func `it waits for the offices of the open tasks and for no other`() throws {
        var walk = try Self.received()
        #expect(walk.dossier.actingOffices == [SampleCatalog.officeCode])
        try walk.run(Self.done("first"))
        #expect(walk.dossier.openTasks.map(\.id) == ["left", "right"])
        #expect(walk.dossier.actingOffices == [SampleCatalog.officeCode, SampleCatalog.otherOfficeCode])
        try walk.run(Self.done("right"))
        #expect(walk.dossier.actingOffices == [SampleCatalog.otherOfficeCode])
        try walk.run(Self.done("left"))
        #expect(walk.dossier.state == .completed)
        #expect(walk.dossier.actingOffices == [SampleCatalog.officeCode])
        #expect(walk.dossier.offices == [SampleCatalog.officeCode, SampleCatalog.otherOfficeCode])
    }

    @Test func `who holds it for the tasks of one office keeps no other office from its own`() throws {
        var walk = try Self.received()
        try walk.run(Self.done("first"))
        let until = moment("2019-03-04 08:30")
        try walk.run(.lease(until: until), by: Self.officer("lan"))
        let other = Self.officer("minh", of: SampleCatalog.otherOfficeCode)
        #expect(throws: DossierRefusal.leased(until: until)) { try walk.run(.lease(until: until), by: other) }
        #expect(throws: DossierRefusal.leased(until: until)) {
            try walk.run(Self.done("right"), by: Self.officer("hoa"))
        }
        try walk.run(Self.done("left"), by: other)
        #expect(walk.dossier.lease?.officer == "lan")
        try walk.run(Self.done("right"), by: Self.officer("lan"))
        #expect(walk.dossier.lease == nil)
    }

    @Test func `what comes after a denied task falls away`() throws {
        var walk = try Self.received()
        try walk.run(Self.done("first", .denied))
        #expect(walk.dossier.state == .completed)
        #expect(walk.dossier.decision?.outcome == .denied)
        #expect(walk.dossier.terms.tasks.map { walk.dossier.state(of: $0) } == [.done, .dropped, .dropped])
    }

    @Test func `a branch that is denied leaves the other one its result`() throws {
        var walk = try Self.received()
        try walk.run(Self.done("first"))
        try walk.run(Self.done("left", .denied))
        #expect(walk.dossier.state == .interAgency)
        try walk.run(Self.done("right"))
        #expect(walk.dossier.decision?.outcome == .granted)
        #expect(walk.dossier.decision?.documentNumber == "first/1; left/1; right/1")
    }

    @Test func `the answer of an agency's own system finishes its task, whoever of the offices takes it in`() throws {
        var walk = try Self.received()
        let desk = SampleActor.officer(.reception)
        let stranger = SampleActor.officer(.reception, office: "H61.99")
        #expect(throws: DossierRefusal.self) { try walk.run(Self.done("first", message: "M1"), by: stranger) }
        try walk.run(Self.done("first", message: "M1"), by: desk)
        #expect(walk.dossier.tasks.first?.done?.message == "M1")
        #expect(throws: DossierRefusal.noOpenTask(["left", "right"])) {
            try walk.run(Self.done("first", message: "M2"), by: desk)
        }
    }

    @Test func `the budget tells each agency's time and what is left to the appointment`() throws {
        var walk = try Self.received()
        // Due after 5 working days; the tasks take 1, then 2 and 3 beside each other.
        #expect(walk.dossier.due == moment("2019-03-11 08:00"))
        func slack(_ dossier: Dossier, _ text: String) -> [Int?] {
            dossier.taskTimes(in: Walk.calendar, at: moment(text)).map(\.slackMinutes)
        }
        #expect(slack(walk.dossier, "2019-03-04 08:00") == [4 * 480, 2 * 480, 480])
        try walk.run(Self.done("first"), at: "2019-03-05 08:00")
        let times = walk.dossier.taskTimes(in: Walk.calendar, at: moment("2019-03-08 10:00"))
        #expect(times.map(\.state) == [.done, .open, .open])
        #expect(times.map(\.usedMinutes) == [480, 3 * 480 + 120, 3 * 480 + 120])
        #expect(times.map(\.isLate) == [false, true, true])
        #expect(
            times.map(\.due) == [moment("2019-03-05 08:00"), moment("2019-03-07 08:00"), moment("2019-03-08 08:00")])
        #expect(slack(walk.dossier, "2019-03-12 08:00") == [4 * 480, -480, -480])
        #expect(
            walk.dossier.expectedEnd(in: Walk.calendar, at: moment("2019-03-12 08:00")) == moment("2019-03-12 08:00"))
    }
}
