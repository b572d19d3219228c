import Glibc
import Journal

/// Files by the calls of the operating system, whose errors tell a full disk from other trouble.
enum POSIXFile {
    /// Brings the names within a folder to stable storage.
    static func syncFolder(_ path: String) throws(JournalError) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw JournalError(systemError: errno, doing: "open \(path)") }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw JournalError(systemError: errno, doing: "fsync \(path)") }
    }

    /// Brings the bytes of a file to stable storage.
    static func sync(_ path: String) throws(JournalError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw JournalError(systemError: errno, doing: "open \(path)") }
        defer { close(file) }
        guard fsync(file) == 0 else { throw JournalError(systemError: errno, doing: "fsync \(path)") }
    }

    static func write(_ bytes: ArraySlice<UInt8>, to file: Int32) throws(JournalError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw JournalError(systemError: errno, doing: "write") }
            rest = rest.dropFirst(count)
        }
    }

    /// Gives a file or folder another name; what bore it is replaced.
    static func rename(_ path: String, to target: String) throws(JournalError) {
        guard Glibc.rename(path, target) == 0 else {
            throw JournalError(systemError: errno, doing: "rename \(path)")
        }
    }

    /// Copies a file, which may be large, into a new one.
    static func copy(_ path: String, to target: String) throws(JournalError) {
        let source = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard source >= 0 else { throw JournalError(systemError: errno, doing: "open \(path)") }
        defer { close(source) }
        try requireFile(source, path)
        let file = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw JournalError(systemError: errno, doing: "make \(target)") }
        defer { close(file) }
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = piece.withUnsafeMutableBytes { Glibc.read(source, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw JournalError(systemError: errno, doing: "read \(path)") }
            guard count > 0 else { return }
            try write(piece[..<count], to: file)
        }
    }

    /// Refuses what has no end of its own, such as a pipe or a device.
    private static func requireFile(_ descriptor: CInt, _ path: String) throws(JournalError) {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw JournalError(systemError: errno, doing: "look at \(path)") }
        guard facts.st_mode & S_IFMT == S_IFREG else { throw .damaged("\(path) is not a file") }
    }

    /// The number of bytes of a file; `nil` where there is none.
    static func size(_ path: String) -> Int? {
        var facts = stat()
        return stat(path, &facts) == 0 ? Int(facts.st_size) : nil
    }

    /// The bytes of a file, no more than the first `most` of them; `nil` where there is none.
    static func read(_ path: String, most: Int = .max) throws(JournalError) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw JournalError(systemError: errno, doing: "open \(path)")
        }
        defer { close(file) }
        try requireFile(file, path)
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: min(1 << 20, max(4096, size(path) ?? 0)))
        while true {
            let count = piece.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw JournalError(systemError: errno, doing: "read \(path)") }
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: piece[..<min(count, most - bytes.count)])
            if bytes.count == most { return bytes }
        }
    }

    /// The names of the files in a folder, sorted.
    static func names(in path: String) throws(JournalError) -> [String] {
        guard let folder = opendir(path) else { throw JournalError(systemError: errno, doing: "list \(path)") }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Deletes a file that no process is writing.
    static func removeUnlessLocked(_ path: String) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return }
        defer { close(file) }
        if flock(file, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
    }
}
