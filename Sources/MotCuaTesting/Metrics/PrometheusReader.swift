/// A strict reader of Prometheus' text format 0.0.4, written from its description alone: it throws where `promtool check
/// metrics` would complain of the form.
public struct PrometheusReader {
    /// One line that is no comment.
    public struct Sample: Hashable {
        public let name: String
        public let labels: [String: String]
        public let value: Double
    }

    /// What is wrong with the text.
    public struct Fault: Error, CustomStringConvertible {
        public let description: String
    }

    /// The help of each family.
    public private(set) var help: [String: String] = [:]
    /// The kind of each family: `counter`, `gauge` or `histogram`.
    public private(set) var kinds: [String: String] = [:]
    /// All samples, in their order.
    public private(set) var samples: [Sample] = []

    /// Reads a text.
    public init(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        guard Array(text.utf8) == bytes else { throw Fault(description: "not UTF-8") }
        guard text.isEmpty || text.hasSuffix("\n") else { throw Fault(description: "no line feed at the end") }
        var ended: Set<String> = []
        var present = ""
        for line in text.split(separator: "\n") {
            if line.hasPrefix("# ") {
                let family = try comment(line)
                if family != present {
                    guard ended.insert(family).inserted else { throw Fault(description: "\(family) stands twice") }
                    present = family
                }
            } else {
                let sample = try Self.sample(line)
                guard family(of: sample.name) == present || kinds[present] == nil else {
                    throw Fault(description: "\(sample.name) stands below \(present)")
                }
                guard !samples.contains(where: { $0.name == sample.name && $0.labels == sample.labels }) else {
                    throw Fault(description: "\(line) stands twice")
                }
                samples.append(sample)
            }
        }
        try checkHistograms()
    }

    /// The value of a sample with exactly these labels.
    public func value(_ name: String, _ labels: [String: String] = [:]) -> Double? {
        samples.first { $0.name == name && $0.labels == labels }?.value
    }

    private func family(of name: String) -> String {
        for suffix in ["_bucket", "_sum", "_count"] where name.hasSuffix(suffix) {
            let stem = String(name.dropLast(suffix.count))
            if kinds[stem] == "histogram" { return stem }
        }
        return name
    }

    private mutating func comment(_ line: Substring) throws -> String {
        let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, Self.isName(parts[2]) else { throw Fault(description: "comment \(line)") }
        let name = parts[2]
        switch parts[1] {
        case "HELP":
            guard help[name] == nil, kinds[name] == nil else { throw Fault(description: "HELP of \(name) is late") }
            help[name] = try Self.unescaped(parts[3], quotes: false)
        case "TYPE":
            guard kinds[name] == nil, ["counter", "gauge", "histogram"].contains(parts[3]) else {
                throw Fault(description: "TYPE \(line)")
            }
            kinds[name] = parts[3]
        default: throw Fault(description: "comment \(line)")
        }
        return name
    }

    private static func sample(_ line: Substring) throws -> Sample {
        let nameEnd = line.firstIndex { $0 == "{" || $0 == " " } ?? line.endIndex
        let name = String(line[..<nameEnd])
        guard isName(name) else { throw Fault(description: "name in \(line)") }
        var rest = line[nameEnd...]
        var labels: [String: String] = [:]
        if rest.first == "{" {
            rest = rest.dropFirst()
            while rest.first != "}" {
                let label = try takeLabel(&rest)
                guard labels.updateValue(label.value, forKey: label.key) == nil else {
                    throw Fault(description: "\(label.key) stands twice in \(line)")
                }
            }
            rest = rest.dropFirst()
        }
        guard rest.first == " ", let value = number(rest.dropFirst()) else { throw Fault(description: "\(line)") }
        return Sample(name: name, labels: labels, value: value)
    }

    private static func takeLabel(_ rest: inout Substring) throws -> (key: String, value: String) {
        guard let equals = rest.firstIndex(of: "=") else { throw Fault(description: "label in \(rest)") }
        let key = String(rest[..<equals])
        guard isName(key), !key.contains(":") else { throw Fault(description: "label \(key)") }
        rest = rest[rest.index(after: equals)...]
        guard rest.first == "\"" else { throw Fault(description: "label \(key) without quotes") }
        rest = rest.dropFirst()
        var raw = ""
        while let character = rest.popFirst(), character != "\"" {
            raw.append(character)
            if character == "\\", let next = rest.popFirst() { raw.append(next) }
        }
        if rest.first == "," {
            rest = rest.dropFirst()
        } else if rest.first != "}" {
            throw Fault(description: "\(rest)")
        }
        return (key, try unescaped(raw, quotes: true))
    }

    private static func unescaped(_ text: String, quotes: Bool) throws -> String {
        var plain = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            guard character == "\\" else {
                plain.append(character)
                continue
            }
            switch rest.popFirst() {
            case "\\": plain.append("\\")
            case "n": plain.append("\n")
            case "\"" where quotes: plain.append("\"")
            default: throw Fault(description: "escape in \(text)")
            }
        }
        return plain
    }

    private static func number(_ text: Substring) -> Double? {
        switch text {
        case "+Inf": .infinity
        case "-Inf": -.infinity
        case "NaN": .nan
        default: Double(text)
        }
    }

    private static func isName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, !("0"..."9").contains(first) else { return false }
        return text.unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "_" || $0 == ":"
        }
    }

    /// The buckets of each histogram rise in bound and count, and the last is that of all.
    private func checkHistograms() throws {
        for family in kinds where family.value == "histogram" {
            let buckets = Dictionary(grouping: samples.filter { $0.name == family.key + "_bucket" }) { sample in
                sample.labels.filter { $0.key != "le" }
            }
            for (labels, steps) in buckets {
                let bounds = steps.compactMap { $0.labels["le"].flatMap { Self.number($0[...]) } }
                guard bounds.count == steps.count, bounds == bounds.sorted(), bounds.last == .infinity,
                    steps.map(\.value) == steps.map(\.value).sorted(),
                    steps.last?.value == value(family.key + "_count", labels),
                    value(family.key + "_sum", labels) != nil
                else { throw Fault(description: "buckets of \(family.key) \(labels)") }
            }
        }
    }
}
