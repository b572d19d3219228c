import Civil
import Desk
import Journal
import LineProtocol

extension Workspace {
    /// Today's hall of an office as all commands before this one leave it.
    func hall(of office: String) throws(Refusal) -> Hall {
        if let hall = halls[office, now.date] { return hall }
        return try hallCache.hall(of: office, on: now.date, in: journal)
    }

    /// Does something in today's hall of an office.
    ///
    /// - Parameter account: who does it; empty for a person at the machine.
    func play(_ command: HallCommand, inHallOf office: String, by account: String) throws(Refusal) -> HallChange {
        var hall = try hall(of: office)
        let expected = hall.number
        let event: HallEvent
        do throws(HallRefusal) {
            event = try hall.decide(command, now: now)
        } catch {
            throw Refusal(error)
        }
        let record = HallRecord(number: expected + 1, at: now, account: account, event: event)
        do throws(HallFault) {
            try hall.evolve(record)
        } catch {
            throw .internalFault("event \(error.number) cannot follow in the hall of \(office)")
        }
        return HallChange(expected: expected, records: [record], after: hall)
    }
}

extension HallCache {
    /// The committed hall of an office on a day.
    func hall(of office: String, on day: CivilDate, in journal: any Journal) throws(Refusal) -> Hall {
        if let hall = hall(of: office, on: day) { return hall }
        let version = version
        let hall: Hall
        do throws(JournalError) { hall = try journal.hall(of: office, on: day) } catch { throw Refusal(error) }
        offer(hall, readAt: version)
        return hall
    }
}
