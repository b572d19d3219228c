import Desk
import Dossiers
import Evidence
import Postal

extension MemoryStore {
    /// What the earlier commits of a group will have changed.
    private struct Ahead {
        var numbers: [String: Int] = [:]
        var items: [ItemID: String] = [:]
        var halls: [HallKey: Int] = [:]
        var settlements: [String: SettlementRecord] = [:]
        var issued: [String: Int] = [:]
        var reserved: Set<String> = []
        var used: Set<String> = []
        var answered: Set<Answer.Key> = []
        var messages: [ExchangeRecord] = []
    }

    /// Finds out whether every commit of a group can be stored after those before it.
    func check(_ group: [Commit]) throws(JournalError) {
        var ahead = Ahead()
        for commit in group {
            for message in commit.messages { try check(message.record, &ahead) }
            if let code = commit.usedReservation {
                guard isReserved(code, ahead) else { throw commit.conflict }
                ahead.used.insert(code)
            }
            for change in commit.cases { try check(change, &ahead) }
            for change in commit.halls { try check(change, &ahead) }
            for record in commit.settlements { try check(record, &ahead) }
            if let code = commit.reservation?.code {
                guard !isReserved(code, ahead), number(of: code, ahead) == 0 else { throw .conflict(dossier: code) }
                ahead.reserved.insert(code)
                ahead.used.remove(code)
            }
            if let answer = commit.answer {
                let key = Answer.Key(account: answer.account, key: answer.key)
                guard ahead.answered.insert(key).inserted, answers[key]?.isForgettable(at: answer.at) ?? true else {
                    throw commit.conflict
                }
            }
        }
    }

    private func check(_ change: CaseChange, _ ahead: inout Ahead) throws(JournalError) {
        let code = change.dossier
        guard change.isConsistent, number(of: code, ahead) == change.expected else { throw .conflict(dossier: code) }
        guard change.expected > 0 || !isReserved(code, ahead) else { throw .conflict(dossier: code) }
        for issue in change.records.flatMap(\.issued) {
            guard issue.number == (ahead.issued[issue.series] ?? issued[issue.series] ?? 0) + 1 else {
                throw .conflict(dossier: code)
            }
            ahead.issued[issue.series] = issue.number
        }
        for item in change.after.items {
            let owner = ahead.items[item.id] ?? items[item.id]?.dossier
            guard owner == nil || owner == code else { throw .conflict(dossier: code) }
            ahead.items[item.id] = code
        }
        ahead.numbers[code] = change.after.number
    }

    private func check(_ change: HallChange, _ ahead: inout Ahead) throws(JournalError) {
        let key = HallKey(office: change.office, day: change.day)
        let number = ahead.halls[key] ?? halls[key]?.number ?? 0
        guard change.isConsistent, number == change.expected else { throw change.conflict }
        ahead.halls[key] = change.after.number
    }

    /// Refuses minutes that are not the next of their office.
    private func check(_ record: SettlementRecord, _ ahead: inout Ahead) throws(JournalError) {
        let last = ahead.settlements[record.office] ?? settlements[record.office]?.last
        guard record.follows(last) else { throw record.conflict }
        ahead.settlements[record.office] = record
    }

    /// Refuses a message whose name is taken, or that is not the next about its document.
    private func check(_ record: ExchangeRecord, _ ahead: inout Ahead) throws(JournalError) {
        let known = messages.map(\.record) + ahead.messages
        let isNext = known.filter { $0.document == record.document }.count + 1 == record.number
        guard isNext, !known.contains(where: { $0.id == record.id }) else { throw .conflict(dossier: record.document) }
        ahead.messages.append(record)
    }

    private func number(of code: String, _ ahead: Ahead) -> Int {
        ahead.numbers[code] ?? cases[code]?.file.number ?? 0
    }

    private func isReserved(_ code: String, _ ahead: Ahead) -> Bool {
        !ahead.used.contains(code) && (ahead.reserved.contains(code) || reservations[code] != nil)
    }
}
