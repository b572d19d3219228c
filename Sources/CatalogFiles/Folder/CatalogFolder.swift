public import Catalog
import Civil
import Foundation

/// A folder of catalog files: `procedures/*.yaml`, `offices/*.yaml`, `holidays.csv`.
public struct CatalogFolder: Sendable {
    /// The folder as it was given, without a slash at its end.
    public let path: String

    /// The folder at a path; nothing is read yet.
    public init(path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// Reads the whole catalog.
    ///
    /// Throws ``CatalogFault``: `noFolder`, or `invalid` with every error. Warnings do not stop it.
    public func load() throws(CatalogFault) -> Catalog {
        guard exists else { throw CatalogFault.noFolder(path: path) }
        let contents = read()
        let errors = contents.findings(path: path).filter { $0.severity == .error }
        guard errors.isEmpty, let holidays = contents.holidays else { throw CatalogFault.invalid(errors) }
        return Catalog(
            procedures: contents.procedures.map(\.procedure),
            offices: contents.offices.flatMap { $0.offices.map(\.office) },
            agencies: contents.offices.map(\.agency), holidays: holidays)
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
        return read().findings(path: path)
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
            try FileManager.default.copyItem(atPath: path, toPath: destination)
        } catch {
            throw CatalogFault.unreadable(path: destination, reason: error.localizedDescription)
        }
    }

    private var exists: Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private func read() -> CatalogContents {
        var contents = CatalogContents()
        for name in files(in: "procedures") {
            let sink = FindingSink(file: name)
            if let node = CatalogFile(root: path, name: name).compose(into: sink),
                var reader = ProcedureReader(node, sink: sink), let record = reader.read()
            {
                contents.procedures.append(record)
            }
            contents.readFindings += sink.findings
        }
        for name in files(in: "offices") {
            let sink = FindingSink(file: name)
            if let node = CatalogFile(root: path, name: name).compose(into: sink),
                var reader = OfficeReader(node, sink: sink), let file = reader.read()
            {
                contents.offices.append(file)
            }
            contents.readFindings += sink.findings
        }
        readHolidays(into: &contents)
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
