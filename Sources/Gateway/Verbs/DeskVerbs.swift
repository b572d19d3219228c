import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol

/// What officers of the one-stop desk (bộ phận một cửa) do to a dossier, each verb one row of the state table.
enum DeskVerbs {
    /// Begins to check what waits in the queue.
    static func open(_ call: Call) throws(Refusal) -> Work {
        try act(call) { _ in .open }
    }

    /// Gives a dossier back to the queue before its lease is over.
    static func release(_ call: Call) throws(Refusal) -> Work {
        try act(call) { _ in .release }
    }

    /// Accepts the dossier and issues form 01, the receipt and appointment slip; at the competent agency takes over
    /// what is on its way.
    static func receive(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        let asked = try call.read { body in (key: body.key(), note: body.optionalText("note", max: 1000)) }
        return call.work(onDossier: code, key: asked.key) { draft, workspace throws(Refusal) in
            let fresh = workspace.catalog.renewed(draft.file.dossier.terms, on: workspace.now.date)
            try draft.apply(.receive(note: asked.note, terms: fresh))
        }
    }

    /// Refuses at intake, form 03; `agency` points to the right one.
    static func refuse(_ call: Call) throws(Refusal) -> Work {
        let agency = call.gateway.identity.agency
        return try act(call) { body in
            let right = body.optionalText("agency", max: 200).map { name in
                DossierCommand.RightAgency(
                    name: name, isElsewhere: name != agency && !name.hasPrefix("\(agency).") && !call.isOfProvince(name)
                )
            }
            return body.text("reason", max: 1000).map { .refuse(reason: $0, rightAgency: right) }
        }
    }

    /// Asks for a supplement, form 02.
    static func request(_ call: Call) throws(Refusal) -> Work {
        let file = try call.visibleCase(try call.onlyArgument())
        let procedure = call.catalog.procedure(file.dossier.terms.procedure)
        return try act(call) { body in
            let components = body.optionalTexts("components", max: 100, maxText: 64) ?? []
            for (index, code) in components.enumerated() where procedure?.component(code) == nil {
                body.report(.unknownComponent(code, at: "components", index))
            }
            return body.text("reason", max: 1000).map { .requestSupplement(reason: $0, components: components) }
        }
    }

    /// Sends the dossier with its control slip to the competent agency.
    static func forward(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in
            let carrier = body.optionalChoice("carrier", DossierEvent.Dispatch.Carrier.self) ?? .officer
            return .dispatch(carrier, note: body.optionalText("note", max: 1000))
        }
    }

    /// Sends a dossier back that came to the wrong unit.
    static func sendBack(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in body.text("reason", max: 1000).map { .sendBack(reason: $0) } }
    }

    static func step(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in .finishStep(note: body.optionalText("note", max: 1000)) }
    }

    /// Carries one command out.
    static func act(
        _ call: Call, _ command: (inout BodyReader) -> DossierCommand?
    ) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        let asked = try call.read { body -> (key: String?, command: DossierCommand)? in
            let key = body.key()
            return command(&body).map { (key, $0) }
        }
        return call.work(onDossier: code, key: asked.key) { draft, workspace throws(Refusal) in
            let before = draft.file.dossier.state
            try draft.apply(renewed(asked.command, on: draft.file.dossier, in: workspace))
            if draft.file.dossier.state == .completed, before != .completed { try draft.settlePost(in: &workspace) }
        }
    }

    /// A decision that also accepts rests on the terms of its day, like any acceptance.
    private static func renewed(
        _ command: DossierCommand, on dossier: Dossier, in workspace: Workspace
    ) -> DossierCommand {
        guard case .decide(let decision, nil) = command, dossier.acceptedAt == nil else { return command }
        return .decide(decision, terms: workspace.catalog.renewed(dossier.terms, on: workspace.now.date))
    }
}

extension Call {
    /// Whether an office of this province has such a code or name.
    fileprivate func isOfProvince(_ name: String) -> Bool {
        let wanted = name.folded
        return catalog.offices.contains {
            $0.agency == gateway.identity.agency && ($0.code == name || $0.name.vi.folded == wanted)
        }
    }
}
