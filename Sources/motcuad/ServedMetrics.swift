import Gateway
import Home
import Logging
import MetricsHTTP
import Server
import Synchronization

/// The figures of the server, given to whom the settings name.
final class ServedMetrics: Sendable {
    private let listener: MetricsListener?
    private let file: MetricsFile?
    private let period: Int
    private let gateway: Gateway
    private let logger: Logger
    private let state = Mutex((secondsToNext: 0, hasFailed: false))

    /// Begins to serve them; nothing is served where the settings name nobody.
    init(_ hosted: HostedGateway, listen option: String?, logger: Logger) async throws {
        let (settings, gateway) = (hosted.settings.metrics, hosted.gateway)
        self.gateway = gateway
        self.logger = logger
        file = settings.file.map { MetricsFile(path: $0) }
        period = settings.seconds
        guard let address = option ?? settings.listen else {
            listener = nil
            return
        }
        let (host, port) = try RunningServer.split(address)
        let bound = try await MetricsListener.start(
            host: host, port: port, contentType: Gateway.metricsContentType, text: { gateway.metricsText() })
        listener = bound
        logger.notice("serving metrics", metadata: ["address": "\(host):\(bound.port)"])
    }

    /// Writes the file when its time has come; called once a second.
    func tick() {
        guard let file, isDue() else { return }
        do throws(MetricsFile.Fault) {
            try file.write(gateway.metricsText())
            state.withLock { $0.hasFailed = false }
        } catch {
            // Said once, not each time until it is mended.
            let isNew = state.withLock { state in
                defer { state.hasFailed = true }
                return !state.hasFailed
            }
            if isNew { logger.error("metrics file", metadata: ["detail": "\(error.reason)"]) }
        }
    }

    private func isDue() -> Bool {
        state.withLock { state in
            guard state.secondsToNext <= 0 else {
                state.secondsToNext -= 1
                return false
            }
            state.secondsToNext = period - 1
            return true
        }
    }

    /// Ends the listener and takes the file away.
    func close() async {
        await listener?.close()
        file?.remove()
    }
}
