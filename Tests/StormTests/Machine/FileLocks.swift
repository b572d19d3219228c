import GRDBSQLite
import Synchronization

/// The locks and the shared memory of one file, which all who opened it since the machine started have in common.
final class FileLocks: @unchecked Sendable {
    // Unchecked because of the regions' addresses, which are touched only while `state` is held.
    private struct State {
        var levels: [ObjectIdentifier: Int32] = [:]
        var shared: [Int: Set<ObjectIdentifier>] = [:]
        var exclusive: [Int: ObjectIdentifier] = [:]
        var regions: [UnsafeMutableRawPointer] = []
        /// Who uses the shared memory.
        var users: Set<ObjectIdentifier> = []
    }

    private struct Place: Hashable {
        let path: String
        let disk: ObjectIdentifier
        let boot: Int
    }

    private let state = Mutex(State())
    private static let all = Mutex<[Place: FileLocks]>([:])

    static func of(_ path: String, _ disk: SimulatedDisk, boot: Int) -> FileLocks {
        let place = Place(path: path, disk: ObjectIdentifier(disk), boot: boot)
        return all.withLock { all in
            if let known = all[place] { return known }
            let locks = FileLocks()
            all[place] = locks
            return locks
        }
    }

    /// Forgets the files of a disk that is used no more.
    static func forget(_ disk: SimulatedDisk) {
        all.withLock { all in all = all.filter { $0.key.disk != ObjectIdentifier(disk) } }
    }

    deinit { state.withLock { for region in $0.regions { region.deallocate() } } }

    var isReserved: Bool { state.withLock { $0.levels.values.contains { $0 >= SQLITE_LOCK_RESERVED } } }

    /// Raises or lowers the lock that an opening holds; `false` where others are in the way.
    func set(_ opening: ObjectIdentifier, _ level: Int32) -> Bool {
        state.withLock { state in
            let others = state.levels.filter { $0.key != opening }.map(\.value).max() ?? SQLITE_LOCK_NONE
            let limit =
                switch level {
                case SQLITE_LOCK_SHARED: SQLITE_LOCK_RESERVED
                case SQLITE_LOCK_RESERVED, SQLITE_LOCK_PENDING: SQLITE_LOCK_SHARED
                case SQLITE_LOCK_EXCLUSIVE: SQLITE_LOCK_NONE
                default: SQLITE_LOCK_EXCLUSIVE
                }
            guard level < state.levels[opening] ?? SQLITE_LOCK_NONE || others <= limit else { return false }
            state.levels[opening] = level
            return true
        }
    }

    /// A piece of the shared memory, which is empty for its first user.
    func region(_ index: Int, size: Int, for opening: ObjectIdentifier) -> UnsafeMutableRawPointer {
        state.withLock { state in
            state.users.insert(opening)
            while state.regions.count <= index {
                let region = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
                region.initializeMemory(as: UInt8.self, repeating: 0, count: size)
                state.regions.append(region)
            }
            return state.regions[index]
        }
    }

    func take(_ slots: Range<Int>, _ opening: ObjectIdentifier, exclusively: Bool) -> Bool {
        state.withLock { state in
            for slot in slots {
                if let owner = state.exclusive[slot], owner != opening { return false }
                if exclusively, !(state.shared[slot] ?? []).subtracting([opening]).isEmpty { return false }
            }
            for slot in slots {
                if exclusively {
                    state.exclusive[slot] = opening
                } else {
                    state.shared[slot, default: []].insert(opening)
                }
            }
            return true
        }
    }

    func release(_ slots: Range<Int>, _ opening: ObjectIdentifier) {
        state.withLock { state in
            for slot in slots {
                if state.exclusive[slot] == opening { state.exclusive[slot] = nil }
                state.shared[slot]?.remove(opening)
            }
        }
    }

    /// Ends an opening's use of the shared memory; with its last user it is gone.
    func releaseShared(_ opening: ObjectIdentifier) {
        release(0..<Int(SQLITE_SHM_NLOCK), opening)
        state.withLock { state in
            state.users.remove(opening)
            guard state.users.isEmpty else { return }
            for region in state.regions { region.deallocate() }
            state.regions = []
        }
    }
}
