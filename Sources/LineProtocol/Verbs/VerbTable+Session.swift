import Civil

extension VerbTable {
    /// The verbs of the session.
    static let session: [VerbDescription] = [
        VerbDescription(
            name: "HELLO", arguments: #"{"language","client","trace"}"#, roles: Role.allCases, scope: .open,
            replies: [200],
            summary: Bilingual(
                vi: "Chọn ngôn ngữ, cho biết tên chương trình, xin thời gian từng bước.",
                en: "Settings of this connection: language, name of the client, traces."),
            example: #"HELLO {"language":"en","client":"motcua/1.0"}"#,
            since: "1.0", group: .session),
        VerbDescription(
            name: "PING", arguments: "", roles: Role.allCases, scope: .open, replies: [200],
            summary: Bilingual(
                vi: "Hỏi giờ của hệ thống.",
                en: "The server's clock."),
            example: "PING",
            since: "1.0", group: .session),
        VerbDescription(
            name: "HELP", arguments: "[verb [action]]", roles: Role.allCases, scope: .open, replies: [200, 404],
            summary: Bilingual(
                vi: "Các lệnh dành cho vai trò này, kèm ví dụ.",
                en: "The verbs open to this role, one line and an example each."),
            example: "HELP TRACK",
            since: "1.0", group: .session),
        VerbDescription(
            name: "AUTH PASSWORD", arguments: #"{"user","password"}"#, roles: Role.allCases, scope: .open,
            replies: [200],
            summary: Bilingual(
                vi: "Đăng nhập bằng tài khoản và mật khẩu.",
                en: "Identify with account and password."),
            example: #"AUTH PASSWORD {"user":"reception.H61.12","password":"sandbox"}"#,
            since: "1.0", group: .session),
        VerbDescription(
            name: "AUTH EXTERNAL", arguments: "", roles: Role.allCases, scope: .open, replies: [200],
            summary: Bilingual(
                vi: "Đăng nhập bằng chứng thư của kết nối TLS.",
                en: "Identify with the client certificate of this connection."),
            example: "AUTH EXTERNAL",
            since: "1.0", group: .session),
        VerbDescription(
            name: "AUTH SANDBOX", arguments: #"{"id"}"#, roles: Role.allCases, scope: .open, replies: [200],
            summary: Bilingual(
                vi: "Đăng nhập thử bằng số định danh bất kỳ đúng dạng.",
                en: "Identify with any well-formed citizen number, in a sandbox only."),
            example: #"AUTH SANDBOX {"id":"086090000017"}"#,
            since: "1.0", group: .session),
        VerbDescription(
            name: "WHOAMI", arguments: "", roles: Role.allCases, scope: .open, replies: [200],
            summary: Bilingual(
                vi: "Tài khoản, vai trò, cơ quan của kết nối này.",
                en: "Account, role and offices of this connection."),
            example: "WHOAMI",
            since: "1.0", group: .session),
        VerbDescription(
            name: "QUIT", arguments: "", roles: Role.allCases, scope: .open, replies: [221],
            summary: Bilingual(
                vi: "Chào và đóng kết nối.",
                en: "Say goodbye; the server closes."),
            example: "QUIT",
            since: "1.0", group: .session),
    ]
}
