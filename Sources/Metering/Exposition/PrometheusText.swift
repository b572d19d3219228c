/// The instruments of a registry in Prometheus' text format, version 0.0.4.
public struct PrometheusText: Sendable {
    /// What an answer over HTTP names as its content type.
    public static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    private let registry: MeterRegistry

    /// The text of what a registry holds.
    public init(_ registry: MeterRegistry) {
        self.registry = registry
    }

    /// All that was counted so far, as UTF-8; histograms without any value are left out.
    public func bytes() -> [UInt8] {
        var text = ""
        var family = ""
        for (name, instrument) in registry.all {
            if case .histogram(let histogram) = instrument, histogram.snapshot.count == 0 { continue }
            let shown = Self.metricName(name.family)
            if shown != family {
                family = shown
                text += header(name.family, shown, instrument)
            }
            text += lines(shown, name.labels.map { (Self.labelName($0.key), $0.value) }, instrument)
        }
        return Array(text.utf8)
    }

    private func header(_ family: String, _ shown: String, _ instrument: MeterRegistry.Instrument) -> String {
        let kind =
            switch instrument {
            case .tally: "counter"
            case .level: "gauge"
            case .histogram: "histogram"
            }
        let help = registry.families[family].map { "# HELP \(shown) \(Self.escaped($0.help, quotes: false))\n" } ?? ""
        return "\(help)# TYPE \(shown) \(kind)\n"
    }

    private func lines(
        _ name: String, _ labels: [(String, String)], _ instrument: MeterRegistry.Instrument
    ) -> String {
        switch instrument {
        case .tally(let tally): return "\(name)\(Self.braced(labels)) \(tally.value)\n"
        case .level(let level): return "\(name)\(Self.braced(labels)) \(Self.number(level.value))\n"
        case .histogram(let histogram):
            let snapshot = histogram.snapshot
            var text = ""
            for (bound, count) in snapshot.cumulative {
                text += "\(name)_bucket\(Self.braced(labels + [("le", Self.number(bound))])) \(count)\n"
            }
            let count = snapshot.count
            let sum = Double(snapshot.sum) / Double(snapshot.scale.unit)
            text += "\(name)_bucket\(Self.braced(labels + [("le", "+Inf")])) \(count)\n"
            text += "\(name)_sum\(Self.braced(labels)) \(Self.number(sum))\n"
            text += "\(name)_count\(Self.braced(labels)) \(count)\n"
            return text
        }
    }

    private static func braced(_ labels: [(String, String)]) -> String {
        guard !labels.isEmpty else { return "" }
        return "{" + labels.map { "\($0)=\"\(escaped($1, quotes: true))\"" }.joined(separator: ",") + "}"
    }

    /// A number as Go reads it: whole numbers without a fraction.
    private static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        return value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
    }

    private static func escaped(_ text: String, quotes: Bool) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\"" where quotes: escaped += "\\\""
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// A name of swift-metrics, which may hold anything, as one of Prometheus: `[a-zA-Z_:][a-zA-Z0-9_:]*`.
    private static func metricName(_ name: String) -> String { allowed(name, ":") }

    /// The same for a label: `[a-zA-Z_][a-zA-Z0-9_]*`.
    private static func labelName(_ name: String) -> String { allowed(name, nil) }

    private static func allowed(_ name: String, _ extra: Unicode.Scalar?) -> String {
        var shown = ""
        for scalar in name.unicodeScalars {
            let isLetter = scalar.isASCII && (scalar.properties.isAlphabetic || scalar == "_" || scalar == extra)
            let isDigit = ("0"..."9").contains(scalar)
            if isDigit, shown.isEmpty { shown += "_" }
            shown.unicodeScalars.append(isLetter || isDigit ? scalar : "_")
        }
        return shown.isEmpty ? "_" : shown
    }
}
