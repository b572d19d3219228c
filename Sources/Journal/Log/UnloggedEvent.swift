import Catalog
import Civil
import Dossiers
import JSON

/// An event as the log is to bind it.
public struct UnloggedEvent: Hashable, Sendable {
    public let record: EventRecord
    /// The index of the leaf of the dossier's event before; `nil` for its first.
    public let previous: Int?
    /// All that is stored of the event; see `image(of:actor:event:)`.
    public let image: [UInt8]
    /// The receipts that prove it, in the order in which they were stored.
    public let receipts: [Receipt]

    /// The files of a receipt.
    public struct Receipt: Hashable, Sendable {
        public let payload: [UInt8]
        public let cms: [UInt8]

        public init(payload: [UInt8], cms: [UInt8]) {
            self.payload = payload
            self.cms = cms
        }
    }

    public init(record: EventRecord, previous: Int?, image: [UInt8], receipts: [Receipt]) {
        self.record = record
        self.previous = previous
        self.image = image
        self.receipts = receipts
    }

    /// The bytes that stand for an event: a JSON array of dossier, number, seconds since 1970, who did it (kind,
    /// account, duty, office), receipts, issued numbers, and the event in the very text in which it is stored.
    public static func image(of record: EventRecord, text: String) -> [UInt8] {
        let actor = record.actor
        let parts: [JSON] = [
            .string(record.dossier), .integer(Int64(record.number)), .integer(record.at.unixSeconds),
            .string(actor.kind.rawValue), .string(actor.account), actor.duty.map { .string($0.rawValue) } ?? .null,
            actor.office.map { .string($0) } ?? .null, .array(record.receipts.map { .string($0) }),
            .array(record.issued.map { .string("\($0.series) \($0.number)") }), .string(text),
        ]
        return JSON.array(parts).serialized()
    }
}
