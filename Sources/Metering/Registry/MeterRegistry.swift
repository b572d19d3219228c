public import CoreMetrics
import Synchronization

/// Keeps all instruments of a process in memory, for whoever reads them: the backend of swift-metrics.
///
/// An instrument is made once for its name and labels; whoever asks for the same gets the same. Looking one up takes a
/// lock; using it takes none.
public final class MeterRegistry: MetricsFactory, Sendable {
    /// The name and the labels of an instrument.
    struct Name: Hashable, Sendable, Comparable {
        let family: String
        let labels: [Label]

        static func < (left: Name, right: Name) -> Bool {
            if left.family != right.family { return left.family < right.family }
            return left.labels.lexicographicallyPrecedes(right.labels)
        }
    }

    /// One label of an instrument.
    struct Label: Hashable, Sendable, Comparable {
        let key: String
        let value: String

        static func < (left: Label, right: Label) -> Bool {
            (left.key, left.value) < (right.key, right.value)
        }
    }

    enum Instrument: Sendable {
        case tally(Tally)
        case level(Level)
        case histogram(ShardedHistogram)
    }

    private let instruments = Mutex<[Name: Instrument]>([:])
    let families: [String: MeterFamily]

    /// A registry without instruments.
    ///
    /// - Parameter families: what is to be said of instruments by their name; the last of two of a name holds.
    public init(_ families: [MeterFamily] = []) {
        self.families = Dictionary(families.map { ($0.name, $0) }) { $1 }
    }

    /// All instruments by their names, in the order of families, then of labels.
    var all: [(name: Name, instrument: Instrument)] {
        instruments.withLock { $0.map { (name: $0.key, instrument: $0.value) } }.sorted { $0.name < $1.name }
    }

    /// The instrument of a name; one of another kind that stands there already gives way.
    private func instrument(
        _ label: String, _ dimensions: [(String, String)], fits: (Instrument) -> Bool, make: () -> Instrument
    ) -> Instrument {
        let name = Name(family: label, labels: dimensions.map { Label(key: $0.0, value: $0.1) })
        return instruments.withLock { instruments in
            if let known = instruments[name], fits(known) { return known }
            let made = make()
            instruments[name] = made
            return made
        }
    }

    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        let made = instrument(label, dimensions) {
            if case .tally = $0 { true } else { false }
        } make: {
            .tally(Tally())
        }
        guard case .tally(let tally) = made else { return Tally() }
        return tally
    }

    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        level(label, dimensions)
    }

    public func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        aggregate ? histogram(label, dimensions, .size) : level(label, dimensions)
    }

    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        histogram(label, dimensions, .time)
    }

    private func level(_ label: String, _ dimensions: [(String, String)]) -> Level {
        let made = instrument(label, dimensions) {
            if case .level = $0 { true } else { false }
        } make: {
            .level(Level())
        }
        guard case .level(let level) = made else { return Level() }
        return level
    }

    private func histogram(
        _ label: String, _ dimensions: [(String, String)], _ usual: Scale
    ) -> ShardedHistogram {
        let scale = families[label]?.scale ?? usual
        let made = instrument(label, dimensions) {
            if case .histogram = $0 { true } else { false }
        } make: {
            .histogram(ShardedHistogram(scale))
        }
        guard case .histogram(let histogram) = made else { return ShardedHistogram(scale) }
        return histogram
    }

    // What was counted stays, also when nobody counts any more.
    public func destroyCounter(_ handler: any CounterHandler) {}
    public func destroyMeter(_ handler: any MeterHandler) {}
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    public func destroyTimer(_ handler: any TimerHandler) {}
}
