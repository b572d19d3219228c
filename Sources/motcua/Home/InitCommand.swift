import ArgumentParser
import Home
import JSON

/// Makes a home.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a home: settings, catalog, keys, store and, for a sandbox, accounts.",
        discussion: "Example: motcua init --sandbox --home ./demo")

    @Flag(help: "Also make an account for each duty, and let any citizen number identify.")
    var sandbox = false

    @Option(help: ArgumentHelp("The agency that the gateway serves.", valueName: "code"))
    var agency = "H61"

    @Option(help: ArgumentHelp("The folder of the catalog to copy.", valueName: "dir"))
    var catalog: String?

    @Option(help: ArgumentHelp("The folder of the certificate profiles.", valueName: "dir"))
    var profiles: String?

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let home = homeOptions.folder
        let found = HomeFolder.findResources()
        guard let catalog = catalog ?? found?.catalog, let profiles = profiles ?? found?.certs else {
            throw Failure(
                "no ServiceCatalog and Certs beside the program", mend: "name them with --catalog and --profiles",
                .noInput)
        }
        let made = try home.create(catalogSource: catalog, profiles: profiles, sandbox: sandbox, agency: agency)
        output.show(["home": .string(home.path), "made": .array(made.map { .string($0) })]) { _ in
            ["made \(home.path):"] + made.map { "  \($0)" } + [
                "next: motcuad --home \(home.path)\(sandbox ? " --clock 2019-03-04T08:00:00+07:00" : "")"
            ]
        }
    }
}
