/// Why there is no report.
public enum ReportFault: Error, Hashable, Sendable {
    /// A balance check of the form does not hold: a fault of this program. Row and check.
    case unbalanced(row: String, check: String)
    /// More rows than a report may have.
    case tooManyRows(limit: Int)
}
