import ArgumentParser
import Civil
import Foundation
import Gateway
import JSON
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
        let line: String
        switch format {
        case .text:
            let fields = all.map { " \($0.key)=\($0.value)" }.joined()
            line = "\(GatewayClock.real.now) \(event.level) \(label): \(event.message)\(fields)\n"
        case .json:
            let fields = all.map { JSON.Member($0.key, .string("\($0.value)")) }
            let members = [
                JSON.Member("at", .string("\(GatewayClock.real.now)")),
                JSON.Member("level", .string(event.level.rawValue)), JSON.Member("label", .string(label)),
                JSON.Member("message", .string("\(event.message)")),
            ]
            line = String(decoding: JSON.object(members + fields).serialized(), as: UTF8.self) + "\n"
        }
        FileHandle.standardError.write(Data(line.utf8))
    }
}
