import Civil
public import Journal

/// A folder that holds attachments under their SHA-256: `ab/cdef…`, written once and never changed.
public struct AttachmentFolder: Sendable {
    /// The path of the folder.
    public let path: String
    let files: any FileSystem

    /// The folder within it for what is still being written.
    var incoming: String { path + "/incoming" }

    /// Opens the folder, makes it when it is missing, and deletes what an interrupted upload left.
    public init(_ path: String, files: any FileSystem = MachineFiles()) throws(JournalError) {
        self.path = path
        self.files = files
        try files.makeFolders(path)
        try files.makeFolders(incoming)
        try files.removeLeftovers(in: incoming)
    }

    /// A folder of this machine that is read alone.
    init(reading path: String) {
        self.path = path
        files = MachineFiles()
    }

    /// Begins an attachment whose bytes come piece by piece.
    public func writer() throws(JournalError) -> AttachmentWriter {
        try AttachmentWriter(self)
    }

    /// Stores bytes under their digest, which the caller computed; on stable storage when it returns.
    public func store(_ bytes: [UInt8], sha256: String) throws(JournalError) {
        let writer = try writer()
        try writer.append(bytes[...])
        try writer.finish(sha256: sha256)
    }

    /// The path under which an attachment is stored; `nil` for a text that is no digest.
    public func file(_ sha256: String) -> String? {
        sha256.isSHA256 ? "\(path)/\(sha256.prefix(2))/\(sha256.dropFirst(2))" : nil
    }

    /// The number of bytes of an attachment; `nil` where there is none.
    public func size(of sha256: String) -> Int? {
        file(sha256).flatMap(files.size)
    }

    /// The bytes of an attachment; `nil` where there is none.
    public func read(_ sha256: String) throws(JournalError) -> [UInt8]? {
        guard let file = file(sha256) else { return nil }
        return try files.read(file)
    }

    /// Gives a file that is on stable storage its place in the folder, which is there too when this returns.
    func place(_ file: String, at target: String) throws(JournalError) {
        let parent = String(target.dropLast(63))
        try files.makeFolders(parent)
        try files.rename(file, to: target)
        try files.syncFolder(parent)
    }
}
