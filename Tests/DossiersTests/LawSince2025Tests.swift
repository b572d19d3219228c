import Catalog
import Civil
import Dossiers
import MotCuaTesting
import Testing

/// The vectors of the rules since July 2025, on whole dossiers.
@Suite struct LawSince2025Tests {
    /// Weekends, and the Vietnam Culture Day of 2026.
    static let calendar = WorkingCalendar(
        holidays: HolidayCalendar([
            Holiday(date: CivilDate(daysSinceEpoch: 20_781), name: "Culture Day", kind: .statutory)
        ]), hours: .standard)

    /// A dossier taken at the counter of one unit for the agency of another.
    static func filed(at text: String, days: Int = 3, for deciding: String = "H61.80") -> Walk {
        var procedure = SampleCatalog.procedure
        procedure.time = TimeLimit(unit: .workingDay, tenths: days * 10)
        return Walk(at: text, procedure: procedure, deciding: deciding, intake: .counter, calendar: calendar)
    }

    @Test func `the holiday of the vectors is the 24th of November 2026`() {
        #expect(CivilDate(daysSinceEpoch: 20_781).description == "2026-11-24")
    }

    @Test func `since August 2026 the limit counts from the receipt by the competent agency`() throws {
        var walk = Self.filed(at: "2026-11-20 15:30")
        try walk.run(Walk.command(.receive))
        #expect(walk.dossier.terms.ruleSet == "RS-2026")
        #expect(walk.dossier.clock == [.planned(moment("2026-11-20 15:30"), due: moment("2026-11-26 15:30"))])
        try walk.run(Walk.command(.dispatch))
        try walk.run(Walk.command(.receiveTransfer), at: "2026-11-23 14:00")
        #expect(walk.dossier.due == moment("2026-11-27 14:00"))
    }

    @Test func `under the rules of 2025 the same facts are due a day earlier`() throws {
        var procedure = SampleCatalog.procedure
        procedure.time = TimeLimit(unit: .workingDay, tenths: 30)
        let terms = Terms(
            procedure: procedure, deciding: "H61.80", ruleSet: .named("RS-2025"), on: moment("2025-07-01 00:00").date)
        var walk = Self.filed(at: "2026-11-20 15:30")
        try walk.run(.receive(note: nil, terms: terms))
        try walk.run(Walk.command(.dispatch))
        try walk.run(Walk.command(.receiveTransfer), at: "2026-11-23 14:00")
        #expect(walk.dossier.due == moment("2026-11-26 15:30"))
    }

    @Test func `fifteen days after form 02 of a Friday end on a Monday, and the dossier is closed the day after`()
        throws
    {
        var walk = Walk(at: "2026-11-17 08:00", calendar: Self.calendar)
        for command in [Walk.command(.receive), Walk.command(.finishStep)] { try walk.run(command) }
        try walk.run(Walk.command(.requestInAppraisal), at: "2026-11-20 10:00")
        #expect(walk.dossier.openRequest?.completeBy == moment("2026-12-07 23:59").adding(seconds: 59))
        #expect(throws: DossierRefusal.guardFails(.termOver)) { try walk.run(.timer, at: "2026-12-07 23:59") }
        try walk.run(.timer, at: "2026-12-08 00:00")
        #expect(walk.dossier.state == .stopped)
    }

    @Test func `an online filing of Friday 16:00 is answered until Monday 16:00`() throws {
        let walk = Walk(at: "2026-11-20 16:00", calendar: Self.calendar)
        let terms = walk.dossier.terms(in: Self.calendar, at: walk.now)
        #expect(terms.first { $0.kind == .intakeAnswer }?.dueDate.due == moment("2026-11-23 16:00"))
        #expect(walk.dossier.wakeAt == moment("2026-11-20 18:00"))
    }

    @Test(arguments: [true, false])
    func `a stop may be asked for online from submission on, at the counter from form 01 on`(isOnline: Bool) throws {
        var walk = Walk(at: "2026-11-20 08:00", intake: isOnline ? nil : .counter)
        if isOnline {
            try walk.run(Walk.command(.withdraw))
        } else {
            #expect(throws: DossierRefusal.guardFails(.acceptedOrOnline)) { try walk.run(Walk.command(.withdraw)) }
            try walk.run(Walk.command(.receive))
            try walk.run(Walk.command(.withdraw))
        }
        try walk.run(Walk.command(.agreeWithdrawal))
        #expect(walk.dossier.state.national == .stopped)
    }
}
