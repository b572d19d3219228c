import Foundation
import Testing

@Suite struct StormTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let first = environment["STORM_SEED"].flatMap { UInt64($0) } ?? 1
    private static let runs = environment["STORM_RUNS"].flatMap { Int($0) } ?? 300
    private static let steps = environment["STORM_STEPS"].flatMap { Int($0) } ?? 400
    static let seeds = (0..<UInt64(max(1, runs))).map { first &+ $0 }

    @Test(arguments: Self.seeds)
    func `nothing that was answered is lost, doubled or out of place, whatever fails`(seed: UInt64) throws {
        do {
            let summary = try Storm.run(seed: seed, steps: Self.steps)
            if Self.runs < 300 { print("seed \(seed): \(summary)") }
        } catch {
            Issue.record("\(error)\nagain: make storm SEED=\(seed) RUNS=1 STEPS=\(Self.steps)")
        }
    }

    @Test func `a storm notices that a disk lies about what it keeps`() {
        let noticed = (1...12).count { seed in
            do {
                _ = try Storm.run(seed: UInt64(seed), steps: Self.steps, onLyingDisk: true)
                return false
            } catch {
                return true
            }
        }
        #expect(noticed >= 6)
    }

    @Test func `a seed runs the same way each time`() throws {
        let first = try Storm.run(seed: 4711, steps: Self.steps)
        #expect(try Storm.run(seed: 4711, steps: Self.steps) == first)
        #expect(try Storm.run(seed: 4712, steps: Self.steps).digest != first.digest)
    }
}
