import Foundation
import GRDB
import Glibc
public import Journal
import Synchronization

extension SQLiteJournal {
    /// The name of the file beside the database of a backup that proves it.
    public static let sealName = "backup.seal"

    /// Copies the store into a folder while it is in use: the database as it is at one moment, and every attachment
    /// that it names, as a hard link where the file system allows it; beside it the newest head of its log, and a seal.
    ///
    /// The database bears its name only when all is there and on stable storage: what was interrupted is no backup.
    ///
    /// - Parameter seal: what proves the database in a file, which does not change any more.
    /// - Throws: `JournalError.unavailable` where the folder has a database already.
    public func backup(
        to folder: String, seal: ((_ database: String) throws -> [UInt8])? = nil
    ) throws(JournalError) {
        guard !isBackingUp.exchange(true, ordering: .acquiring) else {
            throw .unavailable("another backup is being made")
        }
        defer { isBackingUp.store(false, ordering: .releasing) }
        let path = folder + "/" + Self.fileName
        guard POSIXFile.size(path) == nil else { throw .unavailable("\(path) is there already") }
        let attachments = try AttachmentFolder(folder + "/attachments")
        do {
            let draft = path + ".partial"
            for rest in ["", "-journal", "-wal", "-shm"] { unlink(draft + rest) }
            let (digests, head) = try copyDatabase(to: draft)
            // At once: the folder may be anybody's, and what is put in its place from now on is not what was sealed.
            let proof = try seal?(draft)
            for digest in digests { try attachmentFolder.link(digest, into: attachments) }
            try PublishedHead(folder: folder).replace(by: head)
            try POSIXFile.sync(draft)
            unlink("\(folder)/\(Self.sealName)")
            if let proof { try MachineFiles().put(proof, at: "\(folder)/\(Self.sealName)") }
            try POSIXFile.syncFolder(folder)
            try POSIXFile.rename(draft, to: path)
            try POSIXFile.syncFolder(folder)
        } catch {
            throw JournalError(error, folder: folder)
        }
    }

    /// - Returns: the digests of the attachments that the copy names, and the newest head of its log.
    private func copyDatabase(to path: String) throws -> (digests: [String], head: [UInt8]?) {
        let copy = try DatabaseQueue(path: path)
        try pool.backup(to: copy)
        let contents = try copy.read { database in
            (
                try String.fetchAll(database, sql: "SELECT DISTINCT sha256 FROM attachment"),
                try Data.fetchOne(database, sql: "SELECT note FROM log_head ORDER BY size DESC LIMIT 1")
            )
        }
        try copy.close()
        return (contents.0, contents.1.map { [UInt8]($0) })
    }
}

extension AttachmentFolder {
    /// Puts an attachment of this folder into another folder of this machine, without a copy where that is possible.
    fileprivate func link(_ sha256: String, into other: AttachmentFolder) throws(JournalError) {
        guard let source = file(sha256), let target = other.file(sha256), other.size(of: sha256) == nil else { return }
        let parent = String(target.dropLast(63))
        try other.files.makeFolders(parent)
        if Glibc.link(source, target) == 0 { return try other.files.syncFolder(parent) }
        guard let bytes = try read(sha256) else { throw .damaged("attachment \(sha256) is missing") }
        try other.store(bytes, sha256: sha256)
    }
}
