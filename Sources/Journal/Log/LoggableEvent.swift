import Catalog
public import Civil
public import Dossiers
import JSON

/// An event as the log is to bind it.
public struct LoggableEvent: Hashable, Sendable {
    /// The index of its leaf.
    public let index: Int
    /// The dossier of the event.
    public let dossier: String
    public let at: Instant
    /// The name of the event on the wire.
    public let name: String
    /// The index of the leaf of the dossier's event before; `nil` for its first.
    public let previous: Int?
    /// All that is stored of the event; see `Frame.image`.
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

    /// - Parameter text: the event as it is stored.
    /// - Throws: what says that the text is no event.
    public init(_ frame: Frame, index: Int, text: String, previous: Int?, receipts: [Receipt]) throws {
        self.index = index
        dossier = frame.dossier
        at = frame.at
        name = try CaseEvent.name(ofStored: text)
        self.previous = previous
        image = frame.image(text)
        self.receipts = receipts
    }

    /// What is stored of an event beside its text.
    public struct Frame: Sendable {
        let dossier: String
        let number: Int
        let at: Instant
        let actor: Actor
        let receipts: [String]
        let issued: [IssuedNumber]

        public init(
            dossier: String, number: Int, at: Instant, actor: Actor, receipts: [String], issued: [IssuedNumber]
        ) {
            self.dossier = dossier
            self.number = number
            self.at = at
            self.actor = actor
            self.receipts = receipts
            self.issued = issued
        }

        /// That of an event at hand.
        public init(_ record: EventRecord) {
            self.init(
                dossier: record.dossier, number: record.number, at: record.at, actor: record.actor,
                receipts: record.receipts, issued: record.issued)
        }

        /// The bytes that stand for an event: a JSON array of dossier, number, seconds since 1970, who did it (kind,
        /// account, duty, office), receipts, issued numbers, and the event in the very text in which it is stored.
        func image(_ text: String) -> [UInt8] {
            let parts: [JSON] = [
                .string(dossier), .integer(Int64(number)), .integer(at.unixSeconds),
                .string(actor.kind.rawValue), .string(actor.account), actor.duty.map { .string($0.rawValue) } ?? .null,
                actor.office.map { .string($0) } ?? .null, .array(receipts.map { .string($0) }),
                .array(issued.map { .string("\($0.series) \($0.number)") }), .string(text),
            ]
            return JSON.array(parts).serialized()
        }
    }
}
