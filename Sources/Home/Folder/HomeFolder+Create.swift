public import Catalog
import CatalogFiles
import Civil
import Evidence
import EvidenceOpenSSL
import Foundation
import Gateway
import Journal
import JournalSQLite
public import Postal

extension HomeFolder {
    /// Makes the home: settings, catalog, sandbox PKI, store and, for a sandbox, accounts.
    ///
    /// Nothing is left behind when it fails: the home is made beside its place and moved there when it is whole.
    ///
    /// - Returns: what was made, a line each, for people.
    public func create(
        catalogSource: String, profiles: String, sandbox: Bool, agency: String
    ) throws(HomeFault) -> [String] {
        guard !FileManager.default.fileExists(atPath: path) || isEmptyFolder else {
            throw HomeFault("\(path) exists already", mend: "choose another --home, or remove it", exitCode: 65)
        }
        let draft = HomeFolder(path: "\(path).\(Hex.string(randomBytes(6)))")
        do {
            let made = try draft.fill(from: catalogSource, profiles: profiles, sandbox: sandbox, agency: agency)
            if isEmptyFolder { try FileManager.default.removeItem(atPath: path) }
            try FileManager.default.moveItem(atPath: draft.path, toPath: path)
            return made
        } catch {
            try? FileManager.default.removeItem(atPath: draft.path)
            if let fault = error as? HomeFault { throw fault }
            throw HomeFault(
                "cannot make \(path): \(Self.reason(error))", mend: "look at the folder's permissions and free space")
        }
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case let error as JournalError: HostedGateway.reason(error)
        case let error as CatalogFault: "\(error)"
        case let error as PKIFault: "\(error)"
        default: (error as NSError).localizedDescription
        }
    }

    private var isEmptyFolder: Bool {
        (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty ?? false
    }

    private func fill(from source: String, profiles: String, sandbox: Bool, agency: String) throws -> [String] {
        for folder in [path, storePath] {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
        try CatalogFolder(path: source).copy(to: catalogPath)
        let catalog = try loadCatalog()
        guard let served = catalog.agency(agency) else {
            let known = catalog.agencies.map(\.code).joined(separator: ", ")
            throw HomeFault("no agency \(agency) in the catalog", mend: "use one of \(known)", exitCode: 64)
        }
        let now = GatewayClock.real.now
        try SandboxPKI.make(
            at: pkiPath, profiles: profiles, agency: agency, agencyName: served.name.vi,
            serverFrom: now.adding(seconds: -86_400), serverUntil: now.adding(seconds: 396 * 86_400 - 1))
        let settings = Settings(
            gateway: "urn:motcua:gateway:\(Hex.string(randomBytes(16)))", agency: agency, sandbox: sandbox,
            identitySalt: Hex.string(randomBytes(32)))
        try writeSecret(settings.text, to: settingsPath)
        _ = try PKIFolder(pkiPath).logSigner(origin: settings.logOrigin, seed: randomBytes(32))
        let journal = try SQLiteJournal(folder: storePath)
        var made = [
            "catalog of \(catalog.procedures.count) procedures and \(catalog.offices.count) offices",
            "sandbox PKI of \(served.name.vi) (\(agency)) in \(URL(fileURLWithPath: pkiPath).lastPathComponent)/",
            "store in \(URL(fileURLWithPath: storePath).lastPathComponent)/",
        ]
        if sandbox {
            let accounts = SandboxAccounts.all(of: catalog, postal: try loadPostal(), agency: agency)
            try journal.commit([Commit(accounts: accounts)])
            made.append("\(accounts.count) accounts, all with the password \"\(SandboxAccounts.password)\"")
            made.append("citizens sign in by their number alone, such as --citizen 086090000017")
        }
        try journal.close()
        return made
    }

    private func writeSecret(_ text: String, to path: String) throws {
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else { throw HomeFault("cannot write \(path)", mend: "look at the folder's permissions and free space") }
    }

    /// The catalog in force in this home.
    ///
    /// - Parameter agency: whose offices are wanted; `nil` for those of every agency.
    public func loadCatalog(agency: String? = nil) throws(HomeFault) -> Catalog {
        try loading { folder throws(CatalogFault) in try folder.load(agency: agency) }
    }

    /// The offices of other agencies than one that the catalog in force describes.
    public func loadCorrespondents(of agency: String) throws(HomeFault) -> Correspondents {
        try loading { folder throws(CatalogFault) in try folder.loadCorrespondents(of: agency) }
    }

    /// The price lists and networks of the post in force in this home.
    public func loadPostal() throws(HomeFault) -> PostalData {
        try loading { folder throws(CatalogFault) in try folder.loadPostal() }
    }

    private func loading<Value>(_ load: (CatalogFolder) throws(CatalogFault) -> Value) throws(HomeFault) -> Value {
        do {
            return try load(CatalogFolder(path: catalogPath))
        } catch {
            throw HomeFault("\(error)", mend: "run 'motcua catalog lint \(catalogPath)'", exitCode: 65)
        }
    }
}
