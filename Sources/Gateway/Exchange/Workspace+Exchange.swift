import Exchange
import Journal
import LineProtocol

/// Messages between agencies as all commands before this one leave them.
extension Workspace {
    func exchangeRecord(_ id: String) throws(Refusal) -> ExchangeRecord? {
        if let open = openMessages[id] { return open.record }
        return try reading { () throws(JournalError) in try journal.exchangeRecord(id) }
    }

    func exchangeRecords(about document: String) throws(Refusal) -> [ExchangeRecord] {
        let stored = try reading { () throws(JournalError) in try journal.exchangeRecords(about: document) }
        return stored + openMessages.records { $0.document == document && $0.number > stored.count }
    }

    func exchangeRecords(ofDossier dossier: String) throws(Refusal) -> [ExchangeRecord] {
        let stored = try reading { () throws(JournalError) in try journal.exchangeRecords(ofDossier: dossier) }
        let known = Set(stored.map(\.id))
        return stored + openMessages.records { $0.dossier == dossier && !known.contains($0.id) }
    }

    func exchangeBytes(_ id: String) throws(Refusal) -> [UInt8]? {
        if let open = openMessages[id] { return open.bytes }
        return try reading { () throws(JournalError) in try journal.exchangeBytes(id) }
    }

    /// The transfer of a dossier or task from an office that is under way or done; `nil` where there is none, or where
    /// the last one was refused or taken back.
    func liveTransfer(_ wanted: TransferRequest) throws(Refusal) -> ExchangeRecord? {
        let transfers = try exchangeRecords(ofDossier: wanted.dossier).filter { record in
            record.direction == .sent && record.step == nil && record.answers == nil && record.from == wanted.from
                && record.task == wanted.task && (wanted.to.map { record.to == [$0] } ?? true)
        }
        guard let last = transfers.last, let thread = ExchangeThread(folding: try exchangeRecords(about: last.id))
        else {
            return nil
        }
        let isOver = thread.places.allSatisfy { $0.state.stage == .refused || $0.state.stage == .withdrawn }
        return isOver ? nil : last
    }
}

/// Which transfer is asked for.
struct TransferRequest: Hashable, Sendable {
    let dossier: String
    let task: String?
    /// The sending office.
    let from: String
    /// The receiving office; `nil` for whichever the last transfer went to.
    let to: String?
}
