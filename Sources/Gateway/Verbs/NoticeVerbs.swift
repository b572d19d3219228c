import Civil
import JSON
import Journal
import LineProtocol
import Notices

/// What applicants were told, and what of it still waits.
enum NoticeVerbs {
    /// The notices of a dossier whole, with the proof that each was told; the owner is shown those to the applicant.
    static func notices(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        try call.noBody()
        _ = try call.visibleCase(code)
        let entries = try call.reading { () throws(JournalError) in try call.gateway.journal.notices(of: code) }
        let shown = entries.filter { call.identity.role != .citizen || $0.notice.id.kind.audience == .applicant }
        return .done(Reply(200, ["dossier": .string(code), "items": .array(shown.map { .object($0.whole) })]))
    }

    /// The notices in a state, without what they say and to whom.
    static func admin(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body -> (state: Telling.State, cursor: Notice.ID?, limit: Int)? in
            let state = body.optionalChoice("state", Telling.State.self) ?? .waiting
            let limit = body.optionalInteger("limit", in: 1...200) ?? 50
            guard let text = body.optionalText("cursor", max: 128) else { return (state, nil, limit) }
            guard let cursor = Notice.ID(text) else {
                body.report(
                    "cursor", "format",
                    Bilingual(vi: "Dùng giá trị next của lần trước.", en: "Use the next of the answer before."))
                return nil
            }
            return (state, cursor, limit)
        }
        let entries = try call.reading { () throws(JournalError) in
            try call.gateway.journal.notices(in: asked.state, after: asked.cursor, limit: asked.limit + 1)
        }
        let page = entries.prefix(asked.limit)
        return .done(
            Reply(
                200,
                [
                    "items": .array(page.map { .object($0.progress) }),
                    "next": entries.count > asked.limit
                        ? page.last.map { .string($0.notice.id.description) } ?? .null : .null,
                ]))
    }
}

extension OutboxEntry {
    /// How far telling has come.
    fileprivate var progress: [JSON.Member] {
        [
            JSON.Member("id", .string(notice.id.description)), JSON.Member("dossier", .string(notice.id.dossier)),
            JSON.Member("event", .integer(Int64(notice.id.event))),
            JSON.Member("kind", .string(notice.id.kind.rawValue)),
            JSON.Member("provision", notice.provision.map { .string($0) } ?? .null),
            JSON.Member("channel", .string(notice.channel.rawValue)), JSON.Member("at", .string(notice.at.description)),
            JSON.Member("state", .string(telling.state.rawValue)),
            JSON.Member("attempts", .integer(Int64(telling.attempts))),
            JSON.Member("nextAttemptAt", telling.nextAttemptAt.map { .string($0.description) } ?? .null),
            JSON.Member("handingOverSince", telling.handingOverSince.map { .string($0.description) } ?? .null),
            JSON.Member("toldAt", telling.toldAt.map { .string($0.description) } ?? .null),
            JSON.Member("proof", telling.proof?.json ?? .null),
            JSON.Member("fault", telling.fault.map { .string($0) } ?? .null),
        ]
    }

    fileprivate var whole: [JSON.Member] {
        progress + [
            JSON.Member("to", notice.addressee.email.map { .string($0) } ?? .null),
            JSON.Member("subject", .string(notice.subject)), JSON.Member("body", .string(notice.body)),
        ]
    }
}

extension TellingProof {
    fileprivate var json: JSON {
        switch self {
        case .sendmail(let status, let messageID):
            ["by": "sendmail", "status": .integer(Int64(status)), "messageId": .string(messageID)]
        case .file(let path, let sha256): ["by": "file", "path": .string(path), "sha256": .string(sha256)]
        case .shownInAccount: ["by": "account"]
        case .shownAtDesk: ["by": "desk"]
        }
    }
}
