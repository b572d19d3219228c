import Catalog
import Civil
import Dossiers
import Evidence
import JSON
import LineProtocol
import Postal

/// What procedures there are, what they need, and what the post and the calendar make of them.
enum CatalogVerbs {
    static func list(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body in
            var filter = CatalogFilter()
            filter.field = body.optionalText("field")
            filter.level = body.optionalChoice("level", GovernmentLevel.self)
            filter.authority = body.optionalText("authority", max: 64)
            filter.online = body.optionalBool("online")
            filter.postal = body.optionalBool("postal")
            return (
                filter: filter, cursor: body.optionalText("cursor", max: 64),
                limit: body.optionalInteger("limit", in: 1...200)
            )
        }
        let page = call.catalog.list(
            filter: asked.filter, on: call.now.date, cursor: asked.cursor, limit: asked.limit ?? 50)
        return .done(
            Reply(
                200,
                [
                    "items": .array(page.items.map { $0.summary() }),
                    "next": page.next.map { .string($0) } ?? .null,
                ]))
    }

    static func search(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body -> (text: String, limit: Int)? in
            let limit = body.optionalInteger("limit", in: 1...100) ?? 10
            return body.text("text", max: 200).map { ($0, limit) }
        }
        let hits = call.catalog.search(asked.text, limit: asked.limit).map { hit in
            guard case .object(let members) = hit.procedure.summary() else { return hit.procedure.summary() }
            return .object(members + [JSON.Member("score", .integer(Int64(hit.score)))])
        }
        return .done(Reply(200, ["items": .array(hits)]))
    }

    static func show(_ call: Call) throws(Refusal) -> Work {
        try call.noBody()
        let code = try call.onlyArgument()
        guard let procedure = call.catalog.procedure(code) else {
            throw .notFound(Bilingual(vi: "thủ tục “\(code)”", en: "procedure “\(code)”"))
        }
        var members = procedure.json().members ?? []
        let offices = call.catalog.competentOffices(
            for: procedure, agency: call.gateway.identity.agency, on: call.now.date)
        members.append(
            JSON.Member(
                "offices",
                .array(offices.map { ["code": .string($0.code), "name": call.text($0.name)] })))
        return .done(Reply(200, .object(members)))
    }

    static func quote(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body -> QuoteRequest? in
            QuoteRequest(&body, catalog: call.catalog, postage: call.postage)
        }
        if let code = asked.procedure {
            guard let procedure = call.catalog.procedure(code) else {
                throw .notFound(Bilingual(vi: "thủ tục “\(code)”", en: "procedure “\(code)”"))
            }
            let legs = asked.service.legs
            guard !legs.contains(.dossier) || procedure.acceptsPostalReception else {
                throw .invalid([Self.receptionExcluded])
            }
            guard !legs.contains(.result) || procedure.acceptsPostalReturn else {
                throw Refusal(DossierRefusal.guardFails(.postAllowed))
            }
        }
        let postage = call.postage
        let quote = try postage.quote(
            PostageOrder(
                service: asked.service, weightGrams: asked.grams,
                route: try postage.route(from: asked.from, to: asked.to), transfersFee: asked.transfersFee,
                exemption: asked.exemption))
        var members = quote.json().members ?? []
        members.append(JSON.Member("path", try asked.path(by: call.gateway.postal, in: call.language)))
        let calendar = WorkingCalendar(holidays: call.catalog.holidays, hours: .standard)
        let promises = quote.transits.map { transit -> JSON in
            let promise = transit.promise(accepted: call.now.date, calendar: calendar)
            return [
                "leg": .string(transit.leg.rawValue), "promised": .string(promise.day.description),
                "explanation": .array(promise.explanation.map { $0.json(in: call.language) }),
            ]
        }
        members.append(JSON.Member("promises", .array(promises)))
        return .done(Reply(200, .object(members)))
    }

    private static let receptionExcluded = Problem(
        at: JSONPointer.root.appending("service"), code: "excluded",
        message: Bilingual(
            vi: "Thủ tục này không nhận hồ sơ qua bưu chính.",
            en: "The dossier of this procedure does not come in by post."))

    private static let beyondCalendar = Problem(
        at: JSONPointer.root.appending("limit"), code: "range",
        message: Bilingual(
            vi: "Lịch chỉ tính đến hết năm \(ClockStep.lastYear).",
            en: "The calendar ends with the year \(ClockStep.lastYear)."))

    static func due(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body -> (accepted: Instant, limit: TimeLimit, office: String?)? in
            let office = body.optionalText("office", max: 64)
            let accepted = body.instant("accepted")
            let text = body.text("limit", max: 16)
            guard let accepted, let text else { return nil }
            guard let limit = TimeLimit(text), limit.tenths <= 10_000 else {
                body.report(
                    "limit", "format",
                    Bilingual(
                        vi: "Viết thời hạn như 5wd, 3d, 4h hoặc P1M, không quá 1000.",
                        en: "Write a limit as 5wd, 3d, 4h or P1M, 1000 at most.")
                )
                return nil
            }
            return (accepted, limit, office)
        }
        var calendar = WorkingCalendar(holidays: call.catalog.holidays, hours: .standard)
        if let code = asked.office {
            guard let office = call.catalog.office(code) else {
                throw .notFound(Bilingual(vi: "cơ quan “\(code)”", en: "office “\(code)”"))
            }
            calendar = call.catalog.calendar(for: office)
        }
        let due = calendar.due(accepted: asked.accepted, limit: asked.limit)
        guard due.due.date.year <= ClockStep.lastYear else { throw .invalid([beyondCalendar]) }
        return .done(
            Reply(
                200,
                [
                    "due": .string(due.due.description),
                    "explanation": .array(due.explanation.map { $0.json(in: call.language) }),
                ]))
    }
}

/// What `QUOTE` asks.
private struct QuoteRequest {
    let procedure: String?
    let service: PostalService
    let grams: Int
    let from: Place
    let to: Place
    let transfersFee: Bool
    let exemption: PostageExemption?

    init?(_ body: inout BodyReader, catalog: Catalog, postage: Postage) {
        procedure = body.optionalText("procedure", max: 64)
        service = body.optionalChoice("service", PostalService.self) ?? .result
        grams = body.optionalInteger("weightGrams", in: 1...Tariff.heaviestGrams) ?? Postage.assumedResultGrams
        transfersFee = body.optionalBool("transfersFee") ?? false
        exemption = body.optionalChoice("exemption", PostageExemption.self)
        let (from, to) = (Self.place("from", &body, catalog, postage), Self.place("to", &body, catalog, postage))
        guard let from, let to else { return nil }
        self.from = from
        self.to = to
    }

    /// A place is the code of an office, or an object with `province` and perhaps `district` and `commune`.
    private static func place(
        _ key: String, _ body: inout BodyReader, _ catalog: Catalog, _ postage: Postage
    ) -> Place? {
        guard let value = body.json(key) else { return nil }
        if let code = value.string {
            if let office = catalog.office(code), let agency = catalog.agency(office.agency) {
                return PostalParty(office, of: agency).place
            }
            body.report(
                key, "unknown",
                Bilingual(vi: "Không có cơ quan mang mã “\(code)”.", en: "No office has the code “\(code)”."))
            return nil
        }
        guard value.members != nil else {
            body.report(
                key, "type",
                Bilingual(
                    vi: "Ghi mã cơ quan, hoặc {\"province\",\"district\",\"commune\"}.",
                    en: "Give the code of an office, or {\"province\",\"district\",\"commune\"}."))
            return nil
        }
        return body.object(key) { $0.place(known: postage) }
    }

    /// The offices that an item passes from one place to the other.
    func path(by postal: PostalData, in language: Language) throws(Refusal) -> JSON {
        do {
            return .array(
                try postal.path(from: from, to: to).stops.map { stop in
                    .object([
                        "code": stop.code.map { .string($0) }, "name": .string(stop.name),
                        "role": .string(stop.role.rawValue), "roleName": .string(stop.role.name.text(in: language)),
                    ])
                })
        } catch {
            throw Refusal(error)
        }
    }
}

extension BodyReader {
    /// A province with perhaps a district and a commune, as far as the data know its units; the rest of an address may
    /// stand beside them.
    fileprivate mutating func place(known postage: Postage) -> Place? {
        let province = text("province", max: 64)
        let district = optionalText("district", max: 100)
        let commune = optionalText("commune", max: 100)
        for rest in ["line", "postcode"] { _ = optionalText(rest, max: 300) }
        guard let province else { return nil }
        let place = Place(province: province, district: district, commune: commune)
        guard let fault = postage.postal.fault(in: place, on: postage.day) else { return place }
        report(fault.field, "unknown", fault.text)
        return nil
    }
}

extension ExplanationLine {
    /// The line in one language.
    func json(in language: Language) -> JSON {
        .object([
            "rule": .string(rule), "date": date.map { .string($0.description) },
            "text": .string(text.text(in: language)), "article": .string(article),
        ])
    }
}
