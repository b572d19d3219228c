import Histogram

/// What one connection has seen: how long each answer took, and how many there were of each code.
struct BenchTally: Sendable {
    /// The longest time that is told apart, in nanoseconds.
    private static let longest: UInt64 = 60_000_000_000

    private(set) var codes: [Int: Int] = [:]
    private var latencies = Histogram<UInt32>(
        lowestDiscernibleValue: 1000, highestTrackableValue: longest, numberOfSignificantValueDigits: .three)

    /// Takes one answer.
    mutating func record(code: Int, nanoseconds: Int64) {
        codes[code, default: 0] += 1
        latencies.record(min(UInt64(max(0, nanoseconds)), Self.longest))
    }

    /// Takes all that another connection has seen.
    mutating func add(_ other: BenchTally) {
        codes.merge(other.codes) { $0 + $1 }
        latencies.add(other.latencies)
    }

    var answers: Int { codes.values.reduce(0, +) }

    var done: Int { codes.filter { (200..<300).contains($0.key) }.values.reduce(0, +) }

    /// The codes that are no success, in order.
    var errors: [(code: Int, count: Int)] {
        codes.filter { !(200..<300).contains($0.key) }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The time within which a share of the answers came, in microseconds.
    func microseconds(atPercentile percentile: Double) -> Int64 {
        Int64(latencies.valueAtPercentile(percentile) / 1000)
    }
}
