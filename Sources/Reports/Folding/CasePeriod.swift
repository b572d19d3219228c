import Civil
public import Journal

/// A dossier at the beginning and at the end of a period.
public struct CasePeriod: Sendable {
    /// As it stood at the first moment; `nil` where it was not filed yet.
    public let opening: DossierAtTime?
    /// As it stood after the last moment.
    public let closing: DossierAtTime

    /// `nil` where the dossier was filed after the period.
    public init?(_ records: some Sequence<EventRecord>, in period: ReportPeriod) {
        var opening: DossierAtTime?
        var current: DossierAtTime?
        var hasBegun = false
        for record in records {
            guard record.at < period.end else { break }
            if record.at >= period.start, !hasBegun {
                opening = current
                hasBegun = true
            }
            if current == nil { current = DossierAtTime(beginning: record) } else { current?.evolve(record) }
        }
        guard let current else { return nil }
        self.opening = hasBegun ? opening : current
        closing = current
    }
}
