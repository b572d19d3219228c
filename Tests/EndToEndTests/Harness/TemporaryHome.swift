import Foundation
import Glibc

/// A home of its own for one test: a copy of one that `motcua init --sandbox` made once.
final class TemporaryHome: Sendable {
    let path: String

    /// The home that all others are copies of; made once in a run.
    private static let template = Result {
        let path = temporaryPath("template")
        let made = try Program.run(Program.motcua, ["init", "--home", path, "--sandbox"])
        guard made.status == 0 else { throw HarnessFault("motcua init: \(made.errors)") }
        // At the end of the run nobody else is left to remove it.
        atexit { TemporaryHome.removeTemplate() }
        return path
    }

    convenience init() throws {
        try self.init(copying: try Self.template.get())
    }

    /// A home with keys of its own.
    static func ofAnotherGateway() throws -> TemporaryHome {
        let home = TemporaryHome(at: temporaryPath("other"))
        let made = try Program.run(Program.motcua, ["init", "--home", home.path, "--sandbox"])
        guard made.status == 0 else { throw HarnessFault("motcua init: \(made.errors)") }
        return home
    }

    private init(at path: String) {
        self.path = path
    }

    /// Another home with the same content, which no server has open.
    convenience init(copyOf home: TemporaryHome) throws {
        try self.init(copying: home.path)
    }

    private init(copying source: String) throws {
        path = Self.temporaryPath("home")
        // `-p` keeps the modes of the keys; `-L` follows links, so that no test writes to the original.
        unlink("\(source)/motcua.sock")
        let copied = try Program.run("cp", ["-r", "-p", "-L", source, path])
        guard copied.status == 0 else { throw HarnessFault("cannot copy the home: \(copied.errors)") }
    }

    deinit {
        remove()
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }

    private static func removeTemplate() {
        if case .success(let path) = template { try? FileManager.default.removeItem(atPath: path) }
    }

    /// A short path: that of a Unix socket below it may have 107 bytes at most.
    static func temporaryPath(_ kind: String) -> String {
        "\(NSTemporaryDirectory())/mc-\(kind)-\(UUID().uuidString.prefix(8))"
    }

    var root: String { "\(path)/pki/root.crt" }
    var socket: String { "\(path)/motcua.sock" }

    func read(_ name: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }

    func write(_ text: String, to name: String) throws {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(path)/\(name)"))
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
    }

    /// Every file with its contents, but for the lock and the database's side files, which any look touches; of the
    /// database what it says, since any look changes a counter in its head.
    func snapshot() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            if ["lock", "-wal", "-shm"].contains(where: name.hasSuffix) { continue }
            let file = "\(path)/\(name)"
            let isDatabase = name == "store/motcua.sqlite"
            files[name] = isDatabase ? try Self.dump(file) : FileManager.default.contents(atPath: file) ?? Data()
        }
        return files
    }

    /// What a database says, read from a copy of it.
    private static func dump(_ database: String) throws -> Data {
        let script = """
            import glob, os, shutil, sqlite3, sys, tempfile
            with tempfile.TemporaryDirectory() as folder:
                for file in glob.glob(sys.argv[1] + "*"):
                    shutil.copy(file, folder)
                connection = sqlite3.connect(os.path.join(folder, os.path.basename(sys.argv[1])))
                for line in connection.iterdump():
                    print(line)
                connection.close()
            """
        let dumped = try Program.run("python3", ["-c", script, database])
        // A file that is no database is what its bytes are.
        return dumped.status == 0 ? Data(dumped.output) : FileManager.default.contents(atPath: database) ?? Data()
    }
}
