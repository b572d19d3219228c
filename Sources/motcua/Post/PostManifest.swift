import ArgumentParser
import Civil
import JSON

/// Writes the pick-up list of a day.
struct PostManifest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manifest", abstract: "The pick-up list of a day, for a postal operator's system.",
        discussion:
            "Example: motcua post manifest --date 2019-03-05 --format csv -o pickups.csv --user postman.85000")

    @Option(help: ArgumentHelp("What was registered by the end of this day.", valueName: "YYYY-MM-DD"))
    var date: String?

    @Option(help: ArgumentHelp("Only this office.", valueName: "code"))
    var office: String?

    @Option(help: ArgumentHelp("csv or json.", valueName: "format"))
    var format: ManifestFormat?

    @Option(
        name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("A file to write.", valueName: "file"))
    var file: String?

    @OptionGroup var connection: ConnectionOptions

    /// The columns in their order.
    static let columns = [
        "item", "leg", "place", "dossier", "office", "name", "phone", "line", "commune", "district", "province",
        "postcode", "recipient", "weightGrams", "postageVnd", "feeVnd", "registeredAt", "contents",
    ]

    func run() async throws {
        let session = try await connection.open()
        var items: [JSON] = []
        var cursor: String?
        repeat {
            let page = try await session.call(
                "POST PICKUPS",
                .object([
                    "date": date.map { .string($0) }, "office": office.map { .string($0) },
                    "cursor": cursor.map { .string($0) }, "limit": 200,
                ]))
            items += page["items"]?.array ?? []
            cursor = page["next"]?.string
        } while cursor != nil
        await session.close()
        let format = format ?? (connection.output.json ? .json : file.map(ManifestFormat.init(ofFile:)) ?? .csv)
        let text = format == .json ? JSON.array(items).prettyPrinted() + "\n" : Self.csv(items)
        guard let file else {
            Terminal.write(format == .json ? Visible.json(text) : text)
            return
        }
        try OutputFile(file).write(Array(text.utf8))
    }

    static func csv(_ items: [JSON]) -> String {
        CSV.text(
            [columns]
                + items.map { item in
                    columns.map { column in
                        let value = item[column]
                        if let parts = value?.array { return parts.compactMap(\.string).joined(separator: "; ") }
                        return value?.string ?? value.map(FactSheet.text) ?? ""
                    }
                })
    }
}
