public import Civil
public import JSON

/// All that a receipt states, before it is signed.
public struct ReceiptDraft: Hashable, Sendable {
    /// The name and version of the rules by which the payload is read.
    public static let schema = "motcua.receipt/1"

    public var kind: ReceiptKind
    /// The ULID of the receipt, 26 characters.
    public var receiptID: String
    /// 16 random bytes, so that the hash of a receipt cannot be guessed from its facts.
    public var nonce: [UInt8]
    /// The dossier code (mã hồ sơ).
    public var dossier: String
    public var procedureCode: String
    public var procedureName: String
    /// The number of the event in the dossier, from 1.
    public var eventNumber: Int
    /// The SHA-256 of the dossier's previous receipt payload in hexadecimal; `nil` for the first.
    public var previousReceiptHash: String?
    /// The code of the agency that signs, as `H61`.
    public var agency: String
    public var agencyName: String
    /// The office that dealt with the dossier (bộ phận một cửa).
    public var office: String
    /// The account of the officer, where one acted.
    public var officer: String?
    public var applicant: MaskedApplicant
    public var documents: [ReceiptDocument]
    /// The moment of the event.
    public var at: Instant
    /// The day and time by which the result is due (ngày hẹn trả kết quả).
    public var appointmentAt: Instant?
    public var fee: ReceiptFee?
    /// How the event reached the gateway: `counter`, `portal`, `post` …
    public var channel: String
    /// The URN of the installation.
    public var gateway: String
    /// The identifier of the signing key, as `ReceiptSigner.keyID(at:)` gives it.
    public var keyId: String
    /// The name of the transparency log that takes the event in; `nil` in receipts from before there was one.
    public var log: String?
    /// Always `true` in this project: no receipt can pass for a real one.
    public var simulation: Bool
    /// What only this kind of receipt states.
    public var details: [JSON.Member]

    public init(
        kind: ReceiptKind, receiptID: String, nonce: [UInt8], dossier: String, procedureCode: String,
        procedureName: String, eventNumber: Int, previousReceiptHash: String? = nil, agency: String,
        agencyName: String, office: String, officer: String? = nil, applicant: MaskedApplicant,
        documents: [ReceiptDocument] = [], at: Instant, appointmentAt: Instant? = nil, fee: ReceiptFee? = nil,
        channel: String, gateway: String, keyId: String, log: String? = nil,
        simulation: Bool = true, details: [JSON.Member] = []
    ) {
        self.kind = kind
        self.receiptID = receiptID
        self.nonce = nonce
        self.dossier = dossier
        self.procedureCode = procedureCode
        self.procedureName = procedureName
        self.eventNumber = eventNumber
        self.previousReceiptHash = previousReceiptHash
        self.agency = agency
        self.agencyName = agencyName
        self.office = office
        self.officer = officer
        self.applicant = applicant
        self.documents = documents
        self.at = at
        self.appointmentAt = appointmentAt
        self.fee = fee
        self.channel = channel
        self.gateway = gateway
        self.keyId = keyId
        self.log = log
        self.simulation = simulation
        self.details = details
    }
}
