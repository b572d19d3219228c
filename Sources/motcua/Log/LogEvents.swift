import ArgumentParser
import JSON

/// Lists every event with its whole record.
struct LogEvents: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "Every event in order; with --json the whole records, one a line.",
        discussion: "Example: motcua log events --from 1 --json --user auditor")

    @Option(help: ArgumentHelp("The place of the first event.", valueName: "number"))
    var from: Int64 = 1

    @Option(help: ArgumentHelp("How many at most; without it all there are.", valueName: "number"))
    var limit: Int64?

    @OptionGroup var connection: ConnectionOptions

    /// The events of one answer.
    private static let page: Int64 = 200

    func validate() throws {
        guard from >= 1, limit.map({ $0 >= 1 }) ?? true else {
            throw ValidationError("--from and --limit count from 1.")
        }
    }

    func run() async throws {
        let session = try await connection.open()
        var next = String(from)
        var rest = limit ?? .max
        while rest > 0 {
            let page = try await session.call(
                "LOG EVENTS", ["from": .string(next), "limit": .integer(min(rest, Self.page))])
            let items = page["items"]?.array ?? []
            guard !items.isEmpty, let after = page["next"]?.string else { break }
            for item in items {
                if connection.output.json {
                    Terminal.print(json: item.description)
                } else {
                    Terminal.print(Self.line(item))
                }
            }
            rest -= Int64(items.count)
            next = after
        }
        await session.close()
    }

    private static func line(_ event: JSON) -> String {
        let words = ["sequence", "at", "dossier", "number", "event", "status"].map { key in
            event[key].map(FactSheet.text) ?? "–"
        }
        let actor = event["actor"]
        return (words + [actor?["account"].map(FactSheet.text) ?? "–"]).joined(separator: "  ")
    }
}
