public import Catalog
import Civil
import Foundation
public import Postal

/// A folder of catalog files: `procedures/*.yaml`, `offices/*.yaml`, `holidays.csv`, `postal/tariffs/*.yaml`,
/// `postal/network/*.yaml`.
public struct CatalogFolder: Sendable {
    /// The folder as it was given, without a slash at its end.
    public let path: String

    /// The folder at a path; nothing is read yet.
    public init(path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// Reads the catalog: all of it, or with the offices of one level-1 agency only, which is quicker.
    ///
    /// Throws ``CatalogFault``: `noFolder`, or `invalid` with every error. Warnings do not stop it.
    public func load(agency: String? = nil) throws(CatalogFault) -> Catalog {
        guard exists else { throw CatalogFault.noFolder(path: path) }
        let contents = read(agency: agency)
        let errors = contents.findings().filter { $0.severity == .error }
        guard errors.isEmpty, let holidays = contents.holidays else { throw CatalogFault.invalid(errors) }
        return Catalog(
            procedures: contents.procedures.map(\.procedure),
            offices: contents.offices.flatMap { $0.offices.map(\.office) },
            agencies: contents.offices.map(\.agency), holidays: holidays)
    }

    /// Reads the offices of every level-1 agency but one, as those who may be written to.
    ///
    /// Throws ``CatalogFault``: `noFolder`, or `invalid` with every error.
    public func loadCorrespondents(of agency: String) throws(CatalogFault) -> Correspondents {
        guard exists else { throw CatalogFault.noFolder(path: path) }
        let contents = read(files(in: "offices").filter { $0 != "offices/\(agency).yaml" })
        let errors = contents.readFindings.filter { $0.severity == .error }
        guard errors.isEmpty else { throw CatalogFault.invalid(errors) }
        return Correspondents(
            agencies: contents.offices.map(\.agency), offices: contents.offices.flatMap { $0.offices.map(\.office) })
    }

    /// Reads what the folder says of the post: the price lists and the networks of every agency.
    ///
    /// Throws ``CatalogFault``: `noFolder`, or `invalid` with every error.
    public func loadPostal() throws(CatalogFault) -> PostalData {
        guard exists else { throw CatalogFault.noFolder(path: path) }
        let contents = readPostal()
        let errors = contents.postalFindings().filter { $0.severity == .error }
        guard errors.isEmpty else { throw CatalogFault.invalid(errors) }
        return contents.postal
    }

    /// Every error and warning of the files, by file and line; never stops at the first.
    public func lint() -> [LintFinding] {
        guard exists else {
            return [
                LintFinding(
                    file: path, line: 0, severity: .error, code: "noFolder", message: "no such folder",
                    mend: "give the folder that holds procedures/ and offices/")
            ]
        }
        return (read().findings() + readPostal().postalFindings()).sorted()
    }

    /// Every error and warning of a text that would be the only file of a folder, under a name such as
    /// `procedures/1.000506.yaml`.
    package static func lint(_ text: String, as name: String) -> [LintFinding] {
        let contents = Self.contents(of: [CatalogFile.read(text, as: name)])
        return (name.hasPrefix("postal/") ? contents.postalFindings() : contents.findings()).sorted()
    }

    /// Copies the folder to a place where nothing stands yet.
    ///
    /// Throws ``CatalogFault``: `noFolder`, `exists` or `unreadable`.
    public func copy(to destination: String) throws(CatalogFault) {
        guard exists else { throw CatalogFault.noFolder(path: path) }
        guard !FileManager.default.fileExists(atPath: destination) else {
            throw CatalogFault.exists(path: destination)
        }
        do {
            let source = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            try Self.copyFiles(from: source, to: destination)
        } catch {
            throw CatalogFault.unreadable(path: destination, reason: error.localizedDescription)
        }
    }

    /// Copies a folder with all below it; not the owner of the files, which nobody but root could hand on.
    private static func copyFiles(from source: String, to destination: String) throws {
        let files = FileManager.default
        try files.createDirectory(atPath: destination, withIntermediateDirectories: false)
        for name in try files.contentsOfDirectory(atPath: source) {
            let (from, to) = ("\(source)/\(name)", "\(destination)/\(name)")
            var isFolder: ObjCBool = false
            if files.fileExists(atPath: from, isDirectory: &isFolder), isFolder.boolValue {
                try copyFiles(from: from, to: to)
            } else {
                try Data(contentsOf: URL(fileURLWithPath: from)).write(to: URL(fileURLWithPath: to))
            }
        }
    }

    private var exists: Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// Reads every file, in the order of their names.
    private func read(agency: String? = nil) -> CatalogContents {
        let offices = files(in: "offices").filter { agency == nil || $0 == "offices/\(agency ?? "").yaml" }
        var contents = read(offices + files(in: "procedures"))
        readHolidays(into: &contents)
        return contents
    }

    private func readPostal() -> CatalogContents {
        read(files(in: "postal/tariffs") + files(in: "postal/network"))
    }

    private func read(_ names: [String]) -> CatalogContents {
        Self.contents(of: names.map { CatalogFile(root: path, name: $0).read() })
    }

    private static func contents(of outcomes: [CatalogFile.Outcome]) -> CatalogContents {
        var contents = CatalogContents()
        for outcome in outcomes {
            if let procedure = outcome.procedure { contents.procedures.append(procedure) }
            if let offices = outcome.offices { contents.offices.append(offices) }
            if let tariff = outcome.tariff { contents.tariffs.append(tariff) }
            if let network = outcome.network { contents.networks.append(network) }
            contents.readFindings += outcome.findings
        }
        return contents
    }

    private func readHolidays(into contents: inout CatalogContents) {
        let sink = FindingSink(file: "holidays.csv")
        if let csv = try? String(contentsOfFile: path + "/holidays.csv", encoding: .utf8) {
            do throws(HolidayFault) {
                contents.holidays = try HolidayCalendar(csv: csv)
            } catch {
                sink.add(
                    .error, "holidays", line: error.line, "not a line date,name,kind in order: \(error)",
                    mend: "write a day, its name and its kind, later than the line above")
            }
        } else {
            sink.error("missing", at: nil, "cannot be read", mend: "add the list of holidays as UTF-8 text")
        }
        contents.readFindings += sink.findings
    }

    private func files(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
    }
}
