/// What a witness adds to a checkpoint (C2SP tlog-cosignature, Ed25519): when it signed, and the signature.
struct Cosignature: Hashable, Sendable {
    /// Seconds since 1970.
    let timestamp: Int
    /// 64 bytes.
    let signature: [UInt8]

    /// `nil` unless the bytes are 8 of a time below 2^63 and 64 of a signature.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == 72 else { return nil }
        let time = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard let timestamp = Int(exactly: time) else { return nil }
        self.timestamp = timestamp
        signature = Array(bytes.dropFirst(8))
    }

    /// Signs the text of a checkpoint at a time, which is positive.
    static func line(
        of text: String, at timestamp: Int, by signer: some NoteSigner
    ) throws(NoteFault) -> NoteSignature {
        guard signer.key.kind == .cosignature else { throw .badKey }
        guard timestamp > 0 else { throw .signing("a cosignature has a time after 1970") }
        let signature = try signer.signature(of: message(text, at: timestamp))
        let time = (0..<8).map { UInt8(truncatingIfNeeded: timestamp >> (56 - 8 * $0)) }
        return NoteSignature(by: signer.key, bytes: time + signature)
    }

    /// The bytes that are signed.
    static func message(_ text: String, at timestamp: Int) -> [UInt8] {
        Array("cosignature/v1\ntime \(timestamp)\n\(text)".utf8)
    }
}
