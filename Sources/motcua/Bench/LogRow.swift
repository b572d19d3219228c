import Foundation
import Home
import JSON

/// What the transparency log costs, by processor time of this thread.
struct LogRow {
    /// How many leaves are appended, and audited.
    static let entries = 1_000_000

    let appended: Double
    let auditSeconds: Double

    /// Appends and audits once, in a temporary folder that is taken away again.
    init() throws {
        let bench = try LogBench(entries: Self.entries)
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-bench-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var start = EvidenceParts.processorTime
        _ = bench.append()
        appended = Double(Self.entries) / (EvidenceParts.processorTime - start)
        try bench.export(to: folder)
        start = EvidenceParts.processorTime
        try bench.audit(folder)
        auditSeconds = EvidenceParts.processorTime - start
    }

    var json: JSON {
        [
            "entries": .integer(Int64(Self.entries)), "appendedPerSecond": .integer(Int64(appended)),
            "auditSeconds": .string(String(format: "%.2f", auditSeconds)),
        ]
    }

    var lines: [String] {
        [
            "transparency log, leaves appended with their tiles: \(Int(appended))/s",
            "transparency log, audit of an export of \(Self.entries) entries: "
                + "\(String(format: "%.2f", auditSeconds)) s",
        ]
    }
}
