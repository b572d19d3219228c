import Civil
import Dossiers
import EvidenceOpenSSL
import Foundation
import Journal
import Postal

/// All events that the journal ever showed, read as they come: their numbers have no gaps, their receipts are there,
/// and what was once shown stays as it was.
struct Chronicle {
    /// How many times the mark of a request stands in an event.
    private(set) var marks: [String: Int] = [:]
    private(set) var count = 0
    /// How many events of each name people brought about, and not the gateway by itself.
    private(set) var done: [String: Int] = [:]
    /// The names of all events.
    private(set) var happened: Set<String> = []
    /// The codes of the dossiers, in the order in which they began.
    private(set) var dossiers: [String] = []
    /// What was paid and given back, by dossier.
    private(set) var balances: [String: Int64] = [:]
    /// The digest of all events up to each.
    private var digests: [String] = []
    private var numbers: [String: Int] = [:]
    private var issued: [String: Int] = [:]
    private var codes: [String: Int] = [:]
    private var serials: [String: Int] = [:]
    private var receipts: Set<String> = []
    private var latest: Instant?

    private static let page = 256

    /// Whether a dossier has so many events.
    func has(_ number: Int, of dossier: String) -> Bool { numbers[dossier, default: 0] >= number }

    /// Whether an event names a receipt.
    func names(receipt: String) -> Bool { receipts.contains(receipt) }

    /// Reads what is new.
    mutating func read(_ journal: any Journal) throws {
        guard try journal.lastSequence() != Int64(count) else { return }
        while case let events = try journal.loggableEvents(from: count, limit: Self.page), !events.isEmpty {
            let changes = try journal.changes(since: Int64(count), visibleTo: .everything, limit: events.count)
            guard changes.count == events.count else {
                throw StormFault("\(events.count) events, \(changes.count) changes")
            }
            for (event, change) in zip(events, changes) { try take(event, change.record) }
        }
        guard try journal.lastSequence() == Int64(count) else {
            throw StormFault("a gap in the sequence after \(count)")
        }
    }

    /// Reads all of a journal anew: it begins with all that this chronicle has.
    func readAgain(_ journal: any Journal) throws -> Chronicle {
        var other = Chronicle()
        try other.read(journal)
        guard other.count >= count, digests.last == (count == 0 ? nil : other.digests[count - 1]) else {
            throw StormFault("of \(count) events that could be read, not all are there as they were: \(other.count)")
        }
        return other
    }

    private mutating func take(_ event: LoggableEvent, _ record: EventRecord) throws {
        guard event.name == record.event.name else { throw StormFault("\(event.name) is \(record.event.name)") }
        happened.insert(event.name)
        if record.actor.kind != .system { done[event.name, default: 0] += 1 }
        count += 1
        digests.append(Digest.sha256Hex(Array((digests.last ?? "").utf8) + event.image))
        try Self.follow(&numbers, record.dossier, record.number, "event")
        for number in record.issued { try Self.follow(&issued, number.series, number.number, "number") }
        guard record.receipts.count == event.receipts.count else {
            throw StormFault("event \(count) names \(record.receipts.count) receipts and has \(event.receipts.count)")
        }
        for receipt in record.receipts where !receipts.insert(receipt).inserted {
            throw StormFault("the receipt \(receipt) is there twice")
        }
        if let latest, record.at < latest { throw StormFault("event \(count) is before the one before it") }
        latest = record.at
        try take(record)
        mark(event.image)
    }

    private mutating func take(_ record: EventRecord) throws {
        switch record.event {
        case .dossier(.submitted), .dossier(.drafted):
            let digits = record.dossier.suffix(4)
            if record.number == 1, let number = Int(digits) {
                dossiers.append(record.dossier)
                try Self.follow(&codes, String(record.dossier.dropLast(4)), number, "dossier")
            }
        case .dossier(.paid(let payment)): balances[record.dossier, default: 0] += payment.amountVnd
        case .dossier(.refunded(let amount, _)): balances[record.dossier, default: 0] -= amount
        case .post(let item, .registered):
            try Self.follow(&serials, item.leg.rawValue, item.serial, "item")
        default: break
        }
    }

    private static func follow(_ last: inout [String: Int], _ name: String, _ number: Int, _ what: String) throws {
        guard number == last[name, default: 0] + 1 else {
            throw StormFault("\(what) \(number) of \(name) comes after \(last[name, default: 0])")
        }
        last[name] = number
    }

    /// Marks are written `khoa-<number>.` in the texts of requests.
    private mutating func mark(_ image: [UInt8]) {
        let pieces = String(decoding: image, as: UTF8.self).components(separatedBy: Errand.markPrefix)
        for piece in pieces.dropFirst() {
            let digits = piece.prefix { $0.isWholeNumber }
            if piece.dropFirst(digits.count).first == "." { marks[Errand.markPrefix + digits, default: 0] += 1 }
        }
    }
}
