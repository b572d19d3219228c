import Synchronization

/// The disk of a simulated machine. It keeps what was synced; of the rest a power failure leaves what chance says.
final class SimulatedDisk: Sendable {
    enum Fault: Error {
        /// The operation failed (`EIO`).
        case failed
        case full
        /// There is no such file.
        case missing
    }

    fileprivate struct State {
        var files: [String: SimulatedFile] = [:]
        /// Deleted files whose names a power failure may bring back.
        var deleted: [String: SimulatedFile] = [:]
        /// Folders, and whether a power failure leaves them for certain.
        var folders: [String: Bool] = [:]
        /// What was renamed and a power failure may undo, in its order.
        var renamed: [Renaming] = []
        /// Grows with each power failure; what was opened before it is gone.
        var boot = 0
        var isFull = false
        var untilPowerFailure: Int?
        var hasPower = true
        var failingWrites = 0
        var failingSyncs = 0
    }

    fileprivate struct Renaming {
        let old: String
        let new: String
        /// What bore the new name before.
        let replaced: SimulatedFile?
    }

    /// Of which syncs it says that they are done, and does none, as bad controllers do.
    enum Lie {
        case none, everything, attachments

        fileprivate func covers(_ path: String) -> Bool {
            switch self {
            case .none: false
            case .everything: true
            case .attachments: path.contains("/attachments")
            }
        }
    }

    private let dice: Dice
    private let lie: Lie
    private let state = Mutex(State())

    /// An empty disk with one folder.
    init(_ dice: Dice, folder: String, lie: Lie = .none) {
        self.dice = dice
        self.lie = lie
        state.withLock { $0.folders[folder] = true }
    }

    // MARK: What the storm does to it

    var hasPower: Bool { state.withLock { $0.hasPower } }

    /// Whether something fails, or will.
    var isFailing: Bool {
        state.withLock {
            !$0.hasPower || $0.untilPowerFailure != nil || $0.isFull || $0.failingWrites > 0 || $0.failingSyncs > 0
        }
    }

    /// Fills it: no file grows.
    func fill() { state.withLock { $0.isFull = true } }

    /// The next writes fail.
    func failWrites(_ count: Int) { state.withLock { $0.failingWrites = count } }

    /// The next syncs fail.
    func failSyncs(_ count: Int) { state.withLock { $0.failingSyncs = count } }

    /// The power fails in the middle of the n-th operation from now, from 1.
    func failPower(atOperation number: Int) { state.withLock { $0.untilPowerFailure = number } }

    /// The power fails now.
    func losePower() { state.withLock { $0.hasPower = false } }

    /// Writes and syncs work again, and there is room; the power may fail all the same.
    func recover() {
        state.withLock {
            $0.isFull = false
            $0.failingWrites = 0
            $0.failingSyncs = 0
        }
    }

    /// Nothing fails any more.
    func heal() {
        recover()
        state.withLock { $0.untilPowerFailure = nil }
    }

    /// The power fails, and is back: only what is on the platter is left, and nothing is open.
    func restart() {
        state.withLock { state in
            for name in state.deleted.keys.sorted() where dice.oneIn(2) {
                state.files[name] = state.deleted[name]
            }
            state.deleted = [:]
            for renaming in state.renamed.reversed() where dice.oneIn(2) { state.undo(renaming) }
            state.renamed = []
            for folder in state.folders.keys.sorted() where state.folders[folder] == false {
                if dice.oneIn(2) { state.lose(folder) } else { state.folders[folder] = true }
            }
            for name in state.files.keys.sorted() {
                guard var file = state.files[name] else { continue }
                let survives = file.isNamed || dice.oneIn(2)
                file.losePower(dice)
                state.files[name] = survives ? file : nil
            }
            state.boot += 1
            state.hasPower = true
            state.untilPowerFailure = nil
        }
    }

    // MARK: What programs do with it

    var boot: Int { state.withLock { $0.boot } }

    func exists(_ name: String) -> Bool { state.withLock { $0.files[name] != nil } }

    func create(_ name: String, boot: Int) throws(Fault) {
        try change(boot) { state throws(Fault) in
            guard state.files[name] == nil else { return }
            guard state.folders[Self.folder(of: name)] != nil else { throw .missing }
            if state.isFull { throw .full }
            state.files[name] = SimulatedFile()
            state.deleted[name] = nil
        }
    }

    /// The files right in a folder.
    func files(in folder: String) -> [String] {
        state.withLock { $0.files.keys.filter { Self.folder(of: $0) == folder }.sorted() }
    }

    /// Makes a folder, unless it is there already.
    /// - Throws: `Fault.missing` where the folder above it is missing.
    func makeFolder(_ path: String, boot: Int) throws(Fault) {
        try change(boot) { state throws(Fault) in
            guard state.folders[path] == nil else { return }
            guard state.folders[Self.folder(of: path)] != nil else { throw .missing }
            if state.isFull { throw .full }
            state.folders[path] = false
        }
    }

    func syncFolder(_ path: String, boot: Int) throws(Fault) {
        try change(boot) { state throws(Fault) in
            guard state.folders[path] != nil else { throw .missing }
            guard !lie.covers(path) else { return }
            guard state.failingSyncs == 0 else {
                state.failingSyncs -= 1
                throw .failed
            }
            for folder in state.folders.keys where Self.folder(of: folder) == path { state.folders[folder] = true }
            state.renamed.removeAll { Self.folder(of: $0.new) == path }
        }
    }

    func rename(_ name: String, to target: String, boot: Int) throws(Fault) {
        try change(boot) { state throws(Fault) in
            guard state.folders[Self.folder(of: target)] != nil, let file = state.files.removeValue(forKey: name) else {
                throw .missing
            }
            state.renamed.append(Renaming(old: name, new: target, replaced: state.files[target]))
            state.files[target] = file
        }
    }

    private static func folder(of path: String) -> String {
        String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }

    func delete(_ name: String, boot: Int, durably: Bool) throws(Fault) {
        try change(boot) { state throws(Fault) in
            guard let file = state.files.removeValue(forKey: name) else { throw .missing }
            if !durably, file.isNamed { state.deleted[name] = file }
        }
    }

    func size(_ name: String, boot: Int) throws(Fault) -> Int { try open(name, boot) { $0.bytes.count } }

    func contents(_ name: String, boot: Int) throws(Fault) -> [UInt8] { try open(name, boot, \.bytes) }

    /// Copies bytes and answers how many there were.
    func read(_ name: String, boot: Int, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Fault)
        -> Int
    {
        try open(name, boot) { file in
            let end = min(file.bytes.count, offset + buffer.count)
            guard offset < end else { return 0 }
            file.bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<end])) }
            return end - offset
        }
    }

    func write(_ name: String, boot: Int, at offset: Int, _ bytes: [UInt8]) throws(Fault) {
        try change(boot) { state throws(Fault) in
            if state.failingWrites > 0 {
                state.failingWrites -= 1
                throw .failed
            }
            guard let size = state.files[name]?.bytes.count else { throw .missing }
            if state.isFull, offset + bytes.count > size { throw .full }
            state.files[name]?.write(bytes, at: offset)
        }
    }

    func truncate(_ name: String, boot: Int, to size: Int) throws(Fault) {
        try change(boot) { state throws(Fault) in state.files[name]?.truncate(to: size) }
    }

    func sync(_ name: String, boot: Int) throws(Fault) {
        try change(boot) { state throws(Fault) in
            guard !lie.covers(name) else { return }
            guard state.failingSyncs == 0 else {
                state.failingSyncs -= 1
                state.files[name]?.failSync(dice)
                throw .failed
            }
            // The first sync of a journal syncs the folder too, as SQLite's own file system does it.
            if state.files[name]?.isNamed == false, name.hasSuffix("-wal") || name.hasSuffix("-journal") {
                state.deleted = [:]
            }
            state.files[name]?.sync()
        }
    }

    private func open<Value>(
        _ name: String, _ boot: Int, _ body: (SimulatedFile) -> Value
    ) throws(Fault) -> Value {
        let value = state.withLock { state -> Value? in
            guard state.hasPower, state.boot == boot, let file = state.files[name] else { return nil }
            return body(file)
        }
        guard let value else { throw .failed }
        return value
    }

    /// Does an operation, in the middle of which the power may fail: nobody hears then whether it was done.
    private func change(_ boot: Int, _ body: (inout State) throws(Fault) -> Void) throws(Fault) {
        let outcome: Result<Void, Fault> = state.withLock { state in
            guard state.hasPower, state.boot == boot else { return .failure(.failed) }
            let isLast = state.untilPowerFailure == 1
            state.untilPowerFailure = state.untilPowerFailure.map { $0 - 1 }
            do throws(Fault) {
                if !isLast || dice.oneIn(2) { try body(&state) }
            } catch {
                if !isLast { return .failure(error) }
            }
            state.hasPower = !isLast
            return isLast ? .failure(.failed) : .success(())
        }
        try outcome.get()
    }
}

extension SimulatedDisk.State {
    fileprivate mutating func undo(_ renaming: SimulatedDisk.Renaming) {
        guard let file = files.removeValue(forKey: renaming.new) else { return }
        files[renaming.old] = file
        files[renaming.new] = renaming.replaced
    }

    fileprivate mutating func lose(_ folder: String) {
        for path in files.keys where path.hasPrefix(folder + "/") { files[path] = nil }
        for path in folders.keys where path == folder || path.hasPrefix(folder + "/") { folders[path] = nil }
    }
}
