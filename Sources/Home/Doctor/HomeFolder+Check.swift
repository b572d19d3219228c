import CatalogFiles
import EvidenceOpenSSL
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
            return try PKIFolder(pkiPath).faults().map(Self.finding)
        } catch {
            return [Self.finding(error)]
        }
    }

    private func revocationFindings() -> [HomeFinding] {
        do {
            let agency = try Settings(contentsOf: settingsPath).agency
            let now = try storedClock() ?? GatewayClock.real.now
            return try PKIFolder(pkiPath).revocationFaults(agency: agency, at: now).map { fault in
                let mend =
                    if case .revoked = fault { "make the next with 'motcua pki rotate' or 'motcua pki issue'" } else {
                        "run 'motcua pki crl --publish', or start the server, which publishes by itself"
                    }
                return HomeFinding(.fault, "pki: \(fault)", mend: mend)
            }
        } catch {
            // The settings, the keys or the store are at fault, which is told already.
            return []
        }
    }

    private static func finding(_ fault: PKIFault) -> HomeFinding {
        HomeFinding(.fault, "pki: \(fault)", mend: "mend the file, or restore pki/ from a backup of the home")
    }

    private func storeFindings() throws(HomeFault) -> [HomeFinding] {
        do {
            let lock = try lock()
            defer { withExtendedLifetime(lock) {} }
            let journal = try SQLiteJournal(folder: storePath)
            let faults = journal.integrityFaults { Digest.sha256Hex($0) }
            let stale = try journal.projectionDifferences()
            return faults.map { HomeFinding(.fault, "store: \($0)", mend: "restore the newest backup") }
                + stale.map { HomeFinding(.fault, "store: \($0)", mend: "run 'motcua doctor --rebuild'") }
        } catch let fault as HomeFault {
            throw fault
        } catch {
            return [HomeFinding(.fault, "store: \(error)", mend: "restore the newest backup")]
        }
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
