import Foundation
import GRDB
public import Journal

extension SQLiteJournal {
    /// Copies the store into a folder while it is in use: the database as it is at one moment, and every attachment
    /// that it names, as a hard link where the file system allows it.
    ///
    /// - Throws: `JournalError.unavailable` where the folder has a database already.
    public func backup(to folder: String) throws(JournalError) {
        let path = folder + "/" + Self.fileName
        guard POSIXFile.size(path) == nil else { throw .unavailable("\(path) is there already") }
        let attachments = try AttachmentFolder(folder + "/attachments")
        do {
            let digests = try copyDatabase(to: path)
            for digest in digests { try attachmentFolder.link(digest, into: attachments) }
        } catch {
            throw JournalError(error, folder: folder)
        }
        try POSIXFile.sync(path)
        try POSIXFile.syncFolder(folder)
    }

    /// - Returns: the digests of the attachments that the copy names.
    private func copyDatabase(to path: String) throws -> [String] {
        let copy = try DatabaseQueue(path: path)
        try pool.backup(to: copy)
        let digests = try copy.read { try String.fetchAll($0, sql: "SELECT DISTINCT sha256 FROM attachment") }
        try copy.close()
        return digests
    }
}
