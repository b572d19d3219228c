import Catalog
import Civil
import JSON
import Journal
import LineProtocol
import Postal

/// What the administrator of the server does.
enum AdminVerbs {
    static func stats(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        try call.noBody()
        let counts = try call.reading { () throws(JournalError) in try call.gateway.journal.counts() }
        let notices = try call.reading { () throws(JournalError) in try call.gateway.journal.noticeCounts() }
        let stamps = try call.reading { () throws(JournalError) in try call.gateway.journal.stampBacklog() }
        return .done(
            Reply(
                200,
                .object([
                    "clock": .string(call.now.description), "waiting": .integer(Int64(call.gateway.sequencer.waiting)),
                    "store": .object(
                        [
                            JSON.Member("dossiers", .integer(Int64(counts.dossiers))),
                            JSON.Member("events", .integer(Int64(counts.events))),
                            JSON.Member("receipts", .integer(Int64(counts.receipts))),
                            JSON.Member("attachments", .integer(Int64(counts.attachments))),
                            JSON.Member("accounts", .integer(Int64(counts.accounts))),
                        ] + call.gateway.figures.times()),
                    "notices": [
                        "waiting": .integer(Int64(notices.waiting)), "told": .integer(Int64(notices.told)),
                        "failed": .integer(Int64(notices.failed)),
                    ],
                    "stamps": .object([
                        "waiting": .integer(Int64(stamps.count)),
                        "oldest": stamps.oldest.map { .string($0.description) },
                        "fault": call.gateway.stamps?.fault.map { .string($0) },
                    ]),
                    "sinceStart": call.gateway.figures.json(),
                    "latency": call.gateway.figures.latency(), "queues": call.gateway.queues,
                    "limits": call.gateway.access.json(),
                ])))
    }

    /// Copies the store, consistently, while the server runs.
    static func backup(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let folder = try call.read { body -> String? in
            guard let folder = body.line("folder", max: 1024) else { return nil }
            guard folder.hasPrefix("/") else {
                body.report(
                    "folder", "format",
                    Bilingual(
                        vi: "Phải là đường dẫn tuyệt đối trên máy chủ.",
                        en: "This has to be a whole path on the server's machine."))
                return nil
            }
            return folder
        }
        return .background { () throws(Refusal) in
            do throws(Gateway.OperationFault) {
                try call.gateway.operations.backup(folder)
                return Reply(200, ["folder": .string(folder)])
            } catch {
                throw .rule("backupFailed", Bilingual(vi: error.text, en: error.text))
            }
        }
    }

    /// Reads catalog and certificates anew; an error in one of them changes nothing.
    static func reload(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        try call.noBody()
        return .background { () throws(Refusal) in
            do throws(Gateway.OperationFault) {
                let services = try call.gateway.reread()
                call.gateway.adopt(services)
                return Reply(
                    200,
                    [
                        "procedures": .integer(Int64(services.catalog.procedures.count)),
                        "offices": .integer(Int64(services.catalog.offices.count)),
                        "tariffs": .integer(Int64(services.postal.tariffs.tariffs.count)),
                    ])
            } catch {
                throw .rule("reloadFailed", Bilingual(vi: error.text, en: error.text))
            }
        }
    }

    static func shutdown(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        try call.noBody()
        let operations = call.gateway.operations
        return .background { () throws(Refusal) in
            operations.shutdown()
            return Reply(202, ["stopping": true])
        }
    }
}
