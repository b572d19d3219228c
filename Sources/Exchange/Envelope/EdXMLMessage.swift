public import Civil

/// A document on its way between agencies (thông điệp văn bản điện tử, QCVN 102:2016/BTTTT).
public struct EdXMLMessage: Hashable, Sendable {
    /// `TraceHeader`: an agency that the message came through.
    public struct Trace: Hashable, Sendable {
        public var organID: String
        public var at: Instant

        public init(organID: String, at: Instant) {
            self.organID = organID
            self.at = at
        }
    }

    public var from: Organization
    /// 1 to n recipients.
    public var to: [Organization]
    /// `DocumentId`, unique among all documents.
    public var documentID: String
    public var code: DocumentCode
    public var promulgation: Promulgation
    public var type: DocumentType
    /// `Subject` (trích yếu).
    public var subject: String
    /// `Content`.
    public var content: String?
    public var signer: SignerInfo
    public var dueDate: CivilDate?
    /// `ToPlaces`: who gets a copy for information (nơi nhận).
    public var toPlaces: [String] = []
    public var other: OtherInfo?
    public var responseFor: [ResponseFor] = []
    public var steering: SteeringType?
    /// `ResponseForTask.TaskCode`.
    public var taskCode: String?
    public var applicationType: String?
    /// 1 to n; the last is the agency that sent it.
    public var traces: [Trace]
    public var business: Business
    public var attachments: [EdXMLAttachment] = []

    public init(
        from: Organization, to: [Organization], documentID: String, code: DocumentCode, promulgation: Promulgation,
        type: DocumentType, subject: String, signer: SignerInfo, traces: [Trace], business: Business
    ) {
        self.from = from
        self.to = to
        self.documentID = documentID
        self.code = code
        self.promulgation = promulgation
        self.type = type
        self.subject = subject
        self.signer = signer
        self.traces = traces
        self.business = business
    }

    /// How another message refers to this one.
    public var asReference: ResponseFor {
        ResponseFor(
            organID: from.id, code: "\(code.number)/\(code.notation)", promulgated: promulgation.date,
            documentID: documentID)
    }
}
