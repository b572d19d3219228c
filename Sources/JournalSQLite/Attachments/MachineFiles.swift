import Glibc
public import Journal
import Synchronization

/// The files of this machine.
public struct MachineFiles: FileSystem {
    private static let counter = Atomic(0)

    public init() {}

    public func makeFolder(_ path: String) throws(JournalError) -> Bool {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
        guard errno == ENOENT else { throw JournalError(systemError: errno, doing: "make \(path)") }
        return false
    }

    public func syncFolder(_ path: String) throws(JournalError) { try POSIXFile.syncFolder(path) }

    public func newFile(in folder: String) throws(JournalError) -> any NewFile {
        try MachineFile("\(folder)/\(getpid())-\(Self.counter.add(1, ordering: .relaxed).newValue)")
    }

    public func newFile(at path: String) throws(JournalError) -> any NewFile {
        try remove(path)
        return try MachineFile(path)
    }

    public func remove(_ path: String) throws(JournalError) {
        guard unlink(path) == 0 || errno == ENOENT else {
            throw JournalError(systemError: errno, doing: "delete \(path)")
        }
    }

    public func removeLeftovers(in folder: String) throws(JournalError) {
        for name in try POSIXFile.names(in: folder) { POSIXFile.removeUnlessLocked("\(folder)/\(name)") }
    }

    public func rename(_ path: String, to target: String) throws(JournalError) {
        try POSIXFile.rename(path, to: target)
    }

    public func size(_ path: String) -> Int? { POSIXFile.size(path) }

    public func read(_ path: String) throws(JournalError) -> [UInt8]? { try POSIXFile.read(path) }
}

/// A new file of this machine, locked as long as it is written.
private struct MachineFile: NewFile {
    let path: String
    private let descriptor: CInt

    init(_ path: String) throws(JournalError) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw JournalError(systemError: errno, doing: "open \(path)") }
        _ = flock(file, LOCK_EX | LOCK_NB)
        self.path = path
        descriptor = file
    }

    func append(_ bytes: ArraySlice<UInt8>) throws(JournalError) { try POSIXFile.write(bytes, to: descriptor) }

    func sync() throws(JournalError) {
        guard fsync(descriptor) == 0 else { throw JournalError(systemError: errno, doing: "fsync \(path)") }
    }

    func close() { Glibc.close(descriptor) }

    func remove() {
        unlink(path)
        close()
    }
}
