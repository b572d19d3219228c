import Foundation
import Glibc

/// Something that went wrong with a home while no server had it open, and what the doctor has to say of it.
struct Damage: CustomStringConvertible, Sendable {
    /// Which of the used homes is damaged.
    enum Start: Sendable { case stopped, killed }

    let description: String
    let start: Start
    let spoil: @Sendable (TemporaryHome) throws -> Void
    /// What a finding has to contain.
    let finding: String
    /// What it has to say of mending.
    let mend: String

    init(
        _ description: String, _ start: Start = .stopped, finding: String, mend: String = "restore the newest backup",
        spoil: @escaping @Sendable (TemporaryHome) throws -> Void
    ) {
        self.description = description
        self.start = start
        self.spoil = spoil
        self.finding = finding
        self.mend = mend
    }

    /// Damage by statements of SQL.
    static func sql(
        _ description: String, _ sql: String, finding: String, mend: String = "restore the newest backup"
    ) -> Damage {
        Damage(description, finding: finding, mend: mend) { try edit($0.database, sql) }
    }

    /// Runs statements of SQL on a database.
    static func edit(_ database: String, _ sql: String) throws {
        try python(
            """
            import sqlite3, sys
            database = sqlite3.connect(sys.argv[1])
            database.executescript(sys.argv[2])
            database.close()
            """, database, sql)
    }

    /// One byte turned over, the first of some bytes in a file.
    static func flip(_ bytes: String, in file: String) throws {
        try python(
            """
            import sys
            content = bytearray(open(sys.argv[1], "rb").read())
            content[content.index(sys.argv[2].encode())] ^= 1
            open(sys.argv[1], "r+b").write(content)
            """, file, bytes)
    }

    /// The type of the root page of a table turned over.
    static func flipPage(of table: String, in database: String) throws {
        try python(
            """
            import sqlite3, sys
            database = sqlite3.connect(sys.argv[1])
            page = database.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [sys.argv[2]]).fetchone()[0]
            size = database.execute("PRAGMA page_size").fetchone()[0]
            database.close()
            file = open(sys.argv[1], "r+b")
            file.seek((page - 1) * size)
            file.write(bytes([0xF2]))
            """, database, table)
    }

    private static func python(_ script: String, _ arguments: String...) throws {
        let done = try Program.run("python3", ["-c", script] + arguments)
        guard done.status == 0 else { throw HarnessFault("python3: \(done.errors)") }
    }
}

extension TemporaryHome {
    var database: String { "\(path)/store/motcua.sqlite" }

    /// The files below a folder of the home, in order.
    func files(in folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: "\(path)/\(folder)").sorted()
            .map { "\(path)/\(folder)/\($0)" }.filter { !FileManager.default.isFolder($0) }
    }

    /// The file of an attachment.
    func attachment() throws -> String {
        guard let file = try files(in: "store/attachments").first else { throw HarnessFault("no attachment") }
        return file
    }

    /// Puts keys of another home in place of its own.
    func takeKeys(_ names: [String], of other: TemporaryHome) throws {
        for name in names {
            try FileManager.default.removeItem(atPath: "\(path)/pki/\(name)")
            try FileManager.default.copyItem(atPath: "\(other.path)/pki/\(name)", toPath: "\(path)/pki/\(name)")
        }
    }

    /// Cuts a file off at a part of its length.
    func cut(_ file: String, to part: Double) throws {
        let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
        guard truncate(file, Int(Double(size) * part)) == 0 else { throw HarnessFault("cannot cut \(file)") }
    }
}

extension FileManager {
    fileprivate func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
