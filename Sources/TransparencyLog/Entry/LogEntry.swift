/// The record of one event in the log: canonical JSON (RFC 8785) of numbers, a word and digests, nothing personal.
///
/// DESIGN: the dossier is not named. Whoever holds a receipt finds its leaf by the receipt's digests, and the leaves of
/// one dossier hang together by `previous`.
public struct LogEntry: Hashable, Sendable {
    static let schema = "motcua.log/1"

    /// The files of one receipt.
    public struct Receipt: Hashable, Sendable {
        /// SHA-256 of `receipt.json`.
        public let payload: TreeHash
        /// SHA-256 of `receipt.p7s`.
        public let signature: TreeHash

        public init(payload: TreeHash, signature: TreeHash) {
            self.payload = payload
            self.signature = signature
        }
    }

    /// The index of the leaf in the log, from 0.
    public let sequence: Int
    /// The name of the event, as `DossierReceived`.
    public let type: String
    /// When it happened, in seconds since 1970.
    public let time: Int
    /// SHA-256 of 16 random bytes that only the journal keeps and the event as it is stored: binds events without a
    /// receipt too, and cannot be guessed.
    public let content: TreeHash
    /// The receipts that prove the event, in its order.
    public let receipts: [Receipt]
    /// The leaf hash of the dossier's event before; `nil` for its first.
    public let previous: TreeHash?

    /// `nil` for a negative or too large number and for a type that is not 1...64 ASCII letters, digits, `.`, `-`, `_`.
    public init?(
        sequence: Int, type: String, time: Int, content: TreeHash, receipts: [Receipt], previous: TreeHash?
    ) {
        let range = 0...((1 << 53) - 1)
        guard range.contains(sequence), range.contains(time), Self.isName(type),
            receipts.count <= Self.mostReceipts
        else { return nil }
        self.sequence = sequence
        self.type = type
        self.time = time
        self.content = content
        self.receipts = receipts
        self.previous = previous
    }

    /// The most receipts of one event.
    public static let mostReceipts = 16

    private static func isName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
                default: false
                }
            }
    }
}
