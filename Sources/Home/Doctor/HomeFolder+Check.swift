import CatalogFiles
import EvidenceOpenSSL
import Forms
import FormsRendering
import Foundation
import Gateway
import Journal
import JournalSQLite

extension HomeFolder {
    /// Looks at the settings, catalog, PKI and store of a home that no server has open, and whether this machine can print
    /// forms; empty when all is well.
    public func check() throws(HomeFault) -> [HomeFinding] {
        guard exists else {
            throw HomeFault("\(path) is not a home", mend: "make one with 'motcua init'", exitCode: 66)
        }
        var findings: [HomeFinding] = []
        do { _ = try Settings(contentsOf: settingsPath) } catch {
            findings.append(HomeFinding(.fault, error.what, mend: error.mend))
        }
        findings += CatalogFolder(path: catalogPath).lint().filter { $0.severity == .error }.map {
            HomeFinding(.fault, "catalog/\($0)", mend: $0.mend)
        }
        findings += modeFindings()
        findings += pkiFindings()
        findings += try storeFindings()
        findings += revocationFindings()
        if let fault = FormPDF.fault() { findings.append(HomeFinding(.fault, "forms: \(fault)", mend: fault.mend)) }
        return findings
    }

    private func pkiFindings() -> [HomeFinding] {
        do {
            let folder = try PKIFolder(pkiPath)
            let log = (try? Settings(contentsOf: settingsPath)).map { folder.logFaults(origin: $0.logOrigin) } ?? []
            return (folder.faults() + log).map(Self.finding)
        } catch {
            return [Self.finding(error)]
        }
    }

    private func revocationFindings() -> [HomeFinding] {
        do {
            let agency = try Settings(contentsOf: settingsPath).agency
            let now = try storedClock() ?? GatewayClock.real.now
            let folder = try PKIFolder(pkiPath)
            let hasServed = try withStore(storePath) { try $0.logSize() > 0 }
            return folder.revocationFaults(agency: agency, at: now).map { fault in
                let mend =
                    switch fault {
                    case .revoked: "make the next with 'motcua pki rotate' or 'motcua pki issue'"
                    case .malformedRegistry:
                        "take the line from the newest list in pki/crl (openssl crl -text) or from a backup of the keys"
                    default: "run 'motcua pki crl --publish', or start the server, which publishes by itself"
                    }
                return HomeFinding(.fault, "pki: \(fault)", mend: mend)
            }
                + folder.listFaults(hasServed: hasServed).map {
                    HomeFinding(
                        .fault, "pki: \($0)",
                        mend:
                            "restore pki/crl and pki/revocations.jsonl from a backup of the keys, or from anybody who keeps "
                            + "the lists (a CA that is new has none yet, and a line of revocations.jsonl stands in the newest "
                            + "list); then 'motcua pki crl --publish'")
                }
        } catch {
            // The settings, the keys or the store are at fault, which is told already.
            return []
        }
    }

    private static func finding(_ fault: PKIFault) -> HomeFinding {
        let mend =
            switch fault {
            case .folderMode(let path, _): "chmod 700 '\(path)', as its owner"
            case .keyMode(let path, _): "chmod 600 '\(path)', as its owner"
            default: "mend the file, or restore pki/ and motcua.yaml from a backup of the keys"
            }
        return HomeFinding(.fault, "pki: \(fault)", mend: mend)
    }

    private func storeFindings() throws(HomeFault) -> [HomeFinding] {
        let restore = "restore the newest backup into a new home ('motcua init', 'motcua restore')"
        guard Self.hasDatabase(storePath) else {
            return [
                HomeFinding(.fault, "store: \(SQLiteJournal.fileName) is missing or empty", mend: restore)
            ]
        }
        do {
            let lock = try lock()
            defer { withExtendedLifetime(lock) {} }
            let journal = try SQLiteJournal(folder: storePath)
            let faults = journal.integrityFaults { Digest.sha256Hex($0) } + Self.contentFaults(of: journal)
            let accounts = journal.accountFaults { PasswordHash($0) != nil }
            let files = journal.attachmentFaults { Digest.sha256Hex($0) }
            let (unreadable, stale) = try journal.historyFaults()
            let reset = "set it anew with 'motcua account passwd', at the socket of the running server"
            return (faults + unreadable).map { HomeFinding(.fault, "store: \($0)", mend: restore) }
                + accounts.map { HomeFinding(.fault, "store: \($0)", mend: reset) }
                + files.map { HomeFinding(.fault, "attachment \($0)", mend: mend(attachment: $0)) }
                + stale.map { HomeFinding(.fault, "store: \($0)", mend: "run 'motcua doctor --rebuild'") }
        } catch let fault as HomeFault {
            throw fault
        } catch {
            return [HomeFinding(.fault, "store: \(error)", mend: restore)]
        }
    }

    /// Answers and forms that are not what they were.
    static func contentFaults(of journal: SQLiteJournal) -> [String] {
        journal.answerFaults() + journal.formFaults(digest: formDigest)
    }

    private func mend(attachment fault: String) -> String {
        let digest = fault.prefix(64)
        return
            "copy attachments/\(digest.prefix(2))/\(digest.dropFirst(2)) from a backup into \(storePath); its name is "
            + "the SHA-256 of its bytes"
    }

    private static func formDigest(_ bytes: [UInt8]) -> String? {
        guard let file = try? FormFile(reading: bytes), file.isWhole(sha256: { Digest.sha256($0) }) else { return nil }
        return file.digest
    }

    /// Makes the tables for queries anew from the events.
    public func rebuildProjections() throws(HomeFault) {
        do {
            let lock = try lock()
            defer { withExtendedLifetime(lock) {} }
            try SQLiteJournal(folder: storePath).rebuildProjections()
        } catch {
            throw HomeFault("cannot rebuild: \(error)", mend: "stop the server; else restore the newest backup")
        }
    }
}
