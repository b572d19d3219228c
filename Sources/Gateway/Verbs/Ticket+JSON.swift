import Catalog
import Civil
import Desk
import JSON
import LineProtocol

extension Ticket {
    /// What anybody in the hall may know of a ticket of a hall: nothing personal.
    func publicMembers(in hall: Hall, at now: Instant, language: Language) -> [JSON.Member] {
        var members = [
            JSON.Member("ticket", .string(number.description)), JSON.Member("office", .string(hall.office)),
            JSON.Member("group", .string(group)), JSON.Member("state", .string(state.rawValue)),
            JSON.Member("stateName", .string(state.name.text(in: language))),
            JSON.Member("issuedAt", .string(issuedAt.description)),
        ]
        if let outlook = hall.outlook(of: number, now: now) {
            members.append(JSON.Member("ahead", .integer(Int64(outlook.ahead))))
            members.append(JSON.Member("waitMinutes", Self.minutes(outlook.seconds)))
        }
        if let call {
            members.append(JSON.Member("counter", .integer(Int64(call.counter))))
            members.append(JSON.Member("calledAt", .string(call.at.description)))
            members.append(JSON.Member("calls", .integer(Int64(call.times))))
        }
        switch stage {
        case .waiting, .called: break
        case .serving(_, let since): members.append(JSON.Member("servingSince", .string(since.description)))
        case .served(_, let since, let until, _):
            members.append(JSON.Member("servingSince", .string(since.description)))
            members.append(JSON.Member("endedAt", .string(until.description)))
        case .noShow(_, let at): members.append(JSON.Member("endedAt", .string(at.description)))
        }
        return members
    }

    /// What the officers of the unit see besides.
    func members(in hall: Hall, at now: Instant, language: Language) -> [JSON.Member] {
        var members = publicMembers(in: hall, at: now, language: language)
        members.append(JSON.Member("priority", .integer(Int64(priority.rawValue))))
        if let field { members.append(JSON.Member("field", .string(field))) }
        if let call { members.append(JSON.Member("officer", .string(call.officer))) }
        if case .served(_, _, _, let dossiers) = stage {
            members.append(JSON.Member("dossiers", .array(dossiers.map { .string($0) })))
        }
        return members
    }

    /// Seconds as whole minutes, a begun one counted.
    static func minutes(_ seconds: Int64?) -> JSON {
        seconds.map { .integer(($0 + 59) / 60) } ?? .null
    }
}
