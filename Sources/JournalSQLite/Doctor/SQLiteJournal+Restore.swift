import Foundation
import GRDB
public import Journal

extension SQLiteJournal {
    /// Puts a backup into the folder of a store that holds no event: a copy is made beside it and looked through, and takes
    /// its place only when all is well and on stable storage. Whatever fails before leaves the store as it was.
    ///
    /// - Parameters:
    ///   - sha256: the SHA-256 of bytes, in hex.
    ///   - unopened: looks at the file of the copy before anything reads it as a database; answers as `refusal`.
    ///   - refusal: looks through the copy; what it answers keeps the copy from its place.
    /// - Returns: the refusal; nothing is changed then.
    /// - Throws: `JournalError.damaged` where the backup is not whole or not what was stored.
    public static func restore<Refusal>(
        from backup: String, into folder: String, sha256: ([UInt8]) -> String,
        unopened: (_ database: String) throws -> Refusal?, refusal: (SQLiteJournal) throws -> Refusal?
    ) throws(JournalError) -> Refusal? {
        let copy = folder + "/restoring"
        do {
            try? FileManager.default.removeItem(atPath: copy)
            try MachineFiles().makeFolders(copy)
            let (head, refused) = try copyChecked(backup, to: copy, sha256, unopened, refusal)
            guard refused == nil else {
                try? FileManager.default.removeItem(atPath: copy)
                return refused
            }
            try PublishedHead(folder: copy).replace(by: head)
            for rest in ["-wal", "-shm"] { unlink("\(folder)/\(fileName)\(rest)") }
            try? FileManager.default.removeItem(atPath: folder + "/attachments")
            try POSIXFile.rename(copy + "/attachments", to: folder + "/attachments")
            // Before the database: without it no server would start on the head.
            unlink("\(folder)/\(PublishedHead.fileName)")
            if head != nil {
                try POSIXFile.rename(
                    "\(copy)/\(PublishedHead.fileName)", to: "\(folder)/\(PublishedHead.fileName)")
            }
            try POSIXFile.rename("\(copy)/\(fileName)", to: "\(folder)/\(fileName)")
            try POSIXFile.syncFolder(folder)
            try? FileManager.default.removeItem(atPath: copy)
            return nil
        } catch {
            // Before the room is given back, which says whether there was none.
            let fault = JournalError(error, folder: folder)
            try? FileManager.default.removeItem(atPath: copy)
            throw fault
        }
    }

    /// - Returns: the newest head of its log, and what is said against it.
    private static func copyChecked<Refusal>(
        _ backup: String, to folder: String, _ sha256: ([UInt8]) -> String,
        _ unopened: (String) throws -> Refusal?, _ refusal: (SQLiteJournal) throws -> Refusal?
    ) throws -> (head: [UInt8]?, refused: Refusal?) {
        guard POSIXFile.size("\(backup)/\(fileName)-journal") == nil else {
            throw JournalError.damaged("the database was not written to its end")
        }
        for rest in ["", "-wal"] where POSIXFile.size("\(backup)/\(fileName)\(rest)") != nil {
            try POSIXFile.copy("\(backup)/\(fileName)\(rest)", to: "\(folder)/\(fileName)\(rest)")
        }
        if let refused = try unopened("\(folder)/\(fileName)") { return (nil, refused) }
        let journal = try SQLiteJournal(folder: folder)
        if let fault = journal.integrityFaults(sha256: sha256).first { throw JournalError.damaged(fault) }
        for digest in try journal.read({ try String.fetchAll($0, sql: "SELECT DISTINCT sha256 FROM attachment") }) {
            try journal.attachmentFolder.takeCopy(of: digest, from: backup + "/attachments", sha256)
        }
        let refused = try refusal(journal)
        let head = try journal.logHead()?.note
        _ = try journal.pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try journal.close()
        try POSIXFile.sync("\(folder)/\(fileName)")
        try POSIXFile.syncFolder(folder)
        return (head, refused)
    }
}

extension SQLiteJournal {
    /// The seal of a backup; `nil` where there is none.
    /// - Throws: `JournalError.damaged` for a longer one than `largest`.
    public static func seal(of backup: String, largest: Int) throws(JournalError) -> [UInt8]? {
        guard let seal = try POSIXFile.read("\(backup)/\(sealName)", most: largest + 1) else { return nil }
        guard seal.count <= largest else { throw .damaged("\(sealName) is too long to be one") }
        return seal
    }
}

extension AttachmentFolder {
    /// Stores a copy of an attachment that lies in another folder of the kind.
    fileprivate func takeCopy(
        of digest: String, from other: String, _ sha256: ([UInt8]) -> String
    ) throws(JournalError) {
        let file = "\(other)/\(digest.prefix(2))/\(digest.dropFirst(2))"
        guard let bytes = try POSIXFile.read(file) else { throw .damaged("attachment \(digest) is missing") }
        guard sha256(bytes) == digest else { throw .damaged("attachment \(digest) has other bytes than its name says") }
        try store(bytes, sha256: digest)
    }
}
