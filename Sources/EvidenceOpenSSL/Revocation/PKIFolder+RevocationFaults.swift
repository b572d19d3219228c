public import Civil
internal import Evidence

extension PKIFolder {
    /// What is wrong with revocations at a moment: a list that is overdue, a revoked certificate that nothing has followed.
    ///
    /// `agency` is whose receipts are signed. A folder whose CAs never published has no list that could be overdue.
    public func revocationFaults(agency: String, at now: Instant) -> [PKIFault] {
        var faults: [PKIFault] = []
        do {
            for list in try RevocationPublisher(folder: self).newest() where list.nextUpdate < now {
                faults.append(.overdueList(name: list.authority, nextUpdate: list.nextUpdate))
            }
            let signer = PKINames.signer(PKINames.keyID(agency: agency, year: now.date.year))
            for base in [signer, PKINames.timeStamping, PKINames.responder, PKINames.issuing, PKINames.infrastructure] {
                guard try !generations(of: base).isEmpty, try usable(base) == nil else { continue }
                faults.append(.revoked(name: base))
            }
            if FolderFile.exists(serverCertificatePath), try isRevoked(PKINames.server) {
                faults.append(.revoked(name: PKINames.server))
            }
        } catch {
            faults.append(error)
        }
        return faults
    }
}
