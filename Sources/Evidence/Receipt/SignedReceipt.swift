public import Civil

/// A receipt with its signature, as it is stored and handed out.
public struct SignedReceipt: Hashable, Sendable {
    /// The ULID of the receipt.
    public let id: String
    public let kind: ReceiptKind
    public let dossier: String
    public let eventNumber: Int
    public let at: Instant
    /// `receipt.json`: canonical bytes, exactly as signed.
    public let payload: [UInt8]
    /// `receipt.p7s`: the detached CMS signature in DER.
    public let cms: [UInt8]
    /// The SHA-256 of `payload` in hexadecimal. It names the receipt; a hash of `cms` must not, since an ECDSA
    /// signature has a second valid form.
    public let sha256: String

    /// Whether it was signed without a time stamp, which an outside authority is to add.
    public let awaitsStamp: Bool

    public init(
        id: String, kind: ReceiptKind, dossier: String, eventNumber: Int, at: Instant, payload: [UInt8],
        cms: [UInt8], sha256: String, awaitsStamp: Bool = false
    ) {
        self.awaitsStamp = awaitsStamp
        self.id = id
        self.kind = kind
        self.dossier = dossier
        self.eventNumber = eventNumber
        self.at = at
        self.payload = payload
        self.cms = cms
        self.sha256 = sha256
    }

    /// The receipt that states `draft`; `sha256` is the digest of `payload`, computed by the caller.
    public init(
        _ draft: ReceiptDraft, payload: [UInt8], cms: [UInt8], sha256: String, awaitsStamp: Bool = false
    ) {
        self.init(
            id: draft.receiptID, kind: draft.kind, dossier: draft.dossier, eventNumber: draft.eventNumber,
            at: draft.at, payload: payload, cms: cms, sha256: sha256, awaitsStamp: awaitsStamp)
    }
}
