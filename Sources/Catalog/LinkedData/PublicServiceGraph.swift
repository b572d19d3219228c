public import Civil
public import JSON

/// The procedures as linked data: CPSV-AP 3.2, the European Union's application profile of the Core Public Service
/// Vocabulary, in JSON-LD 1.1.
public struct PublicServiceGraph: Sendable {
    private let procedures: [Procedure]
    private let codes: Set<String>
    private let date: CivilDate
    private let base: String

    /// - Parameters:
    ///   - date: the day whose fees and time limits are told.
    ///   - base: what the identifiers begin with, an absolute IRI up to a separator, such as `https://example.vn/`.
    public init(_ procedures: [Procedure], on date: CivilDate, base: String) {
        self.procedures = procedures
        codes = Set(procedures.map(\.code))
        self.date = date
        self.base = base
    }

    /// The document, its procedures in the order in which they were given.
    public func document() -> JSON {
        ["@context": Self.context, "@graph": .array(procedures.map(service))]
    }

    private static let context: JSON = {
        func text(_ term: String) -> (String, JSON) { (term, ["@id": .string(term), "@container": "@language"]) }
        let prefixes: [(String, JSON)] = [
            ("cpsv", "http://purl.org/vocab/cpsv#"), ("cv", "http://data.europa.eu/m8g/"),
            ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"),
            ("eli", "http://data.europa.eu/eli/ontology#"), ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            ("skos", "http://www.w3.org/2004/02/skos/core#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
        ]
        let terms = [
            text("dct:title"), text("dct:description"), text("skos:prefLabel"), text("dcat:keyword"),
            ("cv:relatedService", ["@id": "cv:relatedService", "@type": "@id"]),
            ("cv:processingTime", ["@id": "cv:processingTime", "@type": "xsd:duration"]),
            ("cv:hasValue", ["@id": "cv:hasValue", "@type": "xsd:double"]),
        ]
        return .object((prefixes + terms).map { JSON.Member($0.0, $0.1) })
    }()

    private func service(_ procedure: Procedure) -> JSON {
        let limit = procedure.time(on: date)
        return .object([
            "@id": .string(id(procedure.code)), "@type": "cpsv:PublicService",
            "dct:identifier": .string(procedure.code),
            "dct:title": procedure.name.json, "dct:description": description(procedure, limit).json,
            "cv:thematicArea": ["@type": "skos:Concept", "skos:prefLabel": procedure.field.json],
            "cv:hasCompetentAuthority": authority(of: procedure),
            "cv:processingTime": limit?.duration.map { .string($0) },
            "dct:language": [
                "@id": "http://publications.europa.eu/resource/authority/language/VIE", "@type": "dct:LinguisticSystem",
            ],
            "dcat:keyword": procedure.keywords.json.unlessEmpty.map { ["vi": $0] },
            "cpsv:hasInput": JSON.array(procedure.components.map { evidence($0, of: procedure) }).unlessEmpty,
            "cpsv:produces": [
                "@id": .string(id(procedure.code, "result")), "@type": "cv:Output",
                "dct:identifier": .string("\(procedure.code)/result"), "dct:title": procedure.result.json,
            ],
            "cv:hasCost": JSON.array(
                zip(1..., procedure.fees(at: date)).map { cost($1, number: $0, of: procedure) }
            ).unlessEmpty,
            "cv:hasChannel": JSON.array(procedure.channels.map { channel($0, of: procedure) }).unlessEmpty,
            "cv:hasLegalResource": JSON.array(
                procedure.legalBasis.map { ["@type": "eli:LegalResource", "rdfs:label": .string($0)] }
            ).unlessEmpty,
            "cv:relatedService": procedure.related.filter(codes.contains).map { id($0) }.json.unlessEmpty,
            "dct:source": .string(procedure.provenance.source), "skos:editorialNote": procedure.marks.json,
        ])
    }

    private func id(_ parts: String...) -> String { base + "procedure/" + parts.joined(separator: "/") }

    private func description(_ procedure: Procedure, _ limit: TimeLimit?) -> Bilingual {
        let time = limit?.name
        return Bilingual(
            vi: "Lĩnh vực: \(procedure.field.vi). Kết quả: \(procedure.result.vi)."
                + (time.map { " Thời hạn: trong \($0.vi)." } ?? ""),
            en: "Field: \(procedure.field.en). Result: \(procedure.result.en)."
                + (time.map { " Time limit: within \($0.en)." } ?? ""))
    }

    private func authority(of procedure: Procedure) -> JSON {
        [
            "@type": "cv:PublicOrganisation",
            "skos:prefLabel": [
                "vi": .string(
                    procedure.authorities.decidingAuthority ?? procedure.levelText ?? "Cơ quan có thẩm quyền")
            ],
            "dct:spatial": [
                "@id": "http://publications.europa.eu/resource/authority/country/VNM", "@type": "dct:Location",
            ],
        ]
    }

    private func evidence(_ component: Component, of procedure: Procedure) -> JSON {
        .object([
            "@id": .string(id(procedure.code, "component", component.code)), "@type": "cv:Evidence",
            "dct:identifier": .string("\(procedure.code)/\(component.code)"), "dct:title": component.name.json,
            "dct:description": component.condition.map { ["vi": .string($0)] },
        ])
    }

    private func cost(_ fee: Fee, number: Int, of procedure: Procedure) -> JSON {
        let words = [fee.per, fee.condition, fee.legalBasis].compactMap(\.self)
        return .object([
            "@id": .string(id(procedure.code, "fee", "\(number)")), "@type": "cv:Cost",
            "dct:identifier": .string("\(procedure.code)/fee/\(number)"), "cv:hasValue": .integer(fee.amountVnd),
            "cv:currency": [
                "@id": "http://publications.europa.eu/resource/authority/currency/VND", "@type": "skos:Concept",
            ],
            "dct:description": words.isEmpty ? nil : ["vi": .string(words.joined(separator: "; "))],
        ])
    }

    private func channel(_ channel: Channel, of procedure: Procedure) -> JSON {
        [
            "@id": .string(id(procedure.code, "channel", channel.rawValue)), "@type": "cv:Channel",
            "dct:identifier": .string("\(procedure.code)/\(channel.rawValue)"), "dct:description": channel.name.json,
        ]
    }
}

extension Channel {
    fileprivate var name: Bilingual {
        switch self {
        case .inPerson: Bilingual(vi: "Trực tiếp", en: "At the counter")
        case .online: Bilingual(vi: "Trực tuyến", en: "Over the portal")
        case .postal: Bilingual(vi: "Dịch vụ bưu chính công ích", en: "By the public postal service")
        case .kiosk: Bilingual(vi: "Ki-ốt thông minh", en: "At a self-service terminal")
        }
    }
}

extension TimeLimit {
    /// The limit as `xsd:duration`; `nil` where it counts time of office, for which there is no duration.
    fileprivate var duration: String? {
        guard fraction == 0 else { return nil }
        return switch unit {
        case .day: "P\(whole)D"
        case .month: "P\(whole)M"
        case .hour, .workingDay, .sameDay: nil
        }
    }
}

extension Procedure {
    /// How far its facts are known.
    fileprivate var marks: [String] {
        let recalled = provenance.recalledFields
        return ["\(provenance.confidence.rawValue), as of \(provenance.asOf)", "code: \(codeStatus.rawValue)"]
            + (recalled.isEmpty ? [] : ["recalled: \(recalled.joined(separator: ", "))"])
            + (timeAssumed ? ["assumed: time limit"] : [])
    }
}
