import Catalog
import Civil
import Dossiers

extension RandomWalk {
    /// The first day of each rule set and days amid it.
    private static let days = [
        "2016-03-30", "2018-06-19", "2019-04-10", "2025-06-26", "2025-08-28", "2026-08-03", "2026-11-18",
    ]

    /// A procedure with any mixture of what sector law may set, and a filing in one of the three ways.
    static func procedure(_ random: inout SplitMix64) -> NaiveProcedure {
        var procedure = NaiveProcedure()
        let day = CivilDate(random.pick(days)) ?? CivilDate(daysSinceEpoch: 18_000)
        procedure.begins = Instant(
            day.adding(days: random.below(8)), minuteOfDay: random.below(1440), second: random.below(60))
        procedure.limit = limit(&random)
        procedure.duties = random.pick([
            [.reception, .processing, .approval], [.reception, .processing, .processing, .approval],
            [.reception, .reception, .processing, .approval], [.reception, .approval],
            [.reception, .clerk, .processing, .clerk, .approval, .clerk],
        ])
        procedure.stepLimit = random.once(in: 2) ? .workingDays(2) : nil
        if random.once(in: 3) { procedure.deciding = NaiveProcedure.offices[1] }
        procedure.feeFirst = random.once(in: 5)
        procedure.bill = random.pick([nil, nil, 0, 20_000, 1_000_000])
        procedure.sameSession = random.once(in: 6)
        procedure.mayStop = random.once(in: 3)
        procedure.mayKeep = random.once(in: 2)
        procedure.verifiedLimit = random.once(in: 2) ? limit(&random) : nil
        procedure.mustVerify = random.once(in: 5)
        procedure.onExpired = random.pick([nil, .close, .stop, .refuse])
        procedure.suspends = random.once(in: 3)
        procedure.startsNextDayAfterThree = random.once(in: 5)
        procedure.byPostAllowed = !random.once(in: 4)
        procedure.completeWithin = random.pick([nil, nil, .workingDays(7), .days(10)])
        procedure.askWithin = random.pick([nil, nil, .workingDays(1), .hours(24)])
        procedure.asksAtMost = random.once(in: 6) ? 2 : 1
        procedure.wanted = random.pick(ResultChannel.allCases)
        if random.once(in: 4) { procedure.tasks = tasks(&random) }
        procedure.channel = random.pick([.online, .online, .kiosk, .inPerson, .postal])
        if procedure.channel == .postal {
            procedure.handover = procedure.begins.adding(seconds: -Int64(random.below(2 * 86_400)))
        }
        return procedure
    }

    private static func limit(_ random: inout SplitMix64) -> NaiveProcedure.Limit? {
        switch random.below(8) {
        case 0: nil
        case 1: .sameDay
        case 2: .hours(1 + random.below(30))
        case 3: .days(1 + random.below(30))
        default: .workingDays(1 + random.below(15))
        }
    }

    /// A line, a fork that joins again, or two lines beside each other.
    private static func tasks(_ random: inout SplitMix64) -> [NaiveProcedure.Task] {
        let after: [[String]] = random.pick([
            [[], ["a"], ["b"]], [[], ["a"], ["a"], ["b", "c"]], [[], [], ["a"], ["b"]], [[]], [[], []],
        ])
        return zip(["a", "b", "c", "d"], after).map { id, after in
            NaiveProcedure.Task(
                id: id, office: NaiveProcedure.offices[random.below(3)],
                limit: random.once(in: 4) ? nil : .workingDays(1 + random.below(4)), after: after,
                yields: !random.once(in: 3))
        }
    }
}
