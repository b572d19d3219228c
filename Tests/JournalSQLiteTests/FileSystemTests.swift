import Journal
import Synchronization
import Testing

@testable import JournalSQLite

struct FileSystemTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
    }

    /// The folders whose names were brought to stable storage while a folder was made.
    private func synced(making path: String) throws -> [String] {
        let files = WatchedFiles()
        try files.makeFolders(path)
        return files.synced
    }

    @Test func `each new folder is brought to stable storage, from the top`() throws {
        #expect(try synced(making: scratch.path + "/a/b") == [scratch.path, scratch.path + "/a"])
        #expect(try scratch.names(in: "a") == ["b"])
    }

    @Test func `a folder that another made is brought to stable storage as well`() throws {
        _ = try synced(making: scratch.path + "/ab")
        #expect(try synced(making: scratch.path + "/ab") == [scratch.path])
    }

    @Test func `a folder that cannot be brought to stable storage is refused, new or not`() {
        for _ in 1...2 {
            #expect(throws: JournalError.diskFull) {
                try WatchedFiles(syncs: false).makeFolders(scratch.path + "/ab")
            }
        }
    }

    @Test func `what is no folder has no folder in it`() throws {
        try MachineFiles().newFile(in: scratch.path).close()
        let file = try #require(try scratch.names(in: ".").first)
        #expect(throws: JournalError.self) { try MachineFiles().makeFolders("\(scratch.path)/\(file)/a/b") }
    }
}

/// The files of this machine, whose folders are noted when they are to be synced.
private final class WatchedFiles: FileSystem {
    private let machine = MachineFiles()
    private let syncs: Bool
    private let noted = Mutex<[String]>([])

    init(syncs: Bool = true) {
        self.syncs = syncs
    }

    var synced: [String] { noted.withLock(\.self) }

    func syncFolder(_ path: String) throws(JournalError) {
        guard syncs else { throw .diskFull }
        noted.withLock { $0.append(path) }
    }

    func makeFolder(_ path: String) throws(JournalError) -> Bool { try machine.makeFolder(path) }
    func newFile(in folder: String) throws(JournalError) -> any NewFile { try machine.newFile(in: folder) }
    func newFile(at path: String) throws(JournalError) -> any NewFile { try machine.newFile(at: path) }
    func remove(_ path: String) throws(JournalError) { try machine.remove(path) }
    func removeLeftovers(in folder: String) throws(JournalError) { try machine.removeLeftovers(in: folder) }
    func rename(_ path: String, to target: String) throws(JournalError) { try machine.rename(path, to: target) }
    func size(_ path: String) -> Int? { machine.size(path) }
    func read(_ path: String) throws(JournalError) -> [UInt8]? { try machine.read(path) }
}
