import JSON
import Metering

extension Figures {
    /// What was counted since the start.
    func json() -> JSON {
        let replies = registry.counts(Name.replies).filter { $0.count > 0 }
        let groups = registry.histograms(Name.groups).first?.histogram
        return [
            "requests": .integer(replies.reduce(0) { $0 + $1.count }),
            "replies": .object(replies.map { JSON.Member($0.label, .integer($0.count)) }),
            "sessions": .integer(registry.count(Name.sessions)), "openSessions": .integer(Int64(open)),
            "groups": .integer(groups?.count ?? 0), "commits": .integer(groups?.sum ?? 0),
            "largestGroup": .integer(groups?.largest ?? 0),
            "failedCommits": .integer(registry.count(Name.failedCommits)),
            "receipts": .integer(registry.count(Name.receipts)),
        ]
    }

    /// How long each verb that was used took, from its line to its reply.
    func latency() -> JSON {
        .object(
            registry.histograms(Name.latency).compactMap { verb, histogram in
                Self.durations(histogram).map { JSON.Member(verb, $0) }
            })
    }

    /// How long groups took to be signed and stored, and the disk to keep them; without what has not happened.
    func times() -> [JSON.Member] {
        [("sign", Name.signing), ("commit", Name.commit), ("sync", Name.sync)].compactMap { key, name in
            registry.histograms(name).first.flatMap { Self.durations($0.histogram) }.map { JSON.Member(key, $0) }
        }
    }

    /// Count, quantiles and maximum in microseconds; `nil` where nothing was measured.
    private static func durations(_ histogram: HistogramSnapshot) -> JSON? {
        guard let p50 = histogram.quantile(0.5), let p95 = histogram.quantile(0.95),
            let p99 = histogram.quantile(0.99)
        else { return nil }
        return [
            "count": .integer(histogram.count), "p50": .integer(p50 / 1000), "p95": .integer(p95 / 1000),
            "p99": .integer(p99 / 1000), "max": .integer(histogram.largest / 1000),
        ]
    }
}
