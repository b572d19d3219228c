import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import Postal

/// What the postal enterprise does under Quyết định 45/2016/QĐ-TTg.
enum PostVerbs {
    /// Lists items that the post has to do with; changes nothing.
    static func queue(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body in
            (
                state: body.optionalChoice("state", ItemState.self), cursor: body.itemCursor("cursor"),
                limit: body.optionalInteger("limit", in: 1...200) ?? 50
            )
        }
        let states = asked.state.map { [$0] } ?? ItemState.allCases.filter { !$0.isFinal }
        let rows = try call.reading { () throws(JournalError) in
            try call.gateway.journal.items(in: states, after: asked.cursor, limit: asked.limit + 1)
        }
        let page = rows.prefix(asked.limit)
        let items = try page.map { row throws(Refusal) -> JSON in
            try call.findCase(row.dossier)?.item(row.id)?.json(at: call.now) ?? .null
        }
        return .done(
            Reply(
                200,
                [
                    "items": .array(items),
                    "next": rows.count > asked.limit ? page.last.map { .string($0.id.description) } ?? .null : .null,
                ]))
    }

    /// Takes the result over at the authority.
    static func collect(_ call: Call) throws(Refusal) -> Work {
        let offices = call.postOffices
        return try act(call) { body in
            let seal = body.optionalText("seal", max: 32)
            let agreed = body.optionalBool("contentsAgreed") ?? true
            let signed = body.optionalBool("authoritySigned") ?? true
            let authorisation = body.optionalText("registerAuthorisation", max: 200)
            let registerSigned = body.optionalBool("registerSigned") ?? (authorisation != nil)
            let witnessed = body.optionalBool("sealWitnessed") ?? true
            let agreement = body.optionalText("presealAgreement", max: 200)
            let originals = body.optionalTexts("originals", max: 100, maxText: 64)
            let takesBack = body.optionalTexts("takesBack", max: 20, maxText: 200) ?? []
            let signer = body.optionalText("signer", max: 200)
            let postOffice = body.postOffice("office", among: offices)
            return { file in
                .collect(
                    Handover(
                        office: file.dossier.office, contentsAgreed: agreed, authoritySigned: signed,
                        workerSigned: true, sealNumber: seal, registerSigned: registerSigned,
                        registerAuthorisation: authorisation, sealWitnessed: witnessed, presealAgreement: agreement,
                        originals: originals, takesBack: takesBack, postOffice: postOffice,
                        signer: signer))
            }
        }
    }

    static func scan(_ call: Call) throws(Refusal) -> Work {
        let offices = call.postOffices
        return try act(call) { body in
            let code = body.choice("event", EventCode.self)
            let office = body.postOffice("office", among: offices) ?? ""
            guard let code else { return nil }
            return { _ in .scan(ScanEvent(code: code, office: office)) }
        }
    }

    /// Hands the result to the recipient, who shows an identity document and signs.
    static func deliver(_ call: Call) throws(Refusal) -> Work {
        let offices = call.postOffices
        return try act(call) { body in
            let recipient = body.text("recipient", max: 200)
            let identity = body.optionalChoice("idChecked", IdentityDocument.self)
            let signature = body.optionalBool("signature") ?? false
            let agreed = body.optionalBool("contentsAgreed") ?? true
            let proxy = body.optionalObject("proxy") { proxy -> Proxy? in
                let power = proxy.optionalText("powerOfAttorney", max: 64) ?? ""
                return proxy.text("name", max: 200).map { Proxy(name: $0, powerOfAttorney: power) }
            }
            let takenBack = body.optionalTexts("takenBack", max: 20, maxText: 200) ?? []
            let lostPapers = body.optionalText("lostPapers", max: 500)
            let fee = body.optionalInteger("fee", in: 0...1_000_000_000) ?? 0
            let office = body.postOffice("office", among: offices)
            guard let recipient else { return nil }
            let delivery = Delivery(
                recipient: recipient, idChecked: identity, recipientSigned: signature, contentsAgreed: agreed,
                proxy: proxy, takenBack: takenBack, lostPapers: lostPapers, feeVnd: Int64(fee),
                office: office)
            return { _ in .deliver(delivery) }
        }
    }

    static func fail(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in
            guard let reason = body.choice("reason", FailureReason.self) else { return nil }
            return { _ in .fail(reason) }
        }
    }

    /// Brings an item that could not be delivered back to the authority.
    static func handBack(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in
            guard let name = body.text("receivedBy", max: 200) else { return nil }
            return { _ in .handBack(receivedBy: name) }
        }
    }

    /// Hands the authority what was collected at delivery, against a document that it signs.
    static func remit(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in
            guard let reference = body.text("reference", max: 64) else { return nil }
            return { _ in .remit(reference: reference) }
        }
    }

    /// Where an item is; open to visitors, who learn nothing about a person.
    static func track(_ call: Call) throws(Refusal) -> Work {
        try call.noBody()
        let id = try item(call)
        let code = try call.reading { () throws(JournalError) in try call.gateway.journal.dossier(ofItem: id) }
        guard let code, let file = try call.findCase(code), let item = file.item(id),
            call.identity.mayTrack(item, of: file)
        else { throw .noItem }
        let isVisitor = !call.identity.maySee(item, of: file)
        var members = item.trackingJSON(visitor: isVisitor).members ?? []
        if !isVisitor {
            let calendar = call.catalog.calendar(ofOffice: file.dossier.office)
            members.append(JSON.Member("promise", promise(of: item, by: calendar, in: call)))
            members += item.moneyMembers(at: call.now)
        }
        return .done(Reply(200, .object(members)))
    }

    /// Work on the item that the line names; a fee that is collected takes the next receipt of the post office.
    static func act(
        _ call: Call, _ command: (inout BodyReader) -> (@Sendable (CaseFile) -> PostalCommand)?
    ) throws(Refusal) -> Work {
        let id = try item(call)
        let asked = try call.read { body -> (key: String?, command: @Sendable (CaseFile) -> PostalCommand)? in
            let key = body.key()
            return command(&body).map { (key, $0) }
        }
        return call.work(onItem: id, key: asked.key) { draft, workspace throws(Refusal) in
            guard let item = draft.file.item(id) else { throw .noItem }
            let command = call.postOffices.placed(asked.command(draft.file), on: item, account: call.ownPostOffices)
            try draft.apply(try workspace.receipted(command, on: item), to: id)
        }
    }

    static func item(_ call: Call) throws(Refusal) -> ItemID {
        let text = try call.onlyArgument()
        do {
            return try ItemID(text)
        } catch {
            var refusal = Refusal.badArgument(text, usage: call.usage)
            refusal.detail = error.text
            throw refusal
        }
    }
}
