import Glibc

/// Why a file of the outbox could not be written.
struct FileFault: Error, CustomStringConvertible {
    let description: String

    /// The failure of the last call of the operating system.
    init(_ action: String) {
        description = "\(action): \(String(cString: strerror(errno)))"
    }
}

/// Files that are whole or absent, whatever interrupts their writing.
enum OutboxFile {
    static func makeFolder(_ path: String) throws(FileFault) {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw FileFault("make \(path)") }
    }

    /// Brings the names in a folder to stable storage.
    static func syncFolder(_ path: String) throws(FileFault) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw FileFault("open \(path)") }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw FileFault("fsync \(path)") }
    }

    /// Writes a file beside its place and moves it there once its bytes are on stable storage; the name gets there with
    /// `syncFolder`.
    static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
        let temporary = "\(path).part"
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FileFault("open \(temporary)") }
        defer { close(file) }
        try append(bytes, to: file)
        guard fsync(file) == 0 else { throw FileFault("fsync \(temporary)") }
        guard rename(temporary, path) == 0 else { throw FileFault("rename \(temporary)") }
    }

    static func append(_ bytes: [UInt8], to file: Int32) throws(FileFault) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileFault("write") }
            rest = rest.dropFirst(count)
        }
    }

    /// The bytes of a file; `nil` where it cannot be read.
    static func read(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        return read(file, atMost: .max)
    }

    static func read(_ file: Int32, atMost limit: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 16_384)
        while bytes.count < limit {
            let count = piece.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            guard count > 0 else { break }
            bytes += piece[..<count]
        }
        return Array(bytes.prefix(limit))
    }

    /// A file without a name, for what is handed to a program.
    static func nameless(in folder: String) throws(FileFault) -> Int32 {
        let path = "\(folder)/motcua-\(UInt64.random(in: .min ... .max))"
        let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FileFault("open \(path)") }
        unlink(path)
        return file
    }
}
