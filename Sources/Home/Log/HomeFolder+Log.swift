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
    ///   - kept: a head that was kept elsewhere, in its signed note; the newest that the store itself kept beside its
    ///     database where it is `nil`.
    public func auditLog(store: String? = nil, trust: LogTrust, kept: [UInt8]? = nil) throws(HomeFault)
        -> LogAuditReport
    {
        try withStore(store ?? storePath) { journal in
            var audit = try StoreAudit(journal, trust: trust)
            return try audit.run(kept: try kept ?? PublishedHead(folder: journal.folder).note())
        }
    }

    /// The root certificate of this home in PEM; `nil` where there is none.
    public var logStampRoot: [UInt8]? { try? PKIFolder(pkiPath).rootPEM() }

    /// Re-derives the log of the home, as `motcua doctor` does; `nil` where there is no log yet, or it cannot be done,
    /// which is a finding, unless the store is not there, which `check` tells.
    public func checkLog() -> (report: LogAuditReport?, findings: [HomeFinding]) {
        guard Self.hasDatabase(storePath) else { return (nil, []) }
        do {
            let report = try auditLog(trust: try ownTrust())
            return (report, Self.findings(report.faults) + headFindings)
        } catch {
            return (nil, [HomeFinding(.fault, error.what, mend: error.mend)])
        }
    }

    private var headFindings: [HomeFinding] {
        guard (try? PublishedHead(folder: storePath).isTorn()) == true else { return [] }
        return [
            HomeFinding(
                .warning, "log: \(PublishedHead.fileName) was not written to its end, and tells nothing",
                mend:
                    "a crash of the machine leaves it so, and the server writes the next; if there was none, hold the "
                    + "log against a head that was kept elsewhere ('motcua log audit --kept')")
        ]
    }

    /// The log's own key, witnesses of which none is asked for, and the home's own root.
    func ownTrust() throws(HomeFault) -> LogTrust {
        let policy = try logPolicy()
        let plain = LogPolicy(origin: policy.origin, log: policy.log, witnesses: policy.witnesses) ?? policy
        return try LogTrust(plain, root: logStampRoot)
    }

    /// The findings of faults; heads that lack their signature are one, since with other keys all do.
    private static func findings(_ faults: [LogFault]) -> [HomeFinding] {
        let unsigned = faults.filter(\.isUnsigned)
        let others = faults.filter { !$0.isUnsigned }.map(finding)
        guard let first = unsigned.first else { return others }
        let more = unsigned.count > 1 ? ", and \(unsigned.count - 1) more" : ""
        return [
            HomeFinding(
                .fault, "log: \(first)\(more)",
                mend:
                    "if the keys in pki/ are not those of the store, put pki/ and motcua.yaml back from a backup of the "
                    + "keys; else restore the newest backup into a new home, and tell who relies on the log")
        ] + others
    }

    private static func finding(_ fault: LogFault) -> HomeFinding {
        let mend =
            if case .missing = fault {
                "the end of the store is lost, or an older database was put in its place: put the newest back, with its "
                    + "-wal; else restore the newest backup into a new home, and tell who holds receipts since"
            } else {
                "restore the newest backup into a new home, and tell who relies on the log"
            }
        return HomeFinding(.fault, "log: \(fault)", mend: mend)
    }

    /// Opens the store of this home, which no server has open, or another, which is not changed unless it has a write-ahead
    /// log.
    func withStore<Value>(_ folder: String, _ body: (SQLiteJournal) throws -> Value) throws(HomeFault) -> Value {
        // Opened, a file that is not there would be made, and an empty one filled.
        guard Self.hasDatabase(folder) else {
            throw HomeFault("\(folder) has no store", mend: "name a home or a backup", exitCode: 66)
        }
        do {
            let lock = folder == storePath ? try lock() : nil
            defer { withExtendedLifetime(lock) {} }
            let isAside = folder != storePath && !Self.hasWriteAheadLog(folder)
            let journal = try isAside ? SQLiteJournal(reading: folder) : SQLiteJournal(folder: folder)
            let value = try body(journal)
            try journal.close()
            return value
        } catch let fault as HomeFault {
            throw fault
        } catch {
            throw HomeFault("store: \(error)", mend: "run 'motcua doctor', or restore a backup", exitCode: 65)
        }
    }

    /// Whether a folder holds a database with anything in it.
    static func hasDatabase(_ folder: String) -> Bool { hasBytes("\(folder)/\(SQLiteJournal.fileName)") }

    /// Whether something was committed that is not in the file of the database yet.
    static func hasWriteAheadLog(_ folder: String) -> Bool { hasBytes("\(folder)/\(SQLiteJournal.fileName)-wal") }

    private static func hasBytes(_ file: String) -> Bool {
        let facts = try? FileManager.default.attributesOfItem(atPath: file)
        return (facts?[.size] as? Int ?? 0) > 0
    }
}
