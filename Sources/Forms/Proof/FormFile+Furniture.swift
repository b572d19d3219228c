extension FormFile {
    /// What stands in the corner: the number of the form and the circular that prescribes it.
    public var corner: String { "Mẫu số \(document.form) – \(document.basis)" }

    private var subject: String { document.item ?? document.subject }

    /// What stands at the foot of every page, above its number.
    public var foot: [String] {
        let event = document.event.map { " – sự kiện số \($0)" } ?? ""
        return ["\(subject)\(event) – SHA-256: \(digest)", FormDocument.simulation]
    }

    /// What the QR code says, in its alphanumeric letters: dossier or postal item, form and digest.
    public var qrText: String {
        "MOTCUA:\(subject):\(document.form):\(digest.uppercased())"
    }
}
