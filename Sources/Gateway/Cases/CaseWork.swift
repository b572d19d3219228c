import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import Postal

extension Call {
    /// Work on a case that this identity may see: `change` tries commands, the reply tells where the dossier stands.
    func work(
        onDossier code: String, key: String?,
        _ change: @escaping @Sendable (inout CaseDraft, inout Workspace) throws(Refusal) -> Void
    ) -> Work {
        write(key) { workspace throws(Refusal) in
            guard let file = try workspace.find(code), identity.maySee(file) else { throw .noDossier }
            return file
        } change: { draft, workspace throws(Refusal) in
            try change(&draft, &workspace)
        }
    }

    /// Work on the case of a postal item; the reply tells of this item.
    func work(
        onItem id: ItemID, key: String?,
        _ change: @escaping @Sendable (inout CaseDraft, inout Workspace) throws(Refusal) -> Void
    ) -> Work {
        write(key, about: id) { workspace throws(Refusal) in
            try workspace.find(item: id)
        } change: { draft, workspace throws(Refusal) in
            try change(&draft, &workspace)
        }
    }

    /// - Parameter item: the item of which the reply tells; `nil` for the newest that this identity may see.
    private func write(
        _ key: String?, about item: ItemID? = nil,
        find: @escaping @Sendable (inout Workspace) throws(Refusal) -> CaseFile,
        change: @escaping @Sendable (inout CaseDraft, inout Workspace) throws(Refusal) -> Void
    ) -> Work {
        .write(jobKey(key)) { workspace throws(Refusal) in
            let file = try find(&workspace)
            var draft = CaseDraft(
                file, by: identity.actor(at: file.dossier.office), of: identity.offices, in: workspace)
            try change(&draft, &workspace)
            let staged = try draft.stage(in: &workspace)
            return Decision(commit: Commit(), changes: [staged]) { receipts in
                var members = staged.after.dossier.status(in: language)
                members.append(JSON.Member("number", .integer(Int64(staged.after.number))))
                let told = staged.after.items.last { candidate in
                    (item ?? candidate.id) == candidate.id && identity.maySee(candidate, of: staged.after)
                }
                if let told {
                    members.append(JSON.Member("item", .string(told.id.description)))
                    members.append(JSON.Member("itemState", .string(told.state.rawValue)))
                    members.append(JSON.Member("postage", told.postage.json()))
                    if told.extraPostageVnd > 0 {
                        members.append(JSON.Member("extraPostageVnd", .integer(told.extraPostageVnd)))
                    }
                }
                members.append(JSON.Member("receipts", .array(receipts.map(\.json))))
                return Reply(200, .object(members))
            }
        }
    }
}

extension Dossier {
    /// Where the dossier stands, nothing personal.
    func status(in language: Language) -> [JSON.Member] {
        // One by one into room for what `TRACK` adds: an array literal would be made first and then copied.
        var members: [JSON.Member] = []
        members.reserveCapacity(32)
        members.append(JSON.Member("dossier", .string(code)))
        members.append(JSON.Member("status", .integer(Int64(state.status.rawValue))))
        members.append(JSON.Member("statusName", .string(state.status.name.text(in: language))))
        members.append(JSON.Member("state", .string(state.rawValue)))
        members.append(JSON.Member("procedure", .string(terms.procedure)))
        members.append(JSON.Member("office", .string(office)))
        members.append(JSON.Member("due", due.map { .string($0.description) } ?? .null))
        if let step = currentStep {
            members.append(JSON.Member("step", .string(step.name.text(in: language))))
            members.append(JSON.Member("duty", .string(step.duty.rawValue)))
        }
        return members
    }
}
