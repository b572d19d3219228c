import Foundation
import GRDBSQLite
import Synchronization

/// The simulated disks as SQLite sees them: a VFS with shared memory, so that the real journal runs on them in WAL mode.
enum SimulatedFileSystem {
    /// The name under which SQLite knows it.
    static let name = "motcua-storm"

    private static let disks = Mutex<[String: SimulatedDisk]>([:])

    /// Registers the VFS once.
    private static let isRegistered: Bool = {
        let vfs = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        vfs.initialize(to: simulatedVFS())
        return sqlite3_vfs_register(vfs, 0) == SQLITE_OK
    }()

    /// Puts a disk under a folder.
    static func mount(_ disk: SimulatedDisk, at folder: String) {
        precondition(isRegistered, "SQLite takes no VFS")
        disks.withLock { $0[folder] = disk }
    }

    static func unmount(_ folder: String) { disks.withLock { $0[folder] = nil } }

    fileprivate static func disk(of path: String) -> SimulatedDisk? {
        disks.withLock { $0[(path as NSString).deletingLastPathComponent] }
    }
}

/// The part of a VFS that has to do with names.
private func simulatedVFS() -> sqlite3_vfs {
    var vfs = sqlite3_vfs()
    vfs.iVersion = 2
    vfs.szOsFile = Int32(MemoryLayout<SimulatedHandle>.size)
    vfs.mxPathname = 512
    vfs.zName = UnsafePointer(strdup(SimulatedFileSystem.name))
    vfs.xOpen = { _, name, file, flags, outFlags in
        guard let file else { return SQLITE_CANTOPEN }
        file.pointee.pMethods = nil
        guard let name, let disk = SimulatedFileSystem.disk(of: String(cString: name)) else { return SQLITE_CANTOPEN }
        let path = String(cString: name)
        do throws(SimulatedDisk.Fault) {
            if flags & SQLITE_OPEN_CREATE != 0 { try disk.create(path, boot: disk.boot) }
        } catch {
            return error == .full ? SQLITE_FULL : SQLITE_CANTOPEN
        }
        guard disk.hasPower, disk.exists(path) else { return SQLITE_CANTOPEN }
        outFlags?.pointee = flags
        SimulatedHandle.open(path, on: disk, at: file)
        return SQLITE_OK
    }
    vfs.xDelete = { _, name, syncFolder in
        guard let name, let disk = SimulatedFileSystem.disk(of: String(cString: name)) else { return SQLITE_IOERR }
        do throws(SimulatedDisk.Fault) {
            try disk.delete(String(cString: name), boot: disk.boot, durably: syncFolder != 0)
            return SQLITE_OK
        } catch {
            return error == .missing ? IOError.deleteMissing : IOError.delete
        }
    }
    vfs.xAccess = { _, name, _, result in
        let path = name.map { String(cString: $0) } ?? ""
        result?.pointee = SimulatedFileSystem.disk(of: path)?.exists(path) == true ? 1 : 0
        return SQLITE_OK
    }
    vfs.xFullPathname = { _, name, capacity, full in
        guard let name, let full, strlen(name) < Int(capacity) else { return SQLITE_CANTOPEN }
        strcpy(full, name)
        return SQLITE_OK
    }
    vfs.xRandomness = { _, count, bytes in
        for index in 0..<Int(count) { bytes?[index] = CChar(truncatingIfNeeded: index &* 37 &+ 11) }
        return count
    }
    vfs.xSleep = { _, microseconds in microseconds }
    vfs.xCurrentTime = { _, day in
        day?.pointee = 2_458_546.5
        return SQLITE_OK
    }
    vfs.xCurrentTimeInt64 = { _, milliseconds in
        milliseconds?.pointee = 212_418_417_600_000
        return SQLITE_OK
    }
    vfs.xGetLastError = { _, _, _ in 0 }
    return vfs
}
