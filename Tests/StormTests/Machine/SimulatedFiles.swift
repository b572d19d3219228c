import Journal
import JournalSQLite
import Synchronization

/// The files of a simulated disk beside the database, from one power failure to the next.
final class SimulatedFiles: FileSystem {
    fileprivate let disk: SimulatedDisk
    fileprivate let boot: Int
    private let counter = Atomic(0)

    init(_ disk: SimulatedDisk) {
        self.disk = disk
        boot = disk.boot
    }

    func makeFolder(_ path: String) throws(JournalError) -> Bool {
        do throws(SimulatedDisk.Fault) {
            try disk.makeFolder(path, boot: boot)
            return true
        } catch .missing {
            return false
        } catch {
            throw JournalError(error)
        }
    }

    func syncFolder(_ path: String) throws(JournalError) {
        do throws(SimulatedDisk.Fault) { try disk.syncFolder(path, boot: boot) } catch { throw JournalError(error) }
    }

    func newFile(in folder: String) throws(JournalError) -> any NewFile {
        try begin("\(folder)/\(counter.add(1, ordering: .relaxed).newValue)")
    }

    func newFile(at path: String) throws(JournalError) -> any NewFile {
        try remove(path)
        return try begin(path)
    }

    private func begin(_ path: String) throws(JournalError) -> any NewFile {
        do throws(SimulatedDisk.Fault) { try disk.create(path, boot: boot) } catch { throw JournalError(error) }
        return SimulatedNewFile(path: path, files: self)
    }

    func remove(_ path: String) throws(JournalError) {
        do throws(SimulatedDisk.Fault) { try disk.delete(path, boot: boot, durably: false) } catch {
            guard error == .missing else { throw JournalError(error) }
        }
    }

    func removeLeftovers(in folder: String) throws(JournalError) {
        do throws(SimulatedDisk.Fault) {
            for path in disk.files(in: folder) { try disk.delete(path, boot: boot, durably: false) }
        } catch {
            throw JournalError(error)
        }
    }

    func rename(_ path: String, to target: String) throws(JournalError) {
        do throws(SimulatedDisk.Fault) { try disk.rename(path, to: target, boot: boot) } catch {
            throw JournalError(error)
        }
    }

    func size(_ path: String) -> Int? { try? disk.size(path, boot: boot) }

    func read(_ path: String) throws(JournalError) -> [UInt8]? {
        guard disk.exists(path) else { return nil }
        do throws(SimulatedDisk.Fault) { return try disk.contents(path, boot: boot) } catch {
            throw JournalError(error)
        }
    }
}

private final class SimulatedNewFile: NewFile {
    let path: String
    private let files: SimulatedFiles
    private let length = Mutex(0)

    init(path: String, files: SimulatedFiles) {
        self.path = path
        self.files = files
    }

    func append(_ bytes: ArraySlice<UInt8>) throws(JournalError) {
        try length.withLock { length throws(JournalError) in
            do throws(SimulatedDisk.Fault) {
                try files.disk.write(path, boot: files.boot, at: length, Array(bytes))
                length += bytes.count
            } catch {
                throw JournalError(error)
            }
        }
    }

    func sync() throws(JournalError) {
        do throws(SimulatedDisk.Fault) { try files.disk.sync(path, boot: files.boot) } catch {
            throw JournalError(error)
        }
    }

    func close() {}

    /// As `unlink` may: not at all, where the disk fails.
    func remove() { try? files.disk.delete(path, boot: files.boot, durably: false) }
}

extension JournalError {
    fileprivate init(_ fault: SimulatedDisk.Fault) {
        self = fault == .full ? .diskFull : .unavailable("the disk: \(fault)")
    }
}
