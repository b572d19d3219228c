import Foundation

/// A folder of its own for one test, deleted with it.
final class ScratchFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a program that the shell runs and gives its path.
    ///
    /// `cp` makes the file: were it open for writing in this process, a child of another test could hold it open and
    /// the system would refuse to run it.
    func program(_ script: String) throws -> String {
        let file = "\(path)/sendmail"
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: "\(path)/script"))
        let copy = try Process.run(URL(filePath: "/bin/cp"), arguments: ["\(path)/script", file])
        copy.waitUntilExit()
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file)
        return file
    }

    func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }

    func names(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
    }
}
