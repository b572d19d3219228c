/// A text with the signatures of one or more keys (C2SP signed-note).
///
/// What it says is not to be believed before `verified(by:with:)`.
public struct SignedNote: Hashable, Sendable {
    /// The most bytes that are read.
    public static let largest = 1 << 18
    /// The most signatures that are read.
    public static let mostSignatures = 64

    /// The text with its last line feed.
    public let text: String
    /// The signatures, also those of unknown keys.
    public private(set) var signatures: [NoteSignature]

    /// A text to be signed, which ends in a line feed.
    public init(text: String, signatures: [NoteSignature] = []) {
        self.text = text
        self.signatures = signatures
    }

    /// Reads a note.
    public init(_ bytes: [UInt8]) throws(NoteFault) {
        guard bytes.count <= Self.largest else { throw .tooLarge }
        let lineFeed = UInt8(ascii: "\n")
        guard bytes.allSatisfy({ $0 >= 0x20 || $0 == lineFeed }),
            String(validating: bytes, as: UTF8.self) != nil
        else { throw .notText }
        guard bytes.last == lineFeed,
            let gap = bytes.indices.dropFirst().last(where: { bytes[$0] == lineFeed && bytes[$0 - 1] == lineFeed }),
            gap < bytes.count - 1
        else { throw .noSignatures }
        text = String(decoding: bytes[..<gap], as: UTF8.self)
        let lines = bytes[(gap + 1)..<(bytes.count - 1)].split(separator: lineFeed, omittingEmptySubsequences: false)
        guard lines.count <= Self.mostSignatures else { throw .tooLarge }
        signatures = []
        for (number, line) in lines.enumerated() {
            guard let signature = NoteSignature(line: String(decoding: line, as: UTF8.self)) else {
                throw .badSignatureLine(number + 1)
            }
            signatures.append(signature)
        }
    }

    /// The bytes of the note.
    public var bytes: [UInt8] {
        Array((text + "\n" + signatures.map { $0.line + "\n" }.joined()).utf8)
    }

    /// Adds a signature of a note key.
    public mutating func sign(with signer: some NoteSigner) throws(NoteFault) {
        guard signer.key.kind == .note else { throw .badKey }
        add(NoteSignature(by: signer.key, bytes: try signer.signature(of: Array(text.utf8))))
    }

    /// Adds a signature that somebody else made.
    public mutating func add(_ signature: NoteSignature) {
        signatures.append(signature)
    }

    /// The signatures of known keys, each key once, in the order of the lines.
    ///
    /// Lines of other keys are passed over. Throws `wrongSignature` when a line of a known key does not fit, and
    /// `unsigned` when there is none.
    public func verified(
        by keys: [VerifierKey], with verifier: some NoteVerifier
    ) throws(NoteFault) -> [VerifiedSignature] {
        var verified: [VerifiedSignature] = []
        for signature in signatures {
            for key in keys where signature.isClaimed(of: key) {
                guard let found = VerifiedSignature(signature, of: text, by: key, with: verifier) else {
                    throw .wrongSignature(by: key.name)
                }
                if !verified.contains(where: { $0.key == key }) { verified.append(found) }
            }
        }
        guard !verified.isEmpty else { throw .unsigned }
        return verified
    }
}
