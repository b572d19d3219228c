import Civil
import Dossiers
import Postal

extension MemoryStore {
    /// A page of histories in the order of submission.
    func histories(_ query: HistoryQuery) -> [CaseHistory] {
        let places = cases.values.filter { matches($0, query) }.sorted { $0.first < $1.first }
        return places.prefix(max(0, query.limit)).map { entry in
            CaseHistory(
                place: entry.first,
                records: entry.sequences.prefix { $0 <= query.through }.map { events[Int($0) - 1].record })
        }
    }

    private func matches(_ entry: StoredCase, _ query: HistoryQuery) -> Bool {
        guard entry.first > query.after, entry.first <= query.through,
            isVisible(entry, to: query.visibility, upTo: entry.row.number),
            query.office.map({ $0 == entry.row.office }) ?? true,
            query.legs.map({ legs in entry.file.items.contains { legs.contains($0.leg) } }) ?? true
        else { return false }
        guard let since = query.activeSince, entry.row.state.isTerminal, let last = entry.sequences.last else {
            return true
        }
        return events[Int(last) - 1].record.at >= since
    }
}
