/// `Bussiness` (the standard's own spelling): whether a message brings, recalls, updates or replaces a document.
public struct Business: Hashable, Sendable {
    /// `BussinessDocType`.
    public enum Kind: Int, CaseIterable, Sendable {
        case new = 0
        case recall = 1
        case update = 2
        case replace = 3
    }

    /// `BussinessDocumentInfo`: what of the document changed.
    public struct Change: Hashable, Sendable {
        /// `DocumentInfo`.
        public var info: String?
        /// `DocumentReceiver`.
        public var receiver: String?
        public var receivers: [Receiver]

        public init(info: String? = nil, receiver: String? = nil, receivers: [Receiver] = []) {
            self.info = info
            self.receiver = receiver
            self.receivers = receivers
        }
    }

    /// `Receiver`: an agency that was added to the recipients, or removed.
    public struct Receiver: Hashable, Sendable {
        /// `ReceiverType`.
        public enum Kind: Int, CaseIterable, Sendable {
            case removed = 0
            case added = 1
        }

        public var organID: String
        public var kind: Kind

        public init(organID: String, kind: Kind) {
            self.organID = organID
            self.kind = kind
        }
    }

    /// `ReplacementInfo`: a document that is replaced, and for which agencies.
    public struct Replacement: Hashable, Sendable {
        public var documentID: String
        public var organIDs: [String]

        public init(documentID: String, organIDs: [String]) {
            self.documentID = documentID
            self.organIDs = organIDs
        }
    }

    public var kind: Kind
    /// `BussinessDocReason`.
    public var reason: String?
    public var change: Change?
    /// `DocumentId` of the document that is recalled or updated.
    public var documentID: String?
    public var staff: StaffInfo?
    /// `Paper`: whether a copy on paper follows.
    public var paper: Bool?
    public var replacements: [Replacement]

    public init(
        kind: Kind, reason: String? = nil, change: Change? = nil, documentID: String? = nil, staff: StaffInfo? = nil,
        paper: Bool? = nil, replacements: [Replacement] = []
    ) {
        self.kind = kind
        self.reason = reason
        self.change = change
        self.documentID = documentID
        self.staff = staff
        self.paper = paper
        self.replacements = replacements
    }
}
