import Civil

extension VerbTable {
    /// The verbs of reports (báo cáo), of the national synchronisation (đồng bộ) and of the whole journal.
    static let reports: [VerbDescription] = [
        VerbDescription(
            name: "REPORT",
            arguments: "on-time|II.06a|07a|register|postal|yearbook|score-card|qd766|postal-service|official-post "
                + #"{"period","from","to","office","field","format","declared"}"#,
            roles: [.officer, .auditor, .admin], replies: [200, 404],
            summary: Bilingual(
                vi: "Lập báo cáo của một kỳ.",
                en: "A report on a period."),
            example: #"REPORT II.06a {"from":"2019-03-01","to":"2019-03-31","format":"text"}"#,
            since: "1.0", group: .reports),
        VerbDescription(
            name: "EXPORT", arguments: "<dossier>", roles: [.officer, .auditor, .admin], replies: [200, 404],
            summary: Bilingual(
                vi: "Hồ sơ và tiến độ theo dạng đồng bộ với Cổng Dịch vụ công quốc gia.",
                en: "A dossier and its progress as the national portal is told of them."),
            example: "EXPORT H61.12-190304-0001",
            since: "1.0", group: .reports),
        VerbDescription(
            name: "EXPORT CHANGES", arguments: #"{"since","limit"}"#, roles: [.officer, .auditor, .admin],
            replies: [200],
            summary: Bilingual(
                vi: "Các hồ sơ đã thay đổi kể từ một mốc, theo dạng đồng bộ.",
                en: "The documents of all dossiers that changed since a cursor."),
            example: #"EXPORT CHANGES {"since":null,"limit":50}"#,
            since: "1.0", group: .reports),
        VerbDescription(
            name: "LOG EVENTS", arguments: #"{"from","limit"}"#, roles: [.auditor], replies: [200],
            summary: Bilingual(
                vi: "Mọi sự kiện đã ghi, đầy đủ, theo thứ tự.",
                en: "Every event with its whole record, in order."),
            example: #"LOG EVENTS {"from":"1","limit":100}"#,
            since: "1.0", group: .reports),
    ]
}
