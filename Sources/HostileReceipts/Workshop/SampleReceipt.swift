package import Civil
package import Evidence

/// The receipt that is forged: an acceptance of a dossier of the agency H61.
package enum SampleReceipt {
    /// The dossier that every receipt has to be about.
    package static let dossier = "H61.12-190304-0001"
    /// When it was accepted.
    package static let at = Instant(unixSeconds: 1_551_661_200)

    /// The draft of an honest receipt at a moment, to be changed.
    package static func draft(at instant: Instant = at, _ change: (inout ReceiptDraft) -> Void = { _ in })
        -> ReceiptDraft
    {
        var draft = ReceiptDraft(
            kind: .acceptance,
            receiptID: ULID.make(milliseconds: instant.unixSeconds * 1_000, random: Array(0..<10)),
            nonce: Array(0..<16), dossier: dossier, procedureCode: "1.004873",
            procedureName: "Cấp bản sao trích lục hộ tịch", eventNumber: 2,
            previousReceiptHash: String(repeating: "ab", count: 32), agency: "H61",
            agencyName: "UBND tỉnh Vĩnh Long (mô phỏng)", office: "Bộ phận Một cửa", officer: "lan",
            applicant: MaskedApplicant(name: "Nguyễn V** A**", idHash: String(repeating: "0c", count: 32)),
            documents: [ReceiptDocument(name: "Tờ khai", sha256: String(repeating: "1d", count: 32), bytes: 4_096)],
            at: instant, appointmentAt: instant.adding(seconds: 259_200),
            fee: ReceiptFee(amountVnd: 8_000, status: "paid"), channel: "counter", gateway: "urn:motcua:gateway:test",
            keyId: "H61-\(instant.date.year)", details: [])
        change(&draft)
        return draft
    }
}
