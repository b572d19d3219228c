import ArgumentParser
import Catalog
import CatalogFiles
import Foundation
import Home

/// Where commands that need no server read the catalog: a folder that is named, else the home's, else the one that
/// comes with the program.
struct CatalogSource {
    let path: String

    init(_ option: String?, home: HomeFolder) throws(Failure) {
        if let option {
            path = option
        } else if FileManager.default.fileExists(atPath: home.catalogPath) {
            path = home.catalogPath
        } else if let found = HomeFolder.findResources() {
            path = found.catalog
        } else {
            throw Failure("no catalog found", mend: "name its folder with --catalog, or run 'motcua init'", .noInput)
        }
    }

    func load() throws(Failure) -> Catalog {
        do {
            return try CatalogFolder(path: path).load()
        } catch CatalogFault.invalid(let findings) {
            var failure = Failure("the catalog \(path) has errors", mend: "run 'motcua catalog lint \(path)'", .badData)
            failure.details = findings.map(\.description)
            throw failure
        } catch {
            throw Failure("cannot read the catalog \(path)", mend: "\(error)", .noInput)
        }
    }
}
