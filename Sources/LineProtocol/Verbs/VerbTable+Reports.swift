import Civil

extension VerbTable {
    /// The verbs of reports (báo cáo), of the national synchronisation (đồng bộ) and of the whole journal.
    static let reports: [VerbDescription] = [
        VerbDescription(
            name: "REPORT",
            arguments: "on-time|II.06a|07a|register|postal|yearbook|score-card|qd766|postal-service|official-post "
                + #"{"period","from","to","office","field","format","declared"}"#,
            roles: [.officer, .auditor, .admin], scope: .office, replies: [200, 404],
            summary: Bilingual(
                vi: "Lập báo cáo của một kỳ.",
                en: "A report on a period."),
            example: #"REPORT II.06a {"from":"2019-03-01","to":"2019-03-31","format":"text"}"#,
            since: "1.0", group: .reports),
        VerbDescription(
            name: "EXPORT", arguments: "<dossier>", roles: [.officer, .auditor], scope: .dossier,
            replies: [200, 404],
            summary: Bilingual(
                vi: "Hồ sơ và tiến độ theo dạng đồng bộ với Cổng Dịch vụ công quốc gia.",
                en: "A dossier and its progress as the national portal is told of them."),
            example: "EXPORT H61.12-190304-0001",
            since: "1.0", group: .reports),
        VerbDescription(
            name: "EXPORT CHANGES", arguments: #"{"since","limit"}"#, roles: [.officer, .auditor], scope: .rows,
            replies: [200],
            summary: Bilingual(
                vi: "Các hồ sơ đã thay đổi kể từ một mốc, theo dạng đồng bộ.",
                en: "The documents of all dossiers that changed since a cursor."),
            example: #"EXPORT CHANGES {"since":null,"limit":50}"#,
            since: "1.0", group: .reports),
        VerbDescription(
            name: "LOG EVENTS", arguments: #"{"from","limit"}"#, roles: [.auditor], scope: .open, replies: [200],
            summary: Bilingual(
                vi: "Mọi sự kiện đã ghi, đầy đủ, theo thứ tự.",
                en: "Every event with its whole record, in order."),
            example: #"LOG EVENTS {"from":"1","limit":100}"#,
            since: "1.0", group: .reports),
        VerbDescription(
            name: "LOG CHECKPOINT", arguments: "", roles: Role.allCases, scope: .open, replies: [200, 404],
            summary: Bilingual(
                vi: "Đầu nhật ký minh bạch, đã ký, gồm mọi sự kiện đã ghi.",
                en: "The signed head of the transparency log, with every committed event."),
            example: "LOG CHECKPOINT", since: "1.0", group: .reports),
        VerbDescription(
            name: "LOG PROOF", arguments: "<receipt id>", roles: Role.allCases, scope: .open, replies: [200, 404],
            summary: Bilingual(
                vi: "Bằng chứng sự kiện của biên nhận có trong nhật ký minh bạch.",
                en: "The proof that the event of a receipt stands in the transparency log."),
            example: "LOG PROOF 01J8ZQ4Z9V5T3N2M1K0H7G6F5E", since: "1.0", group: .reports),
        VerbDescription(
            name: "LOG CONSISTENCY", arguments: "<from> <to>", roles: Role.allCases, scope: .open, replies: [200, 409],
            summary: Bilingual(
                vi: "Bằng chứng nhật ký chỉ được ghi thêm giữa hai kích thước.",
                en: "The proof that the log only grew between two sizes."),
            example: "LOG CONSISTENCY 4 9", since: "1.0", group: .reports),
        VerbDescription(
            name: "LOG COSIGN", arguments: #"{"note"}"#, roles: Role.allCases, scope: .open, replies: [200, 409],
            summary: Bilingual(
                vi: "Nhận chữ ký của nhân chứng trên một đầu nhật ký.",
                en: "Take in the signature of a witness on a head of the log."),
            example: #"LOG COSIGN {"note":"a/b\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAA=\n"}"#,
            since: "1.0", group: .reports),
    ]
}
