import Civil

extension VerbTable {
    /// The verbs of the administrator (quản trị viên).
    static let admin: [VerbDescription] = [
        VerbDescription(
            name: "ADMIN CLOCK", arguments: #"{"advance"} | {"to"} | {"until":"idle"}"#, roles: [.admin], scope: .open,
            replies: [200, 409],
            summary: Bilingual(
                vi: "Dời đồng hồ mô phỏng.",
                en: "Move the simulated clock."),
            example: #"ADMIN CLOCK {"advance":"P2D"}"#,
            since: "1.0", group: .admin),
        VerbDescription(
            name: "ADMIN ACCOUNT", arguments: #"add|list|passwd|disable|enable|map-cert [{…}]"#, roles: [.admin],
            scope: .open,
            replies: [200, 201, 404, 409],
            summary: Bilingual(
                vi: "Quản lý tài khoản.",
                en: "Manage the accounts."),
            example:
                #"ADMIN ACCOUNT add {"name":"reception.H61.12","role":"officer","duty":"reception","offices":["H61.12"]}"#,
            since: "1.0", group: .admin),
        VerbDescription(
            name: "ADMIN STATS", arguments: "", roles: [.auditor, .admin], scope: .open, replies: [200],
            summary: Bilingual(
                vi: "Số liệu vận hành.",
                en: "Figures of the running server."),
            example: "ADMIN STATS",
            since: "1.0", group: .admin),
        VerbDescription(
            name: "ADMIN NOTICES", arguments: #"[{"state","cursor","limit"}]"#, roles: [.auditor, .admin], scope: .open,
            replies: [200],
            summary: Bilingual(
                vi: "Thông báo đang chờ, đã gửi hoặc không gửi được.",
                en: "The notices that wait, were told or could not be told."),
            example: #"ADMIN NOTICES {"state":"failed"}"#,
            since: "1.0", group: .admin),
        VerbDescription(
            name: "ADMIN BACKUP", arguments: #"{"folder"}"#, roles: [.admin], scope: .open, replies: [200],
            summary: Bilingual(
                vi: "Sao lưu nhất quán khi đang chạy.",
                en: "A consistent copy while running."),
            example: #"ADMIN BACKUP {"folder":"/var/backups/motcua"}"#,
            since: "1.0", group: .admin),
        VerbDescription(
            name: "ADMIN RELOAD", arguments: "", roles: [.admin], scope: .open, replies: [200, 409],
            summary: Bilingual(
                vi: "Nạp lại danh mục thủ tục và chứng thư.",
                en: "Read catalog and certificates again."),
            example: "ADMIN RELOAD",
            since: "1.0", group: .admin),
        VerbDescription(
            name: "ADMIN SHUTDOWN", arguments: "", roles: [.admin], scope: .open, replies: [202],
            summary: Bilingual(
                vi: "Dừng hệ thống sau khi xong việc đang làm.",
                en: "Finish what is in progress and stop."),
            example: "ADMIN SHUTDOWN",
            since: "1.0", group: .admin),
    ]
}
