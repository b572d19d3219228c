/// What a histogram held at a moment.
public struct HistogramSnapshot: Hashable, Sendable {
    let scale: Scale
    /// How many values fell into each step.
    let counts: [Int64]
    /// All values together, in the counted unit: nanoseconds for durations.
    public let sum: Int64
    /// The largest value, in the counted unit.
    public let largest: Int64

    /// How many values there were.
    public var count: Int64 { counts.reduce(0, +) }

    /// The value that a share of all values does not exceed, in the counted unit, within the width of a step;
    /// `nil` while there is none.
    ///
    /// - Parameter share: from 0 to 1, such as 0.99.
    public func quantile(_ share: Double) -> Int64? {
        let count = count
        guard count > 0 else { return nil }
        let rank = max(1, (share * Double(count)).rounded(.up))
        var below: Int64 = 0
        for (step, inside) in counts.enumerated() where inside > 0 {
            guard Double(below + inside) < rank else {
                return min(largest, value(in: step, at: (rank - Double(below)) / Double(inside)))
            }
            below += inside
        }
        return largest
    }

    /// The value at a share of the way through a step, taken as evenly filled.
    private func value(in step: Int, at share: Double) -> Int64 {
        let low = step == 0 ? 0 : scale.bounds[step - 1]
        let high = step < scale.bounds.count ? scale.bounds[step] : largest
        return low + Int64((Double(high - low) * share).rounded())
    }

    /// How many values are at most as large as each bound that is shown, the bounds in the unit that is shown.
    var cumulative: [(bound: Double, count: Int64)] {
        var total: Int64 = 0
        var step = 0
        return scale.shown.map { place in
            while step <= place {
                total += counts[step]
                step += 1
            }
            return (Double(scale.bounds[place]) / Double(scale.unit), total)
        }
    }
}
