import Foundation
import Journal
import JournalSQLite

extension HomeFolder {
    /// Puts a backup's store into this home, whose store must hold nothing yet.
    public func restore(from folder: String) throws(HomeFault) {
        guard FileManager.default.fileExists(atPath: "\(folder)/motcua.sqlite") else {
            throw HomeFault("\(folder) is not a backup", mend: "name a folder that 'motcua backup' made", exitCode: 66)
        }
        guard exists else {
            throw HomeFault("\(path) is not a home", mend: "make one with 'motcua init' first", exitCode: 66)
        }
        let lockName = "lock"
        do {
            let lock = try lock()
            defer { withExtendedLifetime(lock) {} }
            let counts = try SQLiteJournal(folder: storePath).counts()
            guard counts.events == 0 else {
                throw HomeFault(
                    "the store of \(path) is not empty", mend: "restore into a new home ('motcua init --home NEW')")
            }
            for name in try FileManager.default.contentsOfDirectory(atPath: storePath) where name != lockName {
                try FileManager.default.removeItem(atPath: "\(storePath)/\(name)")
            }
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name != lockName {
                try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: "\(storePath)/\(name)")
            }
        } catch let fault as HomeFault {
            throw fault
        } catch {
            throw HomeFault("cannot restore \(folder): \(error)", mend: "look at permissions and free space")
        }
    }
}
