/// What a slip says besides the two parties: Decision 45/2016/QĐ-TTg art. 6(4), 9(2); Circular 17/2017/TT-BTTTT art. 9.
public struct Slip: Hashable, Codable, Sendable {
    /// Where the Post takes the papers over: Decision 45/2016/QĐ-TTg art. 6(1).
    public enum Place: String, Codable, Sendable, CaseIterable {
        /// At a postal point (điểm phục vụ bưu chính).
        case counter
        /// At the address that the applicant asks for.
        case address
    }

    /// Which of the three services of art. 5 the applicant chose.
    public let service: PostalService
    public let place: Place
    /// The code and the name of the procedure.
    public let procedure: String
    public let procedureName: String
    public let papers: [SlipPaper]
    /// Every paper that the authority's published list knows, and whether each dossier must have it; nothing beyond
    /// it may be asked for, art. 16(5)b.
    public let published: [PublishedPaper]
    /// What the applicant has to pay to the authority through the Post, in đồng.
    public let feeVnd: Int64

    public init(
        service: PostalService, place: Place = .counter, procedure: String, procedureName: String,
        papers: [SlipPaper], published: [PublishedPaper] = [], feeVnd: Int64 = 0
    ) {
        self.service = service
        self.place = place
        self.procedure = procedure
        self.procedureName = procedureName
        self.papers = papers
        self.published = published
        self.feeVnd = feeVnd
    }

    /// The papers that every dossier must have and these have not among them, in the order of the list; where there is no
    /// paper at all, also those of which one is needed.
    public func lacking(among papers: [SlipPaper]) -> [String] {
        published.filter { paper in
            paper.isRequired && !papers.contains { $0.code == paper.code }
                || paper.isAlternative == true && papers.isEmpty
        }.map(\.code)
    }
}

/// A paper that a slip lists.
public struct SlipPaper: Hashable, Codable, Sendable {
    public let code: String
    public let name: String
    /// Whether it is an original (bản chính) or a copy (bản sao).
    public let isOriginal: Bool
    public let copies: Int
    /// SHA-256 of its scan, 64 lower-case hexadecimal digits, where there is one.
    public let file: String?
    /// Whether it goes back with the result; `nil` on slips from before it was kept, whose originals all do.
    public let isReturned: Bool?

    public init(
        code: String, name: String, isOriginal: Bool, copies: Int = 1, file: String? = nil, isReturned: Bool? = nil
    ) {
        self.code = code
        self.name = name
        self.isOriginal = isOriginal
        self.copies = copies
        self.file = file
        self.isReturned = isReturned
    }

    /// Whether it is an original that was shown for copying or comparing and goes back with the result; what is filed
    /// stays: Decision 45/2016/QĐ-TTg art. 8(3).
    public var goesBack: Bool { isOriginal && (isReturned ?? true) }
}

/// A paper of the published list of a procedure.
public struct PublishedPaper: Hashable, Codable, Sendable {
    public let code: String
    public let isRequired: Bool
    /// Whether it is one of those of which at least one is needed, where none always is; `nil` for no.
    public let isAlternative: Bool?

    public init(code: String, isRequired: Bool, isAlternative: Bool? = nil) {
        self.code = code
        self.isRequired = isRequired
        self.isAlternative = isAlternative
    }
}
