public import Civil

/// A report: one table with what a reader has to know about it.
public struct Report: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        /// The name for programs.
        public let key: String
        /// The heading; with the number that the official form gives the column.
        public let title: Bilingual
        /// The heading of the table of its own in which people read it, beside the columns that have none; programs get
        /// one table.
        public let group: Bilingual?

        public init(_ key: String, vi: String, en: String, group: Bilingual? = nil) {
            self.key = key
            title = Bilingual(vi: vi, en: en)
            self.group = group
        }

        /// The title that says by itself to what it belongs.
        public var fullTitle: Bilingual {
            guard let group else { return title }
            return Bilingual(vi: "\(group.vi): \(title.vi)", en: "\(group.en): \(title.en)")
        }
    }

    public let kind: ReportKind
    public let title: Bilingual
    /// On what the columns and formulas rest, with a mark of how sure that is.
    public let basis: Bilingual
    public let period: ReportPeriod
    /// The moment up to which the figures count: the end of the period, or now where that comes first.
    public let asOf: Instant
    /// The office and the field to which the report is limited.
    public let scope: [Bilingual]
    public let columns: [Column]
    public let rows: [[Cell]]
    /// The last line; `nil` where a sum makes no sense.
    public let total: [Cell]?
    /// The balance checks that were made and hold.
    public let checks: [String]
    public let notes: [Bilingual]

    init(
        _ request: ReportRequest, title: Bilingual, basis: Bilingual, columns: [Column], rows: [[Cell]],
        total: [Cell]? = nil, checks: [String] = [], notes: [Bilingual] = []
    ) {
        kind = request.kind
        self.title = title
        self.basis = basis
        period = request.period
        asOf = request.asOf
        scope = request.scopeText
        self.columns = columns
        self.rows = rows
        self.total = total
        self.checks = checks
        self.notes = notes
    }
}
