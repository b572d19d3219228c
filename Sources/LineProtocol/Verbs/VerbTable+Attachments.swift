import Civil

extension VerbTable {
    /// The verbs that carry bytes.
    static let attachments: [VerbDescription] = [
        VerbDescription(
            name: "PUT", arguments: "<length> <media-type>", roles: [.citizen, .officer, .postman], scope: .open,
            replies: [201, 409, 413],
            summary: Bilingual(
                vi: "Gửi một tệp; mã SHA-256 là tên của tệp.",
                en: "Upload a dossier component; its SHA-256 is its name."),
            example: "PUT 1024 application/pdf",
            since: "1.0", group: .attachments),
        VerbDescription(
            name: "GET", arguments: "<sha256>", roles: [.citizen, .officer, .auditor], scope: .file,
            replies: [200, 404],
            summary: Bilingual(
                vi: "Lấy một tệp theo mã SHA-256.",
                en: "Fetch an attachment by its SHA-256; its bytes follow the reply."),
            example: "GET e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            since: "1.0", group: .attachments),
    ]
}
