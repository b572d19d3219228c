import CoreMetrics
import MotCuaTesting
import Testing

@testable import Metering

@Suite struct PrometheusTextTests {
    private static let families = [
        MeterFamily("motcua_times_seconds", "How long."), MeterFamily("motcua_sizes", "How many.", scale: .size),
        MeterFamily("motcua_things_total", "One \\ two\nthree \"four\"."),
    ]

    @Test func `every kind of instrument is read back by a strict reader`() throws {
        let registry = MeterRegistry(Self.families)
        Counter(label: "motcua_things_total", dimensions: [("kind", "a")], factory: registry).increment(by: 3)
        Counter(label: "motcua_things_total", dimensions: [("kind", "b")], factory: registry).increment(by: 4)
        Meter(label: "motcua_level", factory: registry).set(2.5)
        let timer = CoreMetrics.Timer(
            label: "motcua_times_seconds", dimensions: [("verb", "PING")], factory: registry)
        timer.recordMilliseconds(3)
        timer.recordMilliseconds(70_000)
        Recorder(label: "motcua_sizes", factory: registry).record(17)

        let text = try PrometheusReader(PrometheusText(registry).bytes())
        #expect(text.kinds["motcua_things_total"] == "counter")
        #expect(text.value("motcua_things_total", ["kind": "b"]) == 4)
        #expect(text.kinds["motcua_level"] == "gauge")
        #expect(text.value("motcua_level") == 2.5)
        #expect(text.kinds["motcua_times_seconds"] == "histogram")
        #expect(text.value("motcua_times_seconds_count", ["verb": "PING"]) == 2)
        #expect(text.value("motcua_times_seconds_sum", ["verb": "PING"]) == 70.003)
        #expect(text.value("motcua_times_seconds_bucket", ["verb": "PING", "le": "0.0025"]) == 0)
        #expect(text.value("motcua_times_seconds_bucket", ["verb": "PING", "le": "0.005"]) == 1)
        #expect(text.value("motcua_times_seconds_bucket", ["verb": "PING", "le": "50"]) == 1)
        #expect(text.value("motcua_times_seconds_bucket", ["verb": "PING", "le": "+Inf"]) == 2)
        #expect(text.value("motcua_sizes_bucket", ["le": "16"]) == 0)
        #expect(text.value("motcua_sizes_bucket", ["le": "32"]) == 1)
        #expect(text.help["motcua_things_total"] == "One \\ two\nthree \"four\".")
    }

    @Test(arguments: ["plain", "with \"quotes\"", "back\\slash", "line\nfeed", "Một cửa", "a=\"b\",c} 7\n# TYPE x"])
    func `a label's value comes back as it was`(value: String) throws {
        let registry = MeterRegistry()
        Counter(label: "things_total", dimensions: [("what", value)], factory: registry).increment()
        let text = try PrometheusReader(PrometheusText(registry).bytes())
        #expect(text.value("things_total", ["what": value]) == 1)
        #expect(text.samples.count == 1)
    }

    @Test(arguments: [("http.requests", "http_requests"), ("9 lives", "_9_lives"), ("", "_"), ("đơn", "__n")])
    func `a name that Prometheus does not take is brought into its form`(name: String, shown: String) throws {
        let registry = MeterRegistry()
        Counter(label: name, dimensions: [(name, "x")], factory: registry).increment()
        let text = try PrometheusReader(PrometheusText(registry).bytes())
        #expect(text.samples.map(\.name) == [shown])
        #expect(text.samples.first?.labels == [shown: "x"])
    }

    @Test func `a histogram without values is left out, a counter is not`() throws {
        let registry = MeterRegistry()
        _ = CoreMetrics.Timer(label: "t_seconds", factory: registry)
        _ = Counter(label: "c_total", factory: registry)
        let text = try PrometheusReader(PrometheusText(registry).bytes())
        #expect(text.samples.map(\.name) == ["c_total"])
    }

    @Test func `who asks for an instrument of the same name and labels gets the same`() {
        let registry = MeterRegistry()
        Counter(label: "c_total", dimensions: [("a", "1")], factory: registry).increment()
        Counter(label: "c_total", dimensions: [("a", "1")], factory: registry).increment()
        Counter(label: "c_total", dimensions: [("a", "2")], factory: registry).increment()
        #expect(registry.counts("c_total").map(\.count) == [2, 1])
        #expect(registry.count("c_total") == 3)
    }

    @Test func `a gauge goes up and down`() {
        let registry = MeterRegistry()
        let meter = Meter(label: "level", factory: registry)
        meter.increment(by: 3.0)
        meter.decrement(by: 1.0)
        #expect(String(decoding: PrometheusText(registry).bytes(), as: UTF8.self) == "# TYPE level gauge\nlevel 2\n")
    }
}
