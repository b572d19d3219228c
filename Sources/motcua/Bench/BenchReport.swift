import JSON

/// What a bench found, next to what the machine itself can do.
struct BenchReport {
    let mix: BenchMix
    let connections: Int
    let pipeline: Int
    let seconds: Double
    let tally: BenchTally
    let limits: RawLimits?

    private var rate: Double { seconds > 0 ? Double(tally.done) / seconds : 0 }

    var json: JSON {
        let errors = tally.errors.map { JSON.Member(String($0.code), .integer(Int64($0.count))) }
        return .object([
            "mix": .string(mix.rawValue), "connections": .integer(Int64(connections)),
            "pipeline": .integer(Int64(pipeline)), "seconds": .decimal(Self.tenths(seconds)),
            "answers": .integer(Int64(tally.answers)), "done": .integer(Int64(tally.done)),
            "perSecond": .integer(Int64(rate)),
            "latencyMicroseconds": [
                "p50": .integer(tally.microseconds(atPercentile: 50)),
                "p99": .integer(tally.microseconds(atPercentile: 99)),
                "p99.9": .integer(tally.microseconds(atPercentile: 99.9)),
                "max": .integer(tally.microseconds(atPercentile: 100)),
            ],
            "errors": .object(errors),
            "machine": limits.map {
                .object([
                    "signaturesPerSecond": $0.signatures.map { .integer(Int64($0)) },
                    "syncsPerSecond": $0.syncs.map { .integer(Int64($0)) },
                ])
            },
        ])
    }

    func lines() -> [String] {
        let percentiles = [("p50", 50), ("p99", 99), ("p99.9", 99.9), ("max", 100)].map { name, value in
            "\(name) \(Self.milliseconds(tally.microseconds(atPercentile: value)))"
        }
        let errors = tally.errors.map { "\($0.code): \($0.count)" }
        var lines = [
            "load      \(mix.rawValue), \(connections) connections, \(pipeline) on the way on each",
            "done      \(tally.done) in \(Self.tenths(seconds)) s, \(Int(rate)) a second",
            "latency   \(percentiles.joined(separator: "  "))",
            "errors    \(errors.isEmpty ? "none" : errors.joined(separator: ", "))",
        ]
        if let limits {
            let signatures = limits.signatures.map { "\(Int($0)) P-256 signatures a second on one core" }
            let syncs = limits.syncs.map { "\(Int($0)) writes of 4 KB to the disk a second, one by one" }
            lines.append("machine   \(signatures ?? "no openssl to measure signatures with")")
            lines.append("          \(syncs ?? "no folder to measure the disk in")")
        }
        return lines
    }

    static func milliseconds(_ microseconds: Int64) -> String {
        "\(microseconds / 1000).\(String(1000 + microseconds % 1000).dropFirst()) ms"
    }

    static func tenths(_ value: Double) -> String {
        let tenths = Int64((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
