import Catalog
import Civil
import JSON
import Testing

@Suite struct ChainTests {
    private static func task(_ id: String, after: [String] = [], optional: Bool = false) -> ChainTask {
        var task = ChainTask(
            id: id, name: Bilingual(vi: id, en: id), agency: Bilingual(vi: id, en: id),
            role: id == "birth" ? .lead : .outside(service: "police", level: .commune))
        (task.after, task.optional, task.isLead) = (after, optional, id == "birth")
        task.chosenBy = optional ? id : nil
        task.limit = TimeLimit("15d")
        return task
    }

    private let chain = Chain(tasks: [
        task("birth"), task("residence", after: ["birth"], optional: true),
        task("card", after: ["birth"], optional: true), task("handover", after: ["residence", "card"]),
    ])

    @Test func `two branches begin when the birth is registered and meet at the end`() {
        #expect(chain.startable(finished: []).map(\.id) == ["birth"])
        #expect(chain.startable(finished: ["birth"]).map(\.id) == ["residence", "card"])
        #expect(chain.startable(finished: ["birth", "card"]).map(\.id) == ["residence"])
        #expect(chain.startable(finished: ["birth", "card", "residence"]).map(\.id) == ["handover"])
        #expect(chain.unreachable == [])
        #expect(chain.lead?.id == "birth")
    }

    @Test func `a task that the applicant leaves out passes its place on`() {
        let chosen = chain.chosen(by: ["residence": false, "card": true])
        #expect(chosen.tasks.map(\.id) == ["birth", "card", "handover"])
        #expect(chosen.task("handover")?.after == ["card", "birth"])
        let alone = chain.chosen(by: ["residence": false, "card": false])
        #expect(alone.task("handover")?.after == ["birth"])
    }

    @Test func `without a choice every task is done`() {
        #expect(chain.chosen(by: [:]) == chain)
        #expect(chain.chosen(by: ["birth": false]) == chain)
    }

    @Test func `tasks that wait for each other are unreachable`() {
        let circle = Chain(tasks: [Self.task("birth"), Self.task("a", after: ["b"]), Self.task("b", after: ["a"])])
        #expect(circle.unreachable == ["a", "b"])
    }

    @Test func `a later limit takes the place of the first on its day`() throws {
        var task = Self.task("residence")
        let since = try #require(CivilDate("2026-09-01"))
        task.laterLimit = ChainTask.LaterLimit(since: since, limit: try #require(TimeLimit("2wd")))
        #expect(task.limit(on: since.adding(days: -1))?.description == "15d")
        #expect(task.limit(on: since)?.description == "2wd")
    }

    @Test(arguments: ["lead", "committee/district", "department/Đất đai", "department/A/B", "outside/police/commune"])
    func `a role reads back as it is written`(text: String) throws {
        let role = try #require(AgencyRole(text))
        #expect(role.description == text)
    }

    @Test(arguments: [
        "", "leader", "committee", "committee/ministry", "department/", "outside/police", "outside//commune",
    ])
    func `other roles are refused`(text: String) {
        #expect(AgencyRole(text) == nil)
    }

    @Test func `a chain comes back from its journal form`() throws {
        #expect(try JSONCoding.decode(Chain.self, from: try JSONCoding.encode(chain)) == chain)
    }
}
