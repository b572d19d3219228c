import ArgumentParser
import Civil
import Foundation
import Gateway
import Logging

/// Structured log lines on standard error.
struct StandardErrorLog: LogHandler {
    enum Format: String, ExpressibleByArgument { case text, json }

    enum Level: String, ExpressibleByArgument {
        case trace, debug, info, notice, warning, error, critical

        var level: Logger.Level { Logger.Level(rawValue: rawValue) ?? .info }
    }

    let label: String
    let format: Format
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]

    init(label: String, format: Format, level: Logger.Level) {
        self.label = label
        self.format = format
        logLevel = level
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
        let line = LogLine(
            at: "\(GatewayClock.real.now)", level: event.level.rawValue, label: label, message: "\(event.message)",
            fields: all.map { LogLine.Field(key: $0.key, value: "\($0.value)") })
        Self.write(format == .text ? line.text : line.json)
    }

    /// Writes a line at once; one that cannot be written is lost, since the log must not stop the server.
    private static func write(_ line: String) {
        var rest = Array(line.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
        }
    }
}
