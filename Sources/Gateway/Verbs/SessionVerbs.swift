import Catalog
import Civil
import JSON
import LineProtocol

/// Verbs about the connection itself.
enum SessionVerbs {
    static func hello(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let settings = try call.read { body in
            (
                language: body.optionalChoice("language", Language.self), client: body.optionalText("client", max: 128),
                trace: body.optionalBool("trace")
            )
        }
        if let language = settings.language { call.session.update { $0.language = language } }
        if let trace = settings.trace { call.session.update { $0.isTraced = trace } }
        return .done(Reply(200, ["language": .string(call.session.language.rawValue)]))
    }

    static func ping(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        try call.noBody()
        return .done(Reply(200, ["clock": .string(call.now.description)]))
    }

    static func help(_ call: Call) throws(Refusal) -> Work {
        try call.noBody()
        let open = VerbTable.open(to: call.identity.role)
        let wanted = call.arguments.joined(separator: " ").uppercased()
        let shown = open.filter { wanted.isEmpty || $0.name == wanted || $0.nameWords.first == wanted }
        if shown.isEmpty, let verb = VerbTable.find(wanted) {
            throw call.identity.role == .visitor ? .unauthenticated : .forbidden(call.identity.role, open: verb.roles)
        }
        guard !shown.isEmpty else {
            throw .notFound(Bilingual(vi: "lệnh “\(wanted)”", en: "verb “\(wanted)”"))
        }
        let verbs = shown.map { verb in
            JSON.object([
                "verb": .string(verb.name), "arguments": .string(verb.arguments), "summary": call.text(verb.summary),
                "example": .string(verb.example),
            ])
        }
        return .done(Reply(200, ["verbs": .array(verbs)]))
    }

    static func whoAmI(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        try call.noBody()
        return .done(Reply(200, call.identity.json))
    }

    static func quit(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        try call.noBody()
        call.session.update { $0.isQuitting = true }
        return .done(Reply(221, ["bye": true]))
    }
}

extension Identity {
    /// What `WHOAMI` and a successful `AUTH` answer.
    var json: JSON {
        .object([
            "role": .string(role.rawValue), "account": role == .visitor ? nil : .string(account),
            "duty": duty.map { .string($0.rawValue) },
            "offices": offices.isEmpty ? nil : .array(offices.map { .string($0) }),
        ])
    }
}
