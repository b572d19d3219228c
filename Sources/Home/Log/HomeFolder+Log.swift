import EvidenceOpenSSL
import Foundation
import Journal
import JournalSQLite
public import TransparencyLog

extension HomeFolder {
    /// The public key of the log of this home.
    public func logKey() throws(HomeFault) -> VerifierKey {
        do { return try PKIFolder(pkiPath).logVerifierKey() } catch {
            throw HomeFault("pki: \(error)", mend: "start the server once, or name --key", exitCode: 66)
        }
    }

    /// Writes the log of a home that no server has open into a folder of static files.
    /// - Returns: the number of entries.
    public func exportLog(to folder: String) throws(HomeFault) -> Int {
        try withStore(storePath) { journal in try LogArchive(path: folder).write(journal) }
    }

    /// Re-derives the log of a home that no server has open, or of a backup, from its events.
    ///
    /// - Parameters:
    ///   - store: the folder of the store; that of the home where it is `nil`.
    ///   - trust: by whom to go.
    ///   - kept: a head that was kept elsewhere, in its signed note.
    public func auditLog(store: String? = nil, trust: LogTrust, kept: [UInt8]? = nil) throws(HomeFault)
        -> LogAuditReport
    {
        try withStore(store ?? storePath) { journal in
            var audit = StoreAudit(journal, trust: trust)
            return try audit.run(kept: kept)
        }
    }

    /// The root certificate of this home in PEM; `nil` where there is none.
    public var logStampRoot: [UInt8]? { try? PKIFolder(pkiPath).rootPEM() }

    /// Re-derives the log of the home, as `motcua doctor` does; `nil` where there is no log yet, or no store to read,
    /// which `check` tells.
    public func checkLog() -> (report: LogAuditReport?, findings: [HomeFinding]) {
        do {
            let policy = try logPolicy()
            let plain = LogPolicy(origin: policy.origin, log: policy.log, witnesses: policy.witnesses) ?? policy
            let report = try auditLog(trust: LogTrust(plain, root: logStampRoot))
            return (
                report,
                report.faults.map {
                    HomeFinding(.fault, "log: \($0)", mend: "restore the newest backup, and tell who relies on the log")
                }
            )
        } catch {
            return (nil, [])
        }
    }

    func withStore<Value>(_ folder: String, _ body: (SQLiteJournal) throws -> Value) throws(HomeFault) -> Value {
        guard FileManager.default.fileExists(atPath: "\(folder)/\(SQLiteJournal.fileName)") else {
            throw HomeFault("\(folder) has no store", mend: "name a home or a backup", exitCode: 66)
        }
        do {
            let lock = folder == storePath ? try lock() : nil
            defer { withExtendedLifetime(lock) {} }
            let journal = try SQLiteJournal(folder: folder)
            let value = try body(journal)
            try journal.close()
            return value
        } catch let fault as HomeFault {
            throw fault
        } catch {
            throw HomeFault("store: \(error)", mend: "run 'motcua doctor', or restore a backup", exitCode: 65)
        }
    }
}
