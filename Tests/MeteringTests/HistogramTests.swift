import CoreMetrics
import Testing

@testable import Metering

@Suite struct HistogramTests {
    @Test(arguments: [Scale.time, .size])
    func `the bounds rise, and those shown are among them`(scale: Scale) {
        #expect(zip(scale.bounds, scale.bounds.dropFirst()).allSatisfy { $0 < $1 })
        #expect(scale.shown == scale.shown.sorted())
        #expect(scale.shown.allSatisfy(scale.bounds.indices.contains))
    }

    @Test func `durations are shown at 1, 2.5 and 5 of each decade from ten microseconds to fifty seconds`() {
        let bounds = HistogramSnapshot(
            scale: .time, counts: [Int64](repeating: 0, count: Scale.time.bounds.count + 1), sum: 0, largest: 0
        ).cumulative.map(\.bound)
        #expect(bounds.prefix(4) == [0.00001, 0.000025, 0.00005, 0.0001])
        #expect(bounds.suffix(3) == [10, 25, 50])
        #expect(bounds.contains(0.01))
    }

    @Test(arguments: [Scale.time, .size])
    func `a value falls into the first step that is not below it`(scale: Scale) {
        let near = scale.bounds.flatMap { [$0 - 1, $0, $0 + 1] } + [0, .max]
        for value in near {
            let histogram = ShardedHistogram(scale)
            histogram.record(value)
            let step = histogram.snapshot.counts.firstIndex(of: 1)
            #expect(step == scale.bounds.firstIndex { $0 >= value } ?? scale.bounds.count, "\(value)")
        }
    }

    @Test func `a value below zero counts as zero`() {
        let histogram = ShardedHistogram(.time)
        histogram.recordNanoseconds(-5)
        #expect(histogram.snapshot.counts[0] == 1)
        #expect(histogram.snapshot.sum == 0)
    }

    @Test(arguments: [0.5, 0.95, 0.99])
    func `a quantile lies within an eighth of the true one`(share: Double) throws {
        let histogram = ShardedHistogram(.time)
        // 1 µs to 100 ms, many small ones and few large ones.
        let values = (1...10_000).map { Int64($0 * $0) + 1000 }
        for value in values { histogram.record(value) }
        let told = try #require(histogram.snapshot.quantile(share))
        let truth = values[Int((share * Double(values.count)).rounded(.up)) - 1]
        #expect(abs(Double(told - truth)) / Double(truth) < 0.125)
        #expect(histogram.snapshot.largest == values.last)
    }

    @Test func `of one value every quantile is the value or just below it`() {
        let histogram = ShardedHistogram(.time)
        histogram.recordNanoseconds(123_456)
        #expect(histogram.snapshot.quantile(0.5) == 123_456)
        #expect(histogram.snapshot.quantile(0.99) == 123_456)
        #expect(ShardedHistogram(.time).snapshot.quantile(0.5) == nil)
    }

    @Test func `what many threads count at once is all there`() async {
        let histogram = ShardedHistogram(.size)
        let tally = Tally()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    for value in Int64(1)...2000 {
                        histogram.record(value)
                        tally.increment(by: 1)
                    }
                }
            }
        }
        #expect(histogram.snapshot.count == 32_000)
        #expect(histogram.snapshot.sum == 16 * 2_001_000)
        #expect(histogram.snapshot.largest == 2000)
        #expect(tally.value == 32_000)
    }
}
