import Catalog
import Civil
import Desk
import Dossiers
import JSON
import Journal
import LineProtocol

/// What officers at a counter do with the people in the hall.
enum CounterVerbs {
    /// Calls the next ticket for a counter, by the priority rules.
    static func call(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body -> (key: String?, office: String?, counter: Int)? in
            let key = body.key()
            let office = body.optionalText("office", max: 64)
            return body.integer("counter", in: 1...999).map { (key, office, $0) }
        }
        let place = try desk(asked.office, of: call)
        let group = try place.group(ofCounter: asked.counter)
        return work(call, asked.key, at: place) { _ in .call(group: group.letter, counter: asked.counter) }
    }

    /// Calls a ticket once more, also after its person had not come.
    static func recall(_ call: Call) throws(Refusal) -> Work { try act(call) { .recall($0) } }

    /// The person stands at the counter.
    static func serve(_ call: Call) throws(Refusal) -> Work { try act(call) { .serve($0) } }

    /// The person did not come.
    static func miss(_ call: Call) throws(Refusal) -> Work { try act(call) { .miss($0) } }

    /// The person is served; with the dossiers that were handled.
    static func finish(_ call: Call) throws(Refusal) -> Work {
        let ticket = try ticket(of: call)
        let asked = try call.read { body in
            (
                key: body.key(), office: body.optionalText("office", max: 64),
                dossiers: body.optionalTexts("dossiers", max: 50, maxText: 64) ?? []
            )
        }
        let identity = call.identity
        return work(call, asked.key, at: try desk(asked.office, of: call)) { workspace throws(Refusal) in
            var problems: [Problem] = []
            for (index, code) in asked.dossiers.enumerated() {
                if let file = try workspace.find(code), identity.maySee(file) { continue }
                problems.append(unknownDossier(at: index))
            }
            guard problems.isEmpty else { throw .invalid(problems) }
            return .finish(ticket, dossiers: asked.dossiers)
        }
    }

    /// The person came to the wrong counter.
    static func redirect(_ call: Call) throws(Refusal) -> Work {
        let ticket = try ticket(of: call)
        let asked = try call.read { body in
            (
                key: body.key(), office: body.optionalText("office", max: 64),
                wish: HallPlace.Wish(
                    group: body.optionalText("group", max: 1), field: body.optionalText("field", max: 256),
                    procedure: body.optionalText("procedure", max: 64))
            )
        }
        let place = try desk(asked.office, of: call)
        let group = try place.group(for: asked.wish, in: call.catalog).group
        return work(call, asked.key, at: place) { _ in .redirect(ticket, to: group.letter) }
    }

    private static func act(_ call: Call, _ command: (TicketNumber) -> HallCommand) throws(Refusal) -> Work {
        let command = command(try ticket(of: call))
        let asked = try call.read { body in (key: body.key(), office: body.optionalText("office", max: 64)) }
        return work(call, asked.key, at: try desk(asked.office, of: call)) { _ in command }
    }

    private static func ticket(of call: Call) throws(Refusal) -> TicketNumber {
        let word = try call.onlyArgument()
        guard let number = TicketNumber(word) else { throw .badArgument(word, usage: call.usage) }
        return number
    }

    /// The unit at whose counter the officer sits; it need not be named by who has one office only.
    private static func desk(_ code: String?, of call: Call) throws(Refusal) -> HallPlace {
        let offices = call.identity.offices
        guard let code = code ?? (offices.count == 1 ? offices[0] : nil) else {
            throw .invalid([
                Problem(
                    at: JSONPointer.root.appending("office"), code: "required",
                    message: Bilingual(
                        vi: "Bạn thuộc nhiều cơ quan; hãy ghi office.", en: "You have several offices; name one."))
            ])
        }
        guard offices.contains(code) else {
            throw .notFound(Bilingual(vi: "cơ quan “\(code)” của bạn", en: "office “\(code)” of yours"))
        }
        guard call.identity.duty == .reception else { throw Refusal(DossierRefusal.dutyMissing([.reception])) }
        return try HallPlace(code, in: call.catalog, on: call.now.date)
    }

    private static func work(
        _ call: Call, _ key: String?, at place: HallPlace,
        _ command: @escaping @Sendable (inout Workspace) throws(Refusal) -> HallCommand
    ) -> Work {
        let (account, language) = (call.identity.account, call.language)
        return .write(call.jobKey(key)) { workspace throws(Refusal) in
            let now = workspace.now
            let change = try workspace.play(
                try command(&workspace), inHallOf: place.office.code, by: account)
            return Decision(commit: Commit(halls: [change])) { _ in
                Reply(200, .object(change.ticket?.members(in: change.after, at: now, language: language) ?? []))
            }
        }
    }

    private static func unknownDossier(at index: Int) -> Problem {
        Problem(
            at: JSONPointer.root.appending("dossiers").appending(index), code: "notFound",
            message: Bilingual(vi: "Cơ quan của bạn không có hồ sơ này.", en: "Your office has no such dossier."))
    }
}
