import Catalog
import Civil
import Desk
import JSON
import Journal
import LineProtocol

/// The number machine and the screen in the hall of a one-stop unit (máy lấy số, màn hình gọi số); open to everybody.
enum TicketVerbs {
    /// Gives a ticket.
    static func take(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read {
            body -> (key: String?, office: String, wish: HallPlace.Wish, claim: PriorityClaim)? in
            let key = body.key()
            let office = body.text("office", max: 64)
            let wish = HallPlace.Wish(
                group: body.optionalText("group", max: 1), field: body.optionalText("field", max: 256),
                procedure: body.optionalText("procedure", max: 64))
            let claim = body.optionalObject("priority") { $0.priorityClaim(on: call.now.date) } ?? PriorityClaim()
            return office.map { (key, $0, wish, claim) }
        }
        let place = try HallPlace(asked.office, in: call.catalog, on: call.now.date)
        let (group, field) = try place.group(for: asked.wish, in: call.catalog)
        let isFromDesk = isFromDesk(call, of: place.office)
        guard isFromDesk || call.gateway.ticketRate.admit(call.session.client.text) else {
            throw .tooManyRequests(retryAfter: 1)
        }
        let (account, language) = (isFromDesk ? call.identity.account : "", call.language)
        return .write(call.jobKey(asked.key)) { workspace throws(Refusal) in
            let now = workspace.now
            let calendar = workspace.catalog.calendar(ofOffice: place.office.code)
            guard calendar.givesTickets(at: now) else {
                throw .machineClosed(until: calendar.nextTickets(after: now))
            }
            let priority = asked.claim.priorityClass(on: now.date)
            let change = try workspace.play(
                .take(group: group.letter, field: field, priority: priority), inHallOf: place.office.code, by: account)
            return Decision(commit: Commit(halls: [change])) { _ in
                var members = change.ticket?.publicMembers(in: change.after, at: now, language: language) ?? []
                members.append(JSON.Member("priority", .integer(Int64(priority.rawValue))))
                members.append(JSON.Member("groupName", .string(group.name.text(in: language))))
                members.append(JSON.Member("counters", .array(group.counters.map { .integer(Int64($0)) })))
                return Reply(201, .object(members))
            }
        }
    }

    private static func isFromDesk(_ call: Call, of office: Office) -> Bool {
        call.identity.duty == .reception && call.identity.offices.contains(office.code)
    }

    /// Where a ticket of today stands.
    static func show(_ call: Call) throws(Refusal) -> Work {
        guard call.arguments.count == 2 else { throw .wrongArguments(usage: call.usage) }
        try call.noBody()
        let place = try HallPlace(call.arguments[0], in: call.catalog, on: call.now.date)
        guard let number = TicketNumber(call.arguments[1]) else {
            throw .badArgument(call.arguments[1], usage: call.usage)
        }
        let hall = try call.hall(of: place)
        guard let ticket = hall.ticket(number) else { throw .noTicket }
        return .done(Reply(200, .object(ticket.publicMembers(in: hall, at: call.now, language: call.language))))
    }

    /// What the screen in the hall shows.
    static func board(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let code = try call.read { body in body.text("office", max: 64) }
        let place = try HallPlace(code, in: call.catalog, on: call.now.date)
        let (hall, now) = (try call.hall(of: place), call.now)
        let calendar = call.catalog.calendar(for: place.office)
        let isOpen = calendar.givesTickets(at: now)
        let atCounter = hall.tickets.filter(\.isAtCounter).sorted { left, right in
            (left.call?.at.unixSeconds ?? 0, left.number.description)
                > (right.call?.at.unixSeconds ?? 0, right.number.description)
        }
        return .done(
            Reply(
                200,
                [
                    "office": .string(place.office.code),
                    "name": call.text(place.office.oneStopName(on: now.date) ?? place.office.name),
                    "at": .string(now.description), "givesTickets": .bool(isOpen),
                    "opensAt": isOpen ? .null : .string(calendar.nextTickets(after: now).description),
                    "groups": .array(place.groups.map { json($0, in: hall, call) }),
                    "calls": .array(
                        atCounter.map { .object($0.publicMembers(in: hall, at: now, language: call.language)) }),
                ]))
    }

    private static func json(_ group: CounterGroup, in hall: Hall, _ call: Call) -> JSON {
        [
            "group": .string(group.letter), "name": call.text(group.name),
            "counters": .array(group.counters.map { .integer(Int64($0)) }),
            "waiting": .integer(Int64(hall.queue(of: group.letter, now: call.now).count)),
            "serviceMinutes": Ticket.minutes(hall.meanServiceSeconds(of: group.letter)),
        ]
    }
}

extension Call {
    /// The committed hall of a unit, today.
    func hall(of place: HallPlace) throws(Refusal) -> Hall {
        try gateway.halls.hall(of: place.office.code, on: now.date, in: gateway.journal)
    }
}

extension HallChange {
    /// The ticket that the change is about.
    var ticket: Ticket? {
        records.last.flatMap { after.ticket($0.event.ticket) }
    }
}

extension BodyReader {
    /// What a person says to be called earlier: the birth date, and circumstances that are so.
    fileprivate mutating func priorityClaim(on today: CivilDate) -> PriorityClaim {
        let birthDate = optionalDate("birthDate")
        if let birthDate, birthDate > today {
            report(
                "birthDate", "range",
                Bilingual(vi: "Ngày sinh ở sau ngày hôm nay.", en: "The birth date lies after today."))
        }
        var circumstances: [Circumstance] = []
        for circumstance in Circumstance.allCases where optionalBool(circumstance.rawValue) == true {
            circumstances.append(circumstance)
        }
        return PriorityClaim(birthDate: birthDate, circumstances: circumstances)
    }
}
