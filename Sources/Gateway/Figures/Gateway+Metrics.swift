import CoreMetrics
import JSON
import Journal
import LineProtocol
public import Metering

extension Gateway {
    /// An empty registry that knows the gateway's instruments, and those that `families` adds.
    public static func meters(_ families: [MeterFamily] = []) -> MeterRegistry {
        MeterRegistry(Figures.families + families)
    }

    /// Where the commit of each transaction is timed; for the journal, which exists before the gateway.
    public static func syncTimer(in meters: MeterRegistry) -> @Sendable (_ nanoseconds: Int64) -> Void {
        let timer = CoreMetrics.Timer(label: Figures.Name.sync, factory: meters)
        return { timer.recordNanoseconds($0) }
    }

    /// The content type of `metricsText`.
    public static let metricsContentType = PrometheusText.contentType

    /// All that is counted, in Prometheus' text format 0.0.4; reads the journal, so not for an event loop.
    ///
    /// What the journal cannot tell at the moment keeps its last value.
    public func metricsText() -> [UInt8] {
        observe()
        return PrometheusText(figures.registry).bytes()
    }

    /// The queues of the sequencer.
    var queues: JSON {
        .object(sequencer.depths.map { JSON.Member($0.stage, .integer(Int64($0.count))) })
    }

    private func observe() {
        set(Figures.Level.build, [("version", identity.version)], to: 1)
        set(Figures.Level.sessions, to: figures.open)
        for (stage, count) in sequencer.depths { set(Figures.Level.queue, [("stage", stage)], to: count) }
        for refusals in access.json()["refused"]?.members ?? [] {
            guard let count = refusals.value.integer else { continue }
            set(Figures.Level.limited, [("limit", refusals.key)], to: Int(count))
        }
        set(Figures.Level.buffered, to: Int(access.json()["now"]?["bufferedBytes"]?.integer ?? 0))
        if let notices = try? journal.noticeCounts() {
            set(Figures.Level.notices, [("state", "waiting")], to: notices.waiting)
            set(Figures.Level.notices, [("state", "failed")], to: notices.failed)
        }
        if let stamps = try? journal.stampBacklog() { set(Figures.Level.unstamped, to: stamps.count) }
        if let last = try? journal.lastSequence(), let logged = try? journal.logSize() {
            set(Figures.Level.unlogged, to: max(0, Int(last) - logged))
        }
    }

    private func set(_ name: String, _ labels: [(String, String)] = [], to value: Int) {
        Meter(label: name, dimensions: labels, factory: figures.registry).set(value)
    }
}
