import Home

extension LogAuditReport {
    /// One line for people, where nothing is wrong.
    var summary: String {
        "\(size) entries, \(heads) signed heads, \(stamps) time stamps: all fits"
            + (witnessed.map { "; enough witnesses signed \($0) entries" } ?? "")
    }
}
