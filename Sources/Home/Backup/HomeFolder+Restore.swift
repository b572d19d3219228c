public import Civil
import EvidenceOpenSSL
import Foundation
import Journal
import JournalSQLite
public import TransparencyLog

extension HomeFolder {
    /// Puts a backup's store into this home, whose store must hold nothing yet and whose keys must be those of the store.
    ///
    /// - Parameter takesUnsealed: takes also a database that the gateway has not sealed, or not as it is.
    /// - Returns: when the gateway sealed the backup; `nil` where that was not looked at.
    @discardableResult
    public func restore(from folder: String, takesUnsealed: Bool = false) throws(HomeFault) -> Instant? {
        guard FileManager.default.fileExists(atPath: "\(folder)/\(SQLiteJournal.fileName)") else {
            throw HomeFault("\(folder) is not a backup", mend: "name a folder that 'motcua backup' made", exitCode: 66)
        }
        guard Self.hasDatabase(folder) else { throw Self.damaged(folder, "the database is empty") }
        guard exists else {
            throw HomeFault("\(path) is not a home", mend: "make one with 'motcua init' first", exitCode: 66)
        }
        let lock = try lock()
        defer { withExtendedLifetime(lock) {} }
        try checkIsUnused()
        let seal = takesUnsealed ? nil : try requiredSeal(of: folder)
        let refusal: HomeFault?
        do {
            refusal = try SQLiteJournal.restore(
                from: folder, into: storePath, sha256: { Digest.sha256Hex($0) },
                unopened: { database in try seal.flatMap { try Self.refusal(of: database, by: $0, from: folder) } },
                refusal: { try self.refusal(of: $0, from: folder) })
        } catch {
            throw Self.fault(error, of: folder)
        }
        if let refusal { throw refusal }
        return seal?.at
    }

    /// When the gateway of a log sealed a backup; `nil` where the backup has no seal.
    ///
    /// - Throws: `HomeFault` where the seal is not of that log, was altered, or is of another database.
    public static func sealMoment(of backup: String, by key: VerifierKey) throws(HomeFault) -> Instant? {
        guard let seal = try seal(of: backup, by: key) else { return nil }
        let refusal: HomeFault?
        do {
            refusal = try Self.refusal(of: "\(backup)/\(SQLiteJournal.fileName)", by: seal, from: backup)
        } catch {
            throw damaged(backup, "its database cannot be read: \(error)")
        }
        if let refusal { throw refusal }
        return seal.at
    }

    private func requiredSeal(of folder: String) throws(HomeFault) -> BackupSeal {
        guard let seal = try Self.seal(of: folder, by: try logKey()) else {
            throw HomeFault(
                "the backup \(folder) has no seal of its gateway; nothing proves the accounts in it",
                mend: "restore it with --unsealed, then look through 'motcua account list'")
        }
        return seal
    }

    private static func seal(of folder: String, by key: VerifierKey) throws(HomeFault) -> BackupSeal? {
        do {
            guard let note = try SQLiteJournal.seal(of: folder, largest: SignedNote.largest) else { return nil }
            guard let seal = try BackupSeal(note, by: key) else {
                throw damaged(folder, "\(SQLiteJournal.sealName) is no seal")
            }
            return seal
        } catch let fault as HomeFault {
            throw fault
        } catch NoteFault.unsigned {
            throw foreign(folder, key)
        } catch let fault as JournalError {
            throw Self.fault(fault, of: folder)
        } catch {
            throw damaged(folder, "\(SQLiteJournal.sealName): \(error)")
        }
    }

    /// What is said against a database that is not the one which was sealed.
    private static func refusal(
        of database: String, by seal: BackupSeal, from folder: String
    ) throws -> HomeFault? {
        // What was committed later stands in the write-ahead log, and belongs to the database.
        let copy = URL(fileURLWithPath: database).deletingLastPathComponent().path
        guard !hasWriteAheadLog(copy), try BackupSeal(database: database, at: seal.at) == seal else {
            return HomeFault(
                "the backup \(folder) is damaged: its database is not the one that the gateway sealed at \(seal.at)",
                mend: "take another backup; where there is none, 'motcua restore --unsealed' looks through this one")
        }
        return nil
    }

    private static func foreign(_ folder: String, _ key: VerifierKey) -> HomeFault {
        HomeFault(
            "the backup \(folder) is not signed by the log \(key.name)",
            mend:
                "put pki/ and motcua.yaml of the gateway whose store it is into this home first, from a backup of the keys"
        )
    }

    private static func fault(_ error: JournalError, of folder: String) -> HomeFault {
        switch error {
        case .diskFull: diskFull
        case .damaged(let what): damaged(folder, what)
        case .unavailable(let what), .outcomeUnknown(let what), .conflict(dossier: let what):
            HomeFault("cannot restore \(folder): \(what)", mend: "look at permissions, then repeat it")
        }
    }

    private static let diskFull = HomeFault("the disk is full", mend: "make room, then repeat it", exitCode: 75)

    private static func damaged(_ folder: String, _ what: String) -> HomeFault {
        HomeFault("the backup \(folder) is damaged: \(what)", mend: "take another backup")
    }

    /// What is said against the copy of a backup: its log is of other keys, its contents are not what they were, or its log
    /// does not follow from them, or ends before the head beside the backup.
    /// - Throws: what kept it from being looked through.
    private func refusal(of journal: SQLiteJournal, from folder: String) throws -> HomeFault? {
        do {
            let kept = PublishedHead(folder: folder)
            if try kept.isTorn() {
                return HomeFault(
                    "the backup \(folder) is damaged: \(PublishedHead.fileName) was not written to its end",
                    mend: "take another backup, or remove the file and hold the log against a head kept elsewhere")
            }
            let key = try logKey()
            if let head = try journal.logHead()?.note, Self.head(in: head, of: key) == nil {
                return Self.foreign(folder, key)
            }
            let unreadable = try journal.historyFaults().unreadable
            if let fault = (unreadable + Self.contentFaults(of: journal)).first { return Self.damaged(folder, fault) }
            var audit = try StoreAudit(journal, trust: try ownTrust())
            let report = try audit.run(kept: try kept.note())
            return report.faults.first.map { Self.damaged(folder, "log: \($0)") }
        } catch let fault as HomeFault {
            return fault
        }
    }

    /// The store has no event yet; where it cannot be told, it is not touched either.
    private func checkIsUnused() throws(HomeFault) {
        let mend = "restore into a new home ('motcua init --home NEW')"
        do {
            let journal = try SQLiteJournal(folder: storePath)
            let events = try journal.counts().events
            try journal.close()
            guard events == 0 else { throw HomeFault("the store of \(path) is not empty", mend: mend) }
        } catch let fault as HomeFault {
            throw fault
        } catch JournalError.diskFull {
            throw Self.diskFull
        } catch {
            throw HomeFault("the store of \(path) cannot be read: \(error)", mend: mend)
        }
    }
}
