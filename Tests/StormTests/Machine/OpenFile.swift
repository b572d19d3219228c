import GRDBSQLite
import Synchronization

/// One opening of a file, with the locks that SQLite holds through it.
final class OpenFile: Sendable {
    private let path: String
    private let disk: SimulatedDisk
    private let boot: Int
    private let locks: FileLocks

    init(_ path: String, on disk: SimulatedDisk) {
        self.path = path
        self.disk = disk
        boot = disk.boot
        locks = FileLocks.of(path, disk, boot: boot)
    }

    private var id: ObjectIdentifier { ObjectIdentifier(self) }

    func read(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int32 {
        do throws(SimulatedDisk.Fault) {
            let count = try disk.read(path, boot: boot, at: offset, into: buffer)
            guard count < buffer.count else { return SQLITE_OK }
            UnsafeMutableRawBufferPointer(rebasing: buffer[count...]).initializeMemory(as: UInt8.self, repeating: 0)
            return IOError.shortRead
        } catch {
            return IOError.read
        }
    }

    func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int32 {
        do throws(SimulatedDisk.Fault) {
            try disk.write(path, boot: boot, at: offset, Array(bytes))
            return SQLITE_OK
        } catch {
            return error == .full ? SQLITE_FULL : IOError.write
        }
    }

    func truncate(to size: Int) -> Int32 {
        do throws(SimulatedDisk.Fault) { try disk.truncate(path, boot: boot, to: size) } catch {
            return IOError.truncate
        }
        return SQLITE_OK
    }

    func sync() -> Int32 {
        do throws(SimulatedDisk.Fault) { try disk.sync(path, boot: boot) } catch { return IOError.sync }
        return SQLITE_OK
    }

    var size: Int? { try? disk.size(path, boot: boot) }

    func close() {
        _ = locks.set(id, SQLITE_LOCK_NONE)
        locks.releaseShared(id)
    }

    // MARK: Locks

    func lock(_ level: Int32) -> Int32 { locks.set(id, level) ? SQLITE_OK : SQLITE_BUSY }

    func unlock(_ level: Int32) -> Int32 {
        _ = locks.set(id, level)
        return SQLITE_OK
    }

    var isReserved: Bool { locks.isReserved }

    func sharedRegion(_ index: Int, size: Int) -> UnsafeMutableRawPointer { locks.region(index, size: size, for: id) }

    func lockShared(_ slots: Range<Int>, _ flags: Int32) -> Int32 {
        if flags & SQLITE_SHM_UNLOCK != 0 {
            locks.release(slots, id)
            return SQLITE_OK
        }
        return locks.take(slots, id, exclusively: flags & SQLITE_SHM_EXCLUSIVE != 0) ? SQLITE_OK : SQLITE_BUSY
    }

    func unlockAllShared() { locks.releaseShared(id) }
}
