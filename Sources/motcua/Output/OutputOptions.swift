import ArgumentParser
import Civil
import JSON

/// How every command shows what it found.
struct OutputOptions: ParsableArguments {
    @Flag(help: "One JSON document (JSON Lines for streams) instead of text for people.")
    var json = false

    @Option(help: ArgumentHelp("The language of texts: vi or en.", valueName: "vi|en"))
    var language: Language?

    /// The language of what the command itself says; English unless another was asked for.
    var spoken: Language { language ?? .english }

    @Flag(help: "Show the details of an error.")
    var verbose = false

    /// Shows a document: as JSON, or as the lines that `people` makes of it.
    func show(_ document: JSON, people: (JSON) -> [String]) {
        if json {
            Terminal.print(json: document.prettyPrinted())
        } else {
            for line in people(document) { Terminal.print(line) }
        }
    }

    /// Shows a document: as JSON, or as a sheet of facts.
    func show(_ document: JSON) {
        show(document) { FactSheet($0).lines() }
    }

    /// Shows the `items` of a page as a table of some of their members.
    func show(_ page: JSON, columns: KeyValuePairs<String, String>, empty: String) {
        show(page) { page in
            let items = page["items"]?.array ?? []
            guard !items.isEmpty else { return [empty] }
            let rows = items.map { item in columns.map { item[$0.key].map(FactSheet.text) ?? "" } }
            var lines = TextTable(columns.map(\.value), rows: rows).lines()
            if let next = page["next"]?.string { lines.append("… more with --cursor \(next)") }
            return lines
        }
    }
}
