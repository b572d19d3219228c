import Glibc
public import Journal

/// A folder that holds attachments under their SHA-256: `ab/cdef…`, written once and never changed.
public struct AttachmentFolder: Sendable {
    /// The path of the folder.
    public let path: String

    /// The folder within it for what is still being written.
    var incoming: String { path + "/incoming" }

    /// Opens the folder, makes it when it is missing, and deletes what an interrupted upload left.
    public init(_ path: String) throws(JournalError) {
        self.path = path
        try POSIXFile.makeFolders(path)
        try POSIXFile.makeFolders(path + "/incoming")
        for name in try POSIXFile.names(in: incoming) { POSIXFile.removeUnlessLocked(incoming + "/" + name) }
    }

    /// A folder that is read alone.
    init(reading path: String) { self.path = path }

    /// Whether a text is 64 lower-case hexadecimal digits.
    public static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
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
        Self.isDigest(sha256) ? "\(path)/\(sha256.prefix(2))/\(sha256.dropFirst(2))" : nil
    }

    /// The number of bytes of an attachment; `nil` where there is none.
    public func size(of sha256: String) -> Int? {
        file(sha256).flatMap(POSIXFile.size)
    }

    /// The bytes of an attachment; `nil` where there is none.
    public func read(_ sha256: String) throws(JournalError) -> [UInt8]? {
        guard let file = file(sha256) else { return nil }
        return try POSIXFile.read(file)
    }

    /// Puts an attachment of this folder into another folder of the same kind, without a copy where that is possible.
    func link(_ sha256: String, into other: AttachmentFolder) throws(JournalError) {
        guard let source = file(sha256), let target = other.file(sha256), POSIXFile.size(target) == nil else { return }
        try POSIXFile.makeFolders(String(target.dropLast(63)))
        if Glibc.link(source, target) == 0 { return try POSIXFile.syncFolder(String(target.dropLast(63))) }
        guard let bytes = try read(sha256) else { throw .damaged("attachment \(sha256) is missing") }
        try other.store(bytes, sha256: sha256)
    }
}
