internal import Glibc

/// Reads and writes the small files of the folder.
enum FolderFile {
    /// The largest file that is read, in bytes.
    private static let sizeLimit = 1 << 20

    static func read(_ path: String) throws(PKIFault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 8192)
        while true {
            let count = Glibc.read(descriptor, &piece, piece.count)
            guard count >= 0, bytes.count <= sizeLimit else { throw .unreadable(path: path) }
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: piece[..<count])
        }
    }

    /// Writes a new file; a file that exists is left alone unless it is to be replaced, which is done at once.
    static func write(_ bytes: [UInt8], to path: String, mode: mode_t, replacing: Bool = false, durably: Bool = false)
        throws(PKIFault)
    {
        let target = replacing ? path + ".new" : path
        if replacing { unlink(target) }
        let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? .exists(path: path) : .unwritable(path: path)
        }
        var written = fchmod(descriptor, mode) == 0
        var next = 0
        while written, next < bytes.count {
            let count = bytes[next...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            written = count > 0
            next += max(0, count)
        }
        if durably { written = written && fsync(descriptor) == 0 }
        close(descriptor)
        guard written, !replacing || rename(target, path) == 0 else {
            // On a full disk an empty file would be in the way of the next attempt.
            unlink(target)
            throw .unwritable(path: path)
        }
    }

    /// Writes a new public file that nobody sees half, not even after a power cut; throws `exists` where there is one.
    static func publish(_ bytes: [UInt8], as path: String) throws(PKIFault) {
        let draft = "\(path).\(getpid()).new"
        try write(bytes, to: draft, mode: 0o644, durably: true)
        defer { unlink(draft) }
        guard link(draft, path) == 0 else { throw errno == EEXIST ? .exists(path: path) : .unwritable(path: path) }
    }

    static func makeFolder(_ path: String) throws(PKIFault) {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .unwritable(path: path) }
    }

    static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    /// Throws unless the folder is this user's and nobody else's.
    static func checkFolder(_ path: String) throws(PKIFault) {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw .unreadable(path: path) }
        guard status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid(), status.st_mode & 0o077 == 0 else {
            throw .folderMode(path: path, mode: status.st_mode & 0o7777)
        }
    }

    /// Throws unless the key file is a plain file of this user that nobody else can read.
    static func checkKey(_ path: String) throws(PKIFault) {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw .unreadable(path: path) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(), status.st_mode & 0o177 == 0 else {
            throw .keyMode(path: path, mode: status.st_mode & 0o7777)
        }
    }

    /// The names in a folder, sorted.
    static func names(in path: String) throws(PKIFault) -> [String] {
        guard let folder = opendir(path) else { throw .unreadable(path: path) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let length = Int(strlen(&entry.pointee.d_name.0))
            names.append(
                withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0[..<length], as: UTF8.self) })
        }
        return names.filter { $0 != "." && $0 != ".." }.sorted()
    }
}
