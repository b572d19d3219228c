import Civil
public import JSON

extension Component {
    /// The component as one JSON object; facts that are not known are absent.
    public func json() -> JSON {
        .object([
            "code": .string(code), "name": name.json, "originals": originals.json, "copies": copies.json,
            "form": (form?.rawValue).json, "mandatory": .bool(mandatory), "condition": condition.json,
            "template": template.json,
            "originalReturn": (returnOfOriginal == .never ? nil : returnOfOriginal.rawValue).json,
        ])
    }
}

extension ProcessStep {
    func json() -> JSON {
        .object(["duty": .string(duty.rawValue), "name": name.json, "limit": (limit?.description).json])
    }
}

extension PublishedSteps {
    func json() -> JSON {
        .object(["kind": kind.json, "source": source.json, "items": .array(items.map { $0.json() })])
    }
}

extension PublishedSteps.Step {
    func json() -> JSON {
        .object([
            "order": order.json, "actor": actor.json, "action": action.json, "value": value.json,
            "unit": unit.json, "note": note.json,
        ])
    }
}

extension TimeVariant {
    func json() -> JSON {
        .object([
            "limit": (limit?.description).json, "value": value.json, "unit": unit.json,
            "condition": condition.json, "kind": kind.json, "source": source.json,
        ])
    }
}

extension FormField {
    /// The field as one JSON object.
    public func json() -> JSON {
        let options = options.map { JSON.object(["value": .string($0.value), "label": $0.label.json]) }
        return .object([
            "key": .string(key), "label": label.json, "type": .string(type.rawValue), "required": .bool(required),
            "min": min.map { .integer($0) }, "max": max.map { .integer($0) },
            "options": JSON.array(options).unlessEmpty, "past": past ? true : nil,
        ])
    }
}
