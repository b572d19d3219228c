import Civil
import JSON
import LineProtocol
import Postal

/// What networks the post has, and whether items keep their time.
extension PostVerbs {
    /// Counts the points of the networks against the levels of the universal service.
    static func network(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body in
            (
                agency: body.optionalText("agency", max: 64), district: body.optionalText("district", max: 64),
                commune: body.optionalText("commune", max: 64)
            )
        }
        let known = call.gateway.postal.networks
        guard asked.agency != nil || asked.district != nil || asked.commune != nil else {
            return .done(Reply(200, ["networks": .array(known.map { $0.json(in: call.language) })]))
        }
        let agency = asked.agency ?? call.gateway.identity.agency
        guard let network = known.first(where: { $0.agency == agency }) else {
            throw .notFound(Bilingual(vi: "mạng bưu chính “\(agency)”", en: "postal network “\(agency)”"))
        }
        guard asked.district != nil || asked.commune != nil else {
            var members = network.json(in: call.language).members ?? []
            members.append(
                JSON.Member("districts", .array(network.districts.map { network.json($0, in: call.language) })))
            return .done(Reply(200, .object(members)))
        }
        let place = Place(province: network.gso, district: asked.district, commune: asked.commune)
        if let fault = call.gateway.postal.fault(in: place, on: call.now.date) {
            let at = JSONPointer.root.appending(fault.field)
            throw .invalid([Problem(at: at, code: "unknown", message: fault.text)])
        }
        guard let district = network.area(of: place) else {
            let name = asked.district ?? asked.commune ?? ""
            throw .notFound(Bilingual(vi: "địa bàn “\(name)”", en: "district or commune “\(name)”"))
        }
        var members = network.json(district, in: call.language).members ?? []
        members.append(JSON.Member("nearest", network.nearest(to: place).map { $0.json(in: call.language) } ?? .null))
        let communes = district.communes.map { commune -> JSON in
            [
                "gso": .string(commune.gso), "name": .string(commune.name),
                "postcode": commune.postcode.map { .string($0) } ?? .null,
                "points": .array(commune.points.map { $0.json(in: call.language) }),
            ]
        }
        members.append(JSON.Member("communeList", .array(communes)))
        return .done(Reply(200, .object(members)))
    }

    /// How the promise of an item was counted and whether it is kept, for those who may know.
    static func promise(of item: PostalItem, by calendar: WorkingCalendar, in call: Call) -> JSON {
        guard let promise = item.promise(calendar: calendar), let kept = item.timeliness(now: call.now) else {
            return .null
        }
        return [
            "promised": .string((item.deadline?.date ?? promise.day).description),
            "verdict": .string(kept.verdict.rawValue),
            "verdictName": call.text(kept.verdict.name), "daysLate": .integer(Int64(kept.daysLate)),
            "refundVnd": .integer(kept.refundVnd),
            "explanation": .array(
                (promise.explanation + item.extensionExplanation).map { $0.json(in: call.language) }),
        ]
    }
}

extension PostalNetwork {
    /// The figures of the province beside those of its report.
    fileprivate func json(in language: Language) -> JSON {
        var members: [JSON.Member] = [
            JSON.Member("agency", .string(agency)), JSON.Member("name", .string(name.text(in: language))),
        ]
        members += figures.members
        if let reported, reported.district == nil { members.append(JSON.Member("reported", reported.json)) }
        return .object(members)
    }

    /// The figures of a district beside those of its report.
    fileprivate func json(_ district: PostalDistrict, in language: Language) -> JSON {
        var members: [JSON.Member] = [
            JSON.Member("agency", .string(agency)), JSON.Member("district", .string(district.gso)),
            JSON.Member("name", .string(district.name)),
        ]
        members += figures(of: district).members
        if let hub = district.hub { members.append(JSON.Member("hub", hub.json(in: language))) }
        if let days = district.specialDays { members.append(JSON.Member("specialDays", .integer(Int64(days)))) }
        if let reported, reported.district == district.gso {
            members.append(JSON.Member("reported", reported.json))
        }
        return .object(members)
    }
}

extension NetworkFigures {
    fileprivate var members: [JSON.Member] {
        func number(_ value: Int?) -> JSON { value.map { .integer(Int64($0)) } ?? .null }
        func keeps(_ value: Int?, _ level: Int) -> JSON { value.map { .bool($0 <= level) } ?? .null }
        return JSON.object([
            "points": number(points), "offices": number(offices), "culturePoints": number(culturePoints),
            "kt1Points": number(kt1Points), "syntheticPoints": number(syntheticPoints),
            "communes": number(communes), "communesWithout": number(communesWithout), "areaHa": number(areaHa),
            "population": number(population), "radiusMetres": number(radiusMetres),
            "halfSpacingMetres": number(halfSpacingMetres), "populationPerPoint": number(populationPerPoint),
            "levels": [
                "radiusMetres": number(Level.radiusMetres), "radiusKept": keeps(radiusMetres, Level.radiusMetres),
                "populationPerPoint": number(Level.populationPerPoint),
                "populationKept": keeps(populationPerPoint, Level.populationPerPoint),
                "everyCommune": .bool(communesWithout == 0),
                "kt1DeliveriesPerDay": number(Level.officialDeliveriesPerDay),
            ],
        ]).members ?? []
    }
}

extension PostalNetwork.Reported {
    fileprivate var json: JSON {
        .object([
            "offices": .integer(Int64(offices)), "culturePoints": .integer(Int64(culturePoints)),
            "communes": communes.map { .integer(Int64($0)) }, "radiusMetres": .integer(Int64(radiusMetres)),
        ])
    }
}

extension PostalPoint {
    fileprivate func json(in language: Language) -> JSON {
        [
            "code": .string(code), "name": .string(name), "kind": .string(kind.rawValue),
            "kindName": .string(kind.name.text(in: language)), "mark": .string(mark.rawValue),
        ]
    }
}
