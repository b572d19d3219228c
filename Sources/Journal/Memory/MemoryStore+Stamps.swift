import Evidence
import Synchronization

extension InMemoryJournal {
    public func unstamped(limit: Int) -> [UnstampedReceipt] {
        store.withLock { store in
            store.unstamped.prefix(max(0, limit)).map { UnstampedReceipt(id: $0.id, at: $0.at, cms: $0.cms) }
        }
    }

    public func store(_ stamped: [StampedReceipt]) throws(JournalError) {
        try store.withLock { store throws(JournalError) in try store.put(stamped) }
    }

    public func stampBacklog() -> StampBacklog {
        store.withLock { StampBacklog(count: $0.unstamped.count, oldest: $0.unstamped.first?.at) }
    }
}

extension MemoryStore {
    fileprivate mutating func put(_ stamped: [StampedReceipt]) throws(JournalError) {
        for receipt in stamped where !unstamped.contains(where: { $0.id == receipt.id }) {
            throw .damaged("receipt \(receipt.id) waits for no time stamp")
        }
        for receipt in stamped {
            guard let waiting = unstamped.first(where: { $0.id == receipt.id }),
                let place = cases[waiting.dossier]?.receipts.firstIndex(where: { $0.id == receipt.id })
            else { continue }
            cases[waiting.dossier]?.receipts[place] = waiting.stamped(receipt.cms)
            unstamped.removeAll { $0.id == receipt.id }
        }
    }
}

extension SignedReceipt {
    fileprivate func stamped(_ cms: [UInt8]) -> SignedReceipt {
        SignedReceipt(
            id: id, kind: kind, dossier: dossier, eventNumber: eventNumber, at: at, payload: payload, cms: cms,
            sha256: sha256)
    }
}
