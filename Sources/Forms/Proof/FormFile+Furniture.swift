extension FormFile {
    /// What stands in the corner: the number of the form and the circular that prescribes it.
    public var corner: String { "Mẫu số \(document.form) – \(document.basis)" }

    /// What stands at the foot of every page, above its number.
    public var foot: [String] {
        let event = document.event.map { " – sự kiện số \($0)" } ?? ""
        return ["\(document.subject)\(event) – SHA-256: \(digest)", FormDocument.simulation]
    }

    /// What the QR code says, in its alphanumeric letters: subject, form and digest.
    public var qrText: String {
        "MOTCUA:\(document.subject):\(document.form):\(digest.uppercased())"
    }
}
