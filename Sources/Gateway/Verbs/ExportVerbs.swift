import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import Reports

/// Dossiers as the National Public Service Portal is told of them (đồng bộ hồ sơ).
enum ExportVerbs {
    /// The changes that are looked at for one answer.
    private static let mostChanges = 500

    static func export(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        try call.noBody()
        _ = try call.visibleCase(code)
        guard let document = try document(of: code, call, upTo: nil) else {
            throw .notFound(Bilingual(vi: "hồ sơ đã nộp mang mã “\(code)”", en: "filed dossier “\(code)”"))
        }
        return .done(Reply(200, document))
    }

    /// The documents of the dossiers that changed after a cursor, each once, as they are now.
    static func changes(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body in
            (since: body.cursor("since") ?? 0, limit: body.optionalInteger("limit", in: 1...200) ?? 50)
        }
        return .background { () throws(Refusal) in
            try ChangeVerbs.demand(asked.since, call)
            let changes = try call.reading { () throws(JournalError) in
                try call.gateway.journal.changes(
                    since: asked.since, visibleTo: call.identity.visibility, limit: mostChanges)
            }
            var (next, bytes) = (asked.since, 0)
            var documents: [JSON] = []
            var told: Set<String> = []
            for change in changes {
                let code = change.record.dossier
                if !told.contains(code), try ChangeVerbs.maySee(change, call) {
                    guard documents.count < asked.limit, bytes < LogVerbs.mostBytes else { break }
                    if let document = try document(of: code, call, upTo: change.record.number) {
                        bytes += document.serialized().count
                        documents.append(document)
                    }
                    told.insert(code)
                }
                next = change.sequence
            }
            return Reply(200, ["items": .array(documents), "next": .string(String(next))])
        }
    }

    /// The document of a dossier; `nil` for one whose papers are still with the post, which is not sent.
    ///
    /// - Parameter number: the event that is told; where the dossier was filed before it, the document is an update.
    private static func document(of code: String, _ call: Call, upTo number: Int?) throws(Refusal) -> JSON? {
        let records = try call.reading { () throws(JournalError) in try call.gateway.journal.history(of: code) }
        let filing = records.first { if case .dossier(.submitted(_)) = $0.event { true } else { false } }
        guard let filing else { return nil }
        let isUpdating = number.map { $0 > filing.number }
        guard let document = SyncDocument(records, catalog: call.catalog, isUpdating: isUpdating) else {
            throw .internalFault("the events of \(code) don't begin with a submission")
        }
        return document.json()
    }
}
