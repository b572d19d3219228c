import EvidenceOpenSSL
import Foundation
import Journal
import JournalSQLite
import TransparencyLog

extension HomeFolder {
    /// Puts a backup's store into this home, whose store must hold nothing yet and whose keys must be those of the store.
    public func restore(from folder: String) throws(HomeFault) {
        guard FileManager.default.fileExists(atPath: "\(folder)/motcua.sqlite") else {
            throw HomeFault("\(folder) is not a backup", mend: "name a folder that 'motcua backup' made", exitCode: 66)
        }
        guard exists else {
            throw HomeFault("\(path) is not a home", mend: "make one with 'motcua init' first", exitCode: 66)
        }
        let lock = try lock()
        defer { withExtendedLifetime(lock) {} }
        try checkIsUnused()
        let key = try logKey()
        let isOwn: Bool
        do {
            isOwn = try SQLiteJournal.restore(
                from: folder, into: storePath, sha256: { Digest.sha256Hex($0) },
                isOwn: { Self.head(in: $0, of: key) != nil })
        } catch {
            switch error {
            case .diskFull:
                throw HomeFault("the disk is full", mend: "make room, then repeat it", exitCode: 75)
            case .damaged(let what):
                throw HomeFault("the backup \(folder) is damaged: \(what)", mend: "take another backup")
            case .unavailable(let what), .outcomeUnknown(let what), .conflict(dossier: let what):
                throw HomeFault("cannot restore \(folder): \(what)", mend: "look at permissions, then repeat it")
            }
        }
        guard isOwn else {
            throw HomeFault(
                "the backup \(folder) is not signed by the log of this home, \(key.name)",
                mend:
                    "put pki/ and motcua.yaml of the gateway whose store it is into this home first, from a backup of the keys"
            )
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
        } catch {
            throw HomeFault("the store of \(path) cannot be read: \(error)", mend: mend)
        }
    }
}
