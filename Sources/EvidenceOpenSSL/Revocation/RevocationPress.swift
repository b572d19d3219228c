internal import Civil

/// Makes the lists of one CA, its key and the registry read once.
struct RevocationPress {
    let authority: String
    private let issuer: Credential
    private let entries: [RevocationEntry]

    init(_ authority: String, in folder: PKIFolder) throws(PKIFault) {
        self.authority = authority
        issuer = try folder.credential(authority)
        entries = try RevocationRegistry(of: folder).entries(of: authority)
        try FolderFile.makeFolder(folder.listFolder)
    }

    /// The list of a moment: what was revoked by then.
    func list(_ number: UInt64, at now: Instant) throws(PKIFault) -> RevocationList {
        do throws(RevocationListFault) {
            return try RevocationList.issue(
                number: number, thisUpdate: now,
                nextUpdate: now.adding(seconds: RevocationSchedule(of: authority).seconds),
                entries: entries.filter { $0.revokedAt <= now }, by: issuer, expiredSince: SandboxPKI.from)
        } catch {
            throw .failed("\(authority): \(error)")
        }
    }
}
