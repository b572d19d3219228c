import GRDBSQLite

/// An open file of a simulated disk, as SQLite holds it: its methods, then what they work on.
struct SimulatedHandle {
    var base: sqlite3_file
    fileprivate var file: Unmanaged<OpenFile>?

    /// Opens a file in the memory that SQLite gives for it.
    static func open(_ path: String, on disk: SimulatedDisk, at memory: UnsafeMutablePointer<sqlite3_file>) {
        let open = OpenFile(path, on: disk)
        UnsafeMutableRawPointer(memory).bindMemory(to: SimulatedHandle.self, capacity: 1)
            .initialize(to: SimulatedHandle(base: sqlite3_file(pMethods: methods), file: .passRetained(open)))
    }

    nonisolated(unsafe) private static let methods: UnsafePointer<sqlite3_io_methods> = {
        let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        methods.initialize(to: makeMethods())
        return UnsafePointer(methods)
    }()

    private static func makeMethods() -> sqlite3_io_methods {
        var methods = sqlite3_io_methods()
        methods.iVersion = 2
        methods.xClose = { memory in
            guard let memory, let file = handle(memory).pointee.file else { return SQLITE_OK }
            file.takeUnretainedValue().close()
            file.release()
            handle(memory).pointee.file = nil
            return SQLITE_OK
        }
        methods.xRead = { memory, buffer, count, offset in
            guard let file = openFile(memory), let buffer else { return IOError.read }
            return file.read(UnsafeMutableRawBufferPointer(start: buffer, count: Int(count)), at: Int(offset))
        }
        methods.xWrite = { memory, bytes, count, offset in
            guard let file = openFile(memory), let bytes else { return IOError.write }
            return file.write(UnsafeRawBufferPointer(start: bytes, count: Int(count)), at: Int(offset))
        }
        methods.xTruncate = { memory, size in openFile(memory)?.truncate(to: Int(size)) ?? IOError.truncate }
        methods.xSync = { memory, _ in openFile(memory)?.sync() ?? IOError.sync }
        methods.xFileSize = { memory, size in
            guard let found = openFile(memory)?.size else { return IOError.size }
            size?.pointee = sqlite3_int64(found)
            return SQLITE_OK
        }
        methods.xLock = { memory, level in openFile(memory)?.lock(level) ?? IOError.lock }
        methods.xUnlock = { memory, level in openFile(memory)?.unlock(level) ?? IOError.unlock }
        methods.xCheckReservedLock = { memory, result in
            result?.pointee = openFile(memory)?.isReserved == true ? 1 : 0
            return SQLITE_OK
        }
        methods.xFileControl = { _, _, _ in SQLITE_NOTFOUND }
        methods.xSectorSize = { _ in 512 }
        // As SQLite takes it of every disk on Linux: a torn write harms nothing beside it. Without that a commit is
        // padded with a frame that only the next sync makes durable, and one sync that fails breaks the chain for good.
        methods.xDeviceCharacteristics = { _ in SQLITE_IOCAP_POWERSAFE_OVERWRITE }
        methods.xShmMap = { memory, region, size, _, address in
            address?.pointee = openFile(memory)?.sharedRegion(Int(region), size: Int(size))
            return SQLITE_OK
        }
        methods.xShmLock = { memory, first, count, flags in
            openFile(memory)?.lockShared(Int(first)..<Int(first + count), flags) ?? IOError.sharedLock
        }
        methods.xShmBarrier = { _ in }
        methods.xShmUnmap = { memory, _ in
            openFile(memory)?.unlockAllShared()
            return SQLITE_OK
        }
        return methods
    }
}

private func openFile(_ memory: UnsafeMutablePointer<sqlite3_file>?) -> OpenFile? {
    memory.flatMap { handle($0).pointee.file?.takeUnretainedValue() }
}

private func handle(_ memory: UnsafeMutablePointer<sqlite3_file>) -> UnsafeMutablePointer<SimulatedHandle> {
    UnsafeMutableRawPointer(memory).assumingMemoryBound(to: SimulatedHandle.self)
}
