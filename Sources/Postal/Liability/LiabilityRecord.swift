public import Civil

/// The liability record (biên bản xác định trách nhiệm bồi thường): Circular 02/2012/TT-BTTTT art. 9.
public struct LiabilityRecord: Hashable, Codable, Sendable {
    /// One line of what is owed.
    public struct Line: Hashable, Codable, Sendable {
        public enum Kind: String, Codable, Sendable, CaseIterable {
            /// The postage that was used.
            case refund
            /// What is paid beyond the refund.
            case compensation
            /// The issue of lost originals.
            case reissue
        }

        public let kind: Kind
        /// Đồng, more than 0.
        public let amountVnd: Int64
        public let article: String

        public init(kind: Kind, amountVnd: Int64, article: String) {
            self.kind = kind
            self.amountVnd = amountVnd
            self.article = article
        }
    }

    public let finding: LiabilityFinding
    /// Why nothing is owed, as the Post found or as follows from the delivery.
    public let exclusion: LiabilityFinding.Exclusion?
    /// Empty where nothing is owed.
    public let lines: [Line]
    /// Who is paid.
    public let payee: String
    public let at: Instant
    /// The end of the thirtieth day after the record; `nil` where nothing is owed.
    public let payBy: Instant?

    public init(
        finding: LiabilityFinding, exclusion: LiabilityFinding.Exclusion?, lines: [Line], payee: String, at: Instant,
        payBy: Instant?
    ) {
        self.finding = finding
        self.exclusion = exclusion
        self.lines = lines
        self.payee = payee
        self.at = at
        self.payBy = payBy
    }

    /// What is owed, in đồng.
    public var totalVnd: Int64 { lines.reduce(0) { $0 + $1.amountVnd } }

    /// The part of one kind, in đồng.
    public func total(_ kind: Line.Kind) -> Int64 {
        lines.reduce(0) { $1.kind == kind ? $0 + $1.amountVnd : $0 }
    }

    /// Days from the record to the payment: Decree 47/2011/NĐ-CP art. 26 (verified).
    public static let paymentDays = 30
}
