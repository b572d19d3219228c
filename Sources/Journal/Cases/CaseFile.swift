public import Civil
public import Dossiers
public import Notices
public import Postal

/// A dossier with its postal items, folded from its events: all that a decision needs to know.
public struct CaseFile: Hashable, Sendable {
    @usableFromInline var shared: Shared<Dossier>
    /// The postal items in the order of their registration.
    public private(set) var items: [PostalItem]
    /// The number of the last event.
    public private(set) var number: Int
    /// The officers whom notices name.
    public private(set) var officers = NamedOfficers()
    /// The offices besides the receiving one, each with the number of the event that brought it in.
    private(set) var arrivals: [Arrival] = []
    /// The newest receipt, which the next one names. None names a receipt of the official post, so that the chain is whole
    /// for those who may not know of that.
    public private(set) var lastReceipt: LastReceipt?

    /// An office that came to have to do with the dossier.
    struct Arrival: Hashable, Sendable {
        let office: String
        let number: Int
    }

    public private(set) var dossier: Dossier {
        @inlinable _read { yield shared.value }
        set { shared.value = newValue }
    }

    /// The case that a submission or a draft begins; `nil` where the record is neither.
    public init?(beginning record: EventRecord) {
        guard record.number == 1 else { return nil }
        switch record.event {
        case .dossier(.submitted(let submitted)): shared = Shared(Dossier(submitted, at: record.at))
        case .dossier(.drafted(let submitted)): shared = Shared(Dossier(drafted: submitted, at: record.at))
        default: return nil
        }
        items = []
        number = 1
        note(record)
        noteReceipts(of: record)
        noteArrivals()
    }

    /// The case that a dossier's events make, from the first on; `nil` where they don't begin with a submission.
    public init?(folding records: some Sequence<EventRecord>) {
        var iterator = records.makeIterator()
        guard let first = iterator.next(), var file = CaseFile(beginning: first) else { return nil }
        while let record = iterator.next() { file.evolve(record) }
        self = file
    }

    /// Applies the next event.
    public mutating func evolve(_ record: EventRecord) {
        number = record.number
        note(record)
        noteReceipts(of: record)
        switch record.event {
        case .dossier(let event):
            dossier.evolve(event, at: record.at)
            switch event {
            case .accepted, .consulted: noteArrivals()
            default: break
            }
        case .post(let id, let event):
            if let index = items.firstIndex(where: { $0.id == id }) {
                items[index].evolve(event, at: record.at)
            } else if case .registered(let registration) = event {
                items.append(.started(by: registration, at: record.at))
            }
        }
    }

    private mutating func noteReceipts(of record: EventRecord) {
        if let id = record.receipts.last { note(LastReceipt(id: id, sha256: nil), of: record.event) }
    }

    /// Notes the newest receipt of the last event.
    public mutating func note(_ receipt: LastReceipt, of event: CaseEvent) {
        if !event.isOfOfficialPost { lastReceipt = receipt }
    }

    /// Only a submission, an acceptance and a consultation bring offices in.
    private mutating func noteArrivals() {
        for office in dossier.offices.dropFirst() where !arrivals.contains(where: { $0.office == office }) {
            arrivals.append(Arrival(office: office, number: number))
        }
    }

    private mutating func note(_ record: EventRecord) {
        if case .dossier(.accepted) = record.event {
            officers.note(record.actor, accepted: true)
        } else {
            officers.note(record.actor, accepted: false)
        }
    }

    /// An item of this case.
    public func item(_ id: ItemID) -> PostalItem? {
        items.first { $0.id == id }
    }

    /// The earliest moment at which something in the case happens by itself.
    public var wakeAt: Instant? {
        (items.compactMap(\.wakeAt) + [dossier.wakeAt].compactMap(\.self)).min()
    }
}
