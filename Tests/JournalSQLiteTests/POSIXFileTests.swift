import Journal
import Testing

@testable import JournalSQLite

struct POSIXFileTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
    }

    /// The folders whose names were brought to stable storage while a folder was made.
    private func synced(making path: String) throws -> [String] {
        var synced: [String] = []
        try POSIXFile.makeFolders(path) { (folder) throws(JournalError) in synced.append(folder) }
        return synced
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
                try POSIXFile.makeFolders(scratch.path + "/ab") { (_) throws(JournalError) in throw .diskFull }
            }
        }
    }
}
