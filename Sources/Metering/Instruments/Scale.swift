/// The steps by which a histogram sorts what it counts.
public struct Scale: Hashable, Sendable {
    /// The largest value of each step but the last, rising; a value beyond all falls into the last.
    let bounds: [Int64]
    /// Which of the bounds are shown to who collects figures, by their place.
    let shown: [Int]
    /// How many of the counted unit make one of the unit that is shown.
    let unit: Int64

    /// Ten steps a decade from a microsecond to a hundred seconds (Renard's R10, so that a step is a quarter wide):
    /// counted in nanoseconds and shown in seconds, three bounds a decade from ten microseconds to fifty seconds.
    public static let time: Scale = {
        let steps: [Int64] = [100, 125, 160, 200, 250, 315, 400, 500, 630, 800]
        var bounds: [Int64] = []
        var decade: Int64 = 10
        for _ in 0..<8 {
            bounds += steps.map { $0 * decade }
            decade *= 10
        }
        bounds.append(100 * decade)
        let shown = bounds.indices.filter { $0 >= 10 && $0 < 80 && [0, 4, 7].contains($0 % 10) }
        return Scale(bounds: bounds, shown: shown, unit: 1_000_000_000)
    }()

    /// Powers of two up to 65,536, each step in four parts: for numbers of things, shown as they are.
    public static let size: Scale = {
        var bounds: [Int64] = [1, 2, 3, 4]
        var power: Int64 = 4
        while power < 65_536 {
            bounds += (1...4).map { power + power / 4 * $0 }
            power *= 2
        }
        let shown = bounds.indices.filter { bounds[$0].nonzeroBitCount == 1 && bounds[$0] <= 1024 }
        return Scale(bounds: bounds, shown: shown, unit: 1)
    }()
}
