internal import Civil

extension ReceiptDraft {
    /// Throws where a member is not what a receipt may state; of a draft that was read as of one that is to be written.
    func checkMembers() throws(PayloadFault) {
        guard simulation else { throw PayloadFault(.payloadNotSimulation, "simulation") }
        try Self.require(nonce.count == 16, "nonce")
        try Self.require(ULID.isWellFormed(receiptID), "receiptId")
        try Self.require(eventNumber >= 1, "seq")
        try Self.require(!dossier.isEmpty, "dossierCode")
        try Self.require(!procedureCode.isEmpty, "procedureCode")
        try Self.require(!procedureName.isEmpty, "procedureName")
        try Self.require(previousReceiptHash?.isSHA256 ?? true, "prevReceiptHash")
        try Self.require(!agency.isEmpty, "agency")
        try Self.require(!agencyName.isEmpty, "agencyName")
        try Self.require(!office.isEmpty, "office")
        try Self.require(officer != "", "officerId")
        try Self.require(applicant.idHash.isSHA256, "applicant.idHash")
        for document in documents {
            try Self.require(document.bytes >= 0, "documents")
            try Self.require(document.sha256.isSHA256, "documents.sha256")
        }
        try Self.require(at.canBeRead, "at")
        try Self.require(appointmentAt?.canBeRead ?? true, "appointmentAt")
        try Self.require((fee?.amountVnd ?? 0) >= 0, "fee")
        try Self.require(!channel.isEmpty, "channel")
        try Self.require(!gateway.isEmpty, "issuer")
        try Self.require(!keyId.isEmpty, "keyId")
        try Self.require(log != "", "log")
    }

    private static func require(_ holds: Bool, _ member: String) throws(PayloadFault) {
        guard holds else { throw PayloadFault(.payloadField, member) }
    }
}

extension Instant {
    /// Whether what is written of it can be read.
    fileprivate var canBeRead: Bool { CivilDate.years.contains(date.components.year) }
}
