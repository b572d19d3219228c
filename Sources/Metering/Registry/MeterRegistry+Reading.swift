extension MeterRegistry {
    /// What was counted under a name, for each value of one label; a name without labels has the value "".
    public func counts(_ family: String) -> [(label: String, count: Int64)] {
        all.compactMap { name, instrument in
            guard name.family == family, case .tally(let tally) = instrument else { return nil }
            return (label: name.labels.first?.value ?? "", count: tally.value)
        }
    }

    /// What was counted under a name, whatever the labels.
    public func count(_ family: String) -> Int64 {
        counts(family).reduce(0) { $0 + $1.count }
    }

    /// The histograms of a name, for each value of one label; a name without labels has the value "".
    public func histograms(_ family: String) -> [(label: String, histogram: HistogramSnapshot)] {
        all.compactMap { name, instrument in
            guard name.family == family, case .histogram(let histogram) = instrument else { return nil }
            return (label: name.labels.first?.value ?? "", histogram: histogram.snapshot)
        }
    }
}
