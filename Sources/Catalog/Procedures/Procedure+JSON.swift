import Civil
public import JSON

extension Procedure {
    /// What a list shows of a procedure.
    public func summary() -> JSON {
        .object([
            "code": .string(code), "name": name.json, "field": field.json, "sector": .string(sector.rawValue),
            "level": .string(level.rawValue), "online": online?.json(), "time": (time?.description).json,
            "fee": .string(fee.status.rawValue), "channels": channels.map(\.rawValue).json,
            "postalReception": .bool(acceptsPostalReception), "postalReturn": .bool(acceptsPostalReturn),
            "version": .string(version),
        ])
    }

    /// The whole record with its source and marks; facts that are not known are absent.
    public func json() -> JSON {
        let groups = [identity(), process(), dossier(), steering(), origin()]
        return .object(groups.flatMap { $0.members ?? [] })
    }

    private func identity() -> JSON {
        .object([
            "code": .string(code), "version": .string(version), "codeStatus": .string(codeStatus.rawValue),
            "codeExample": codeExample.json, "name": name.json, "sector": .string(sector.rawValue),
            "field": field.json, "level": .string(level.rawValue), "levelText": levelText.json,
            "receivingOffice": authorities.receivingOffice.json,
            "decidingAuthority": authorities.decidingAuthority.json,
            "processingUnit": authorities.processingUnit.json,
            "coordinatingAgencies": authorities.coordinatingAgencies.json.unlessEmpty,
            "interconnected": .bool(interconnected), "online": online?.json(),
        ])
    }

    private func process() -> JSON {
        let time: JSON = .object([
            "limit": (time?.description).json, "assumed": timeAssumed.jsonIfTrue, "note": timeNote.json,
        ])
        return .object([
            "time": time.unlessEmpty, "timeVariants": JSON.array(timeVariants.map { $0.json() }).unlessEmpty,
            "supplementRules": supplementRules.json,
            "rules": JSON.array(ruleProfiles.map { $0.json() }).unlessEmpty, "fee": fee.json(),
        ])
    }

    private func dossier() -> JSON {
        .object([
            "sets": sets.json, "components": .array(components.map { $0.json() }),
            "componentsComplete": .bool(componentsComplete),
            "result": .object([
                "vi": .string(result.vi), "en": .string(result.en), "validity": resultValidity.json,
            ]),
            "channels": channels.map(\.rawValue).json,
            "post": ["reception": .bool(acceptsPostalReception), "return": .bool(acceptsPostalReturn)],
            "postExcluded": postExcluded.jsonIfTrue, "applicants": applicants.map(\.rawValue).json,
        ])
    }

    private func steering() -> JSON {
        let steps: JSON = .object([
            "assumed": stepsAssumed.jsonIfTrue, "basis": stepsBasis.json,
            "items": JSON.array(steps.map { $0.json() }).unlessEmpty,
        ])
        let form: JSON = .object([
            "assumed": formAssumed.jsonIfTrue, "fields": JSON.array(form.map { $0.json() }).unlessEmpty,
        ])
        return .object([
            "legalBasis": legalBasis.json, "steps": steps.unlessEmpty, "publishedSteps": publishedSteps?.json(),
            "chain": chain?.json(), "form": form.unlessEmpty, "keywords": keywords.json.unlessEmpty,
            "related": related.json.unlessEmpty,
            "notes": notes.json,
        ])
    }

    private func origin() -> JSON {
        .object([
            "asOf": .string(provenance.asOf), "source": .string(provenance.source),
            "otherSources": provenance.otherSources.json.unlessEmpty,
            "confidence": .string(provenance.confidence.rawValue),
            "recalledFields": provenance.recalledFields.json.unlessEmpty,
            "nullFields": provenance.nullFields.json.unlessEmpty,
        ])
    }
}
