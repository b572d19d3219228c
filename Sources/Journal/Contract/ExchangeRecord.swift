public import Civil
public import Exchange

/// A message between agencies as the gateway sent or received it, without its bytes.
///
/// Agencies are named by their codes, all in the style of 2020.
public struct ExchangeRecord: Hashable, Sendable {
    public enum Kind: String, Sendable {
        case document, status
    }

    public enum Direction: String, Sendable {
        case sent, received
    }

    /// `DocumentId` of a document, `StatusMessage.id` of a status; unique.
    public let id: String
    public let kind: Kind
    public let direction: Direction
    /// The document that it is about: itself, or the one that a status or an update moves.
    public let document: String
    /// Its place among the messages about that document, from 1 without gaps; the document itself is 1.
    public let number: Int
    /// The dossier code, where it is about a dossier of any gateway.
    public let dossier: String?
    public let task: String?
    /// The transfer that a document answers; `nil` for a transfer itself and for a status.
    public let answers: String?
    public let from: String
    public let to: [String]
    /// What it does to the document; `nil` for the document itself.
    public let step: ExchangeStep?
    /// The subject of a document, the description of a status.
    public let subject: String?
    /// When it was sent or received.
    public let at: Instant
    /// SHA-256 of the file, in hex.
    public let sha256: String

    public init(
        id: String, kind: Kind, direction: Direction, document: String, number: Int, dossier: String?, task: String?,
        answers: String? = nil, from: String, to: [String], step: ExchangeStep?, subject: String?, at: Instant,
        sha256: String
    ) {
        self.id = id
        self.kind = kind
        self.direction = direction
        self.document = document
        self.number = number
        self.dossier = dossier
        self.task = task
        self.answers = answers
        self.from = from
        self.to = to
        self.step = step
        self.subject = subject
        self.at = at
        self.sha256 = sha256
    }
}

/// A message with the file that was sent or received, byte for byte.
public struct SealedMessage: Hashable, Sendable {
    public let record: ExchangeRecord
    public let bytes: [UInt8]

    public init(record: ExchangeRecord, bytes: [UInt8]) {
        self.record = record
        self.bytes = bytes
    }
}
