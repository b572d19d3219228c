import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import Postal

/// What a postal operator's system takes and gives back in files.
extension PostVerbs {
    /// Lists what waits at authorities, at applicants' addresses and at post offices; changes nothing.
    static func pickups(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body in
            (
                office: body.optionalText("office", max: 64), date: body.optionalDate("date"),
                cursor: body.itemCursor("cursor"), limit: body.optionalInteger("limit", in: 1...200) ?? 100
            )
        }
        let end = asked.date.map { Instant($0.adding(days: 1), minuteOfDay: 0) }
        var cursor = asked.cursor
        var found: [PostalItem] = []
        repeat {
            let after = cursor
            let rows = try call.reading { () throws(JournalError) in
                try call.gateway.journal.items(in: [.requested, .resultReady], after: after, limit: 200)
            }
            for row in rows {
                guard let file = try call.findCase(row.dossier), let item = file.item(row.id),
                    asked.office.map({ $0 == file.dossier.office }) ?? true, item.leg != .official,
                    end.map({ item.registeredAt < $0 }) ?? true
                else { continue }
                found.append(item)
            }
            cursor = rows.count == 200 ? rows.last?.id.description : nil
        } while cursor != nil && found.count <= asked.limit
        let page = found.prefix(asked.limit)
        let items = try page.map { item throws(Refusal) -> JSON in
            item.pickupJSON(office: try call.findCase(item.dossier)?.dossier.office ?? "")
        }
        return .done(
            Reply(
                200,
                [
                    "items": .array(items),
                    "next": found.count > asked.limit ? page.last.map { .string($0.id.description) } ?? .null : .null,
                ]))
    }

    /// Takes rows of an operator's file, each as a command of its own with its own key: a row that was taken before
    /// changes nothing, a bad one is refused alone.
    static func batch(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let rows = try call.read { body -> [JSON]? in
            guard let json = body.json("rows") else { return nil }
            guard let rows = json.array, (1...500).contains(rows.count) else {
                body.report("rows", "items", Bilingual(vi: "Gửi từ 1 đến 500 dòng.", en: "Give 1 to 500 rows."))
                return nil
            }
            return rows
        }
        return .background { () throws(Refusal) in
            let batch = PostalBatch(rows, of: call)
            let results = try batch.run()
            let outcomes = results.map { $0["outcome"]?.string }
            func count(_ outcome: PostalBatch.Outcome) -> JSON {
                .integer(Int64(outcomes.count { $0 == outcome.rawValue }))
            }
            return Reply(
                200,
                [
                    "taken": count(.taken), "alreadyTaken": count(.alreadyTaken), "refused": count(.refused),
                    "rows": .array(results),
                ])
        }
    }
}

extension PostalItem {
    /// What who fetches the item has to know; the papers' owner is named on the way in, the authority on the way out.
    fileprivate func pickupJSON(office: String) -> JSON {
        let place = leg == .result ? "authority" : registration.slip?.place.rawValue
        return .object([
            "item": .string(id.description), "leg": .string(leg.rawValue), "place": place.map { .string($0) },
            "dossier": .string(dossier), "office": .string(office), "name": .string(sender.name),
            "phone": .string(sender.phone), "line": .string(sender.line),
            "commune": sender.commune.map { .string($0) }, "district": sender.district.map { .string($0) },
            "province": .string(sender.province), "postcode": sender.postcode.map { .string($0) },
            "recipient": .string(recipient.name), "weightGrams": .integer(Int64(weightGrams)),
            "postageVnd": .integer(postage.totalVnd), "feeVnd": .integer(registration.slip?.feeVnd ?? 0),
            "registeredAt": .string(registeredAt.description),
            "contents": .array((registration.contents + papers.map(\.name)).map { .string($0) }),
        ])
    }
}
