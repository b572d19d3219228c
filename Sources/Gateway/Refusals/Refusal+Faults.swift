import JSON
import Journal
import LineProtocol

extension Refusal {
    /// What the client is told when the journal could not do its part; nothing of the request took effect.
    init(_ error: JournalError) {
        switch error {
        case .diskFull: self = .diskFull
        case .conflict(let dossier):
            self = .storeUnavailable
            cause = "another writer changed \(dossier)"
        case .unavailable(let reason):
            self = .storeUnavailable
            cause = reason
        case .outcomeUnknown(let reason):
            self = .outcomeUnknown
            cause = reason
        case .damaged(let what): self = .internalFault("the store is damaged: \(what)")
        }
    }

    /// Our fault; `cause` goes to the technician who reads the log, and names no person.
    static func internalFault(_ cause: String) -> Refusal {
        var refusal = Refusal.internalFault
        refusal.cause = cause
        return refusal
    }

    /// Whether it is the server that failed and not the request.
    var isServerFault: Bool { code >= 500 }
}

extension Reply {
    /// The reply that was stored as its line.
    init?(storedLine line: [UInt8]) {
        let text = line.last == UInt8(ascii: "\n") ? line.dropLast() : line[...]
        guard case .reply(let reply)? = try? ServerLine(text) else { return nil }
        self = reply
    }
}
