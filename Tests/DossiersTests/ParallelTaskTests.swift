import Catalog
import Civil
import Dossiers
import MotCuaTesting
import Testing

/// An interconnected dossier (liên thông) with two agencies beside each other after the first.
@Suite struct ParallelTaskTests {
    /// The first agency is done after a day of its one; `left` has two days, `right` three, the dossier five.
    private static func begun() throws -> Walk {
        var walk = Walk(at: "2019-03-04 08:00", tasks: Walk.tasks)
        for command in [Walk.command(.receive), Walk.command(.finishStep)] { try walk.run(command) }
        try walk.run(finish("first"), at: "2019-03-05 08:00")
        return walk
    }

    private static func finish(
        _ task: String, _ outcome: DossierEvent.Decision.Outcome = .granted
    ) -> DossierCommand {
        .finishTask(.init(task: task, outcome: outcome, documentNumber: nil, files: [], note: nil))
    }

    private static func task(_ id: String, of walk: Walk) throws -> Dossier.TaskProgress {
        try #require(walk.dossier.tasks.first { $0.id == id })
    }

    @Test func `both branches begin when the task before them is done, each with its own time`() throws {
        let walk = try Self.begun()
        #expect(walk.dossier.state == .interAgency)
        #expect(walk.dossier.openTasks.map(\.id) == ["left", "right"])
        #expect(try Self.task("left", of: walk).due == moment("2019-03-07 08:00"))
        #expect(try Self.task("right", of: walk).due == moment("2019-03-08 08:00"))
    }

    @Test func `a late agency is late on its own clock and makes no other one late`() throws {
        var walk = try Self.begun()
        let due = walk.dossier.due
        try walk.run(Self.finish("right"), at: "2019-03-07 16:00")
        #expect(walk.dossier.state == .interAgency)
        try walk.run(Self.finish("left"), at: "2019-03-08 16:00")
        let end = moment("2030-01-01 00:00")
        #expect(try Self.task("left", of: walk).isLate(at: end))
        #expect(try !Self.task("right", of: walk).isLate(at: end))
        #expect(try !Self.task("first", of: walk).isLate(at: end))
        #expect(walk.dossier.state == .completed)
        #expect(walk.dossier.due == due)
        #expect(!walk.dossier.isOverdue(at: end))
    }

    @Test func `what waits for a late agency begins later with its whole time, the appointment stays`() throws {
        var walk = Walk(at: "2019-03-04 08:00", tasks: Walk.tasks)
        for command in [Walk.command(.receive), Walk.command(.finishStep)] { try walk.run(command) }
        let due = walk.dossier.due
        try walk.run(Self.finish("first"), at: "2019-03-08 08:00")
        #expect(try Self.task("first", of: walk).isLate(at: walk.now))
        #expect(try Self.task("left", of: walk).due == moment("2019-03-12 08:00"))
        #expect(try Self.task("right", of: walk).due == moment("2019-03-13 08:00"))
        #expect(walk.dossier.due == due)
    }

    @Test func `a task that has not begun, or that is done, or that is not there cannot be finished`() throws {
        var early = Walk(at: "2019-03-04 08:00", tasks: Walk.tasks)
        for command in [Walk.command(.receive), Walk.command(.finishStep)] { try early.run(command) }
        #expect(throws: DossierRefusal.noOpenTask(["first"])) { try early.run(Self.finish("left")) }
        var walk = try Self.begun()
        #expect(throws: DossierRefusal.noOpenTask(["left", "right"])) { try walk.run(Self.finish("first")) }
        #expect(throws: DossierRefusal.noOpenTask(["left", "right"])) { try walk.run(Self.finish("none")) }
        #expect(throws: DossierRefusal.otherOffice([SampleCatalog.otherOfficeCode])) {
            try walk.run(Self.finish("left"), by: SampleActor.officer(.processing))
        }
    }

    @Test func `one agency's refusal does not refuse the whole, that of the first one does`() throws {
        for (first, left, expected) in [
            (
                DossierEvent.Decision.Outcome.denied, DossierEvent.Decision.Outcome.denied,
                DossierEvent.Decision.Outcome.denied
            ),
            (.granted, .denied, .granted), (.granted, .granted, .granted),
        ] {
            var walk = Walk(at: "2019-03-04 08:00", tasks: Walk.tasks)
            for command in [Walk.command(.receive), Walk.command(.finishStep)] { try walk.run(command) }
            for command in [Self.finish("first", first), Self.finish("left", left), Self.finish("right", .denied)]
            where walk.dossier.completedAt == nil {
                try walk.run(command)
            }
            #expect(walk.dossier.decision?.outcome == expected)
        }
    }
}
