import ArgumentParser
import Catalog
import Civil
import JSON

/// Writes the catalog in a format of others.
struct CatalogExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "The procedures as linked data (CPSV-AP 3.2, JSON-LD); needs no server.",
        discussion: "Example: motcua catalog export --format cpsv-ap")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case publicServices = "cpsv-ap"
    }

    @Option(help: "cpsv-ap: the EU's application profile of the Core Public Service Vocabulary.")
    var format: Format

    @Option(
        help: ArgumentHelp("The day whose fees and time limits are told (default: today).", valueName: "YYYY-MM-DD"))
    var at: CivilDate?

    @Option(help: ArgumentHelp("What the identifiers of the procedures begin with.", valueName: "IRI"))
    var base = "urn:motcua:"

    @Option(help: ArgumentHelp("The catalog's folder.", valueName: "dir"))
    var catalog: String?

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        let scheme = base.prefix { $0 != ":" }
        guard scheme.first?.isLetter == true, scheme.allSatisfy({ $0.isLetter || $0.isNumber || "+-.".contains($0) }),
            let end = base.last, ":/#?=".contains(end),
            base.allSatisfy({ $0.isASCII && !$0.isWhitespace && !"<>\"{}|\\^`".contains($0) })
        else { throw ValidationError("'\(base)' is no absolute IRI up to a separator, such as https://example.vn/.") }
    }

    func run() async throws {
        let catalog = try CatalogSource(catalog, home: homeOptions.folder).load()
        let graph = PublicServiceGraph(catalog.procedures, on: at ?? PKIPlace.machineTime.date, base: base)
        Terminal.print(json: graph.document().prettyPrinted())
    }
}
