import ArgumentParser

/// The commands of `motcua catalog`.
struct CatalogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalog", abstract: "The procedures in force.",
        discussion: "Example: motcua catalog search ban tin",
        subcommands: [
            CatalogList.self, CatalogSearch.self, CatalogShow.self, CatalogFees.self, CatalogLint.self,
            CatalogExport.self,
        ])
}
