import Catalog
import Civil
import Dossiers
import Forms
import MotCuaTesting
import Testing

/// The rows of the control slip of dossiers that go from one agency to another.
@Suite struct SlipTests {
    private static let monday = SampleForm.moment("2025-10-06T08:00:00+07:00")
    private static let desk = "Trung tâm Phục vụ hành chính công"
    private static let other = "H61.99"

    /// A dossier and what happened to it.
    private struct Walk {
        var dossier: Dossier
        var history: [FormOccasion.Happening] = []

        init(_ tasks: [Terms.Task]) {
            let date = monday.date
            let terms = Terms(
                procedure: SampleCatalog.procedure, deciding: SampleCatalog.officeCode, tasks: tasks,
                ruleSet: .inForce(on: date), on: date)
            let owner = SampleActor.owner.account
            let submission = Submission(
                procedure: SampleCatalog.procedureCode, office: SampleCatalog.officeCode,
                applicant: Applicant(kind: .citizen, id: owner, name: "Nguyễn Văn A", phone: "0912345678"),
                components: [], delivery: Delivery(dossier: .online, result: .counter))
            dossier = Dossier(
                .init(code: "A-0001", owner: owner, submission: submission, terms: SharedTerms(terms)), at: monday)
        }

        mutating func run(_ command: DossierCommand, _ actor: Actor, minutes: Int64 = 0) throws {
            let at = monday.adding(seconds: minutes * 60)
            for event in try dossier.decide(command, by: actor, now: at, calendar: SampleCatalog.calendar) {
                dossier.evolve(event, at: at)
                history.append((at, actor, event))
            }
        }

        /// The tables of the slip: the handovers, and for a chain the tasks.
        var tables: [[[String]]] {
            let occasion = FormOccasion(unit: SampleForm.unit, desk: desk, event: nil, at: monday, number: 1)
            let slip = occasion.controlSlip(of: dossier, history: history) { $0 == other ? "Sở khác" : "Sở mẫu" }
            return slip?.sections.compactMap(\.table).map(\.rows) ?? []
        }

        var ways: [String] { tables.first?.map { $0[0].replacing("\n", with: "; ") } ?? [] }
    }

    private static func task(_ id: String, at office: String, days: Int?, after: [String]) -> Terms.Task {
        let name = Bilingual(vi: id, en: id)
        return .init(
            id: id, name: name, office: office, agency: name,
            limit: days.flatMap { TimeLimit(unit: .workingDay, tenths: $0 * 10) }, after: after, result: name)
    }

    private static func finished(_ task: String) -> DossierCommand {
        .finishTask(.init(task: task, outcome: .granted, documentNumber: nil, files: [], note: nil))
    }

    @Test(arguments: [(50, "Đúng hạn"), (120, "Quá hạn")] as [(Int64, String)])
    func `a transfer keeps its term when the agency has the dossier, not when the unit sends it`(
        receipt: Int64, judged: String
    ) throws {
        var walk = Walk([])
        try walk.run(.receive(note: nil), SampleActor.officer(.reception))
        try walk.run(.dispatch(.officer, note: nil), SampleActor.officer(.reception), minutes: 30)
        #expect(walk.tables.first?.first?[2].isEmpty == true)
        try walk.run(.receive(note: nil), SampleActor.officer(.processing), minutes: receipt)
        let row = try #require(walk.tables.first?.first)
        #expect(row[1].contains("Giao: 08 giờ 30 phút"))
        #expect(row[1].contains("Nhận: \(receipt == 50 ? "08 giờ 50" : "10 giờ 00") phút"))
        #expect(row[2] == judged)
        #expect(walk.tables.count == 1)
    }

    @Test func `in a chain each agency stands with its task and time limit, and gives to the next one`() throws {
        let tasks = [
            Self.task("first", at: Self.other, days: 2, after: []),
            Self.task("second", at: SampleCatalog.officeCode, days: nil, after: ["first"]),
        ]
        var walk = Walk(tasks)
        let (reception, approval) = (SampleActor.officer(.reception), SampleActor.officer(.approval))
        let away = SampleActor.officer(.approval, office: Self.other)
        try walk.run(.receive(note: nil), reception)
        try walk.run(.finishStep(note: nil), reception)
        #expect(
            walk.tables.last == [
                ["Sở khác", "first", "2 ngày làm việc", "08:00 08/10/2025", "đang giải quyết"],
                ["Sở mẫu", "second", "không quy định", "", "chưa đến lượt"],
            ])
        try walk.run(Self.finished("first"), away)
        try walk.run(Self.finished("second"), approval)
        #expect(
            walk.ways == [
                "1. Giao: \(Self.desk) (\(reception.account)); 2. Nhận: Sở khác",
                "1. Giao: Sở khác (\(away.account)); 2. Nhận: Sở mẫu",
                "1. Giao: Sở mẫu (\(approval.account)); 2. Nhận: \(Self.desk)",
            ])
        #expect(walk.tables.last?.last?.last == "hoàn thành 08:00 06/10/2025")
    }
}
