import Catalog
import Civil
import Dossiers
import Evidence
import JSON
import Journal
import LineProtocol

/// The simulated clock: moved only on command, and everything that falls due on the way happens in its order.
enum ClockVerbs {
    static func clock(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let calendar = WorkingCalendar(holidays: call.catalog.holidays, hours: .standard)
        let asked = try call.read { body -> (move: Move?, horizon: Horizon?)? in
            let (to, until) = (body.optionalInstant("to"), body.optionalChoice("until", Horizon.self))
            let advance = body.optionalText("advance", max: 32)
            let given = [(advance != nil, "advance"), (to != nil, "to"), (until != nil, "until")].filter(\.0)
            guard given.count < 2 else {
                body.report(
                    given[1].1, "conflict",
                    Bilingual(
                        vi: "Chỉ ghi một trong advance, to, until.", en: "Give one of advance, to and until alone."))
                return nil
            }
            guard let advance else { return (to.map { .to($0) }, until) }
            guard let step = ClockStep(advance) else {
                body.report(
                    "advance", "format",
                    Bilingual(vi: "Ghi advance như P2D, PT4H, 3wd.", en: "Write advance as P2D, PT4H or 3wd."))
                return nil
            }
            return (.by(step), nil)
        }
        guard asked.move != nil || asked.horizon != nil else { return .done(standing(call, Agenda.Outcome())) }
        guard call.gateway.clock.isSimulated else {
            throw .rule(
                "realClock",
                Bilingual(
                    vi: "Đồng hồ của cổng này là đồng hồ thật; chạy motcuad --clock để mô phỏng.",
                    en: "This gateway runs on the real clock; start motcuad with --clock to simulate."))
        }
        return .inTurn(call.gateway.clockMoves) { () throws(Refusal) in
            let agenda = Agenda(gateway: call.gateway)
            guard let move = asked.move else { return standing(call, try agenda.runUntilIdle()) }
            guard let target = move.target(from: call.now, calendar) else { throw beyondCalendar(call.now) }
            guard target >= call.now else {
                throw .rule(
                    "clockBackwards",
                    Bilingual(vi: "Đồng hồ không đi lùi.", en: "The clock does not run backwards."))
            }
            try agenda.demandKey(at: target)
            return standing(call, try agenda.run(upTo: target))
        }
    }

    /// What is told of a step that no calendar follows.
    private static func beyondCalendar(_ now: Instant) -> Refusal {
        .rule(
            "beyondCalendar",
            Bilingual(
                vi: "Bước quá dài: lịch tính đến hết năm \(ClockStep.lastYear), mỗi bước nhiều nhất "
                    + "\(ClockStep.mostWorkingDays) ngày làm việc; đồng hồ ở lại \(now).",
                en: "The step is too long: the calendar ends with the year \(ClockStep.lastYear), a step has at most "
                    + "\(ClockStep.mostWorkingDays) working days; the clock stays at \(now)."))
    }

    /// What the clock may run until, beside a moment.
    private enum Horizon: String, CaseIterable { case idle }

    private enum Move {
        case to(Instant)
        case by(ClockStep)

        /// Where it ends; `nil` where no calendar goes that far.
        func target(from now: Instant, _ calendar: WorkingCalendar) -> Instant? {
            switch self {
            case .to(let instant): instant
            case .by(let step): step.applied(to: now, in: calendar)
            }
        }
    }

    private static func standing(_ call: Call, _ outcome: Agenda.Outcome) -> Reply {
        Reply(
            200,
            .object(
                [
                    "clock": .string(call.now.description), "simulated": .bool(call.gateway.clock.isSimulated),
                    "happened": .integer(Int64(outcome.happened)), "notices": .integer(Int64(outcome.notices)),
                    "beyondKeys": outcome.isBeyondKeys ? .bool(true) : nil,
                ] as KeyValuePairs<String, JSON?>))
    }
}
