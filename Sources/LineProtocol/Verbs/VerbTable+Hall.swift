import Civil

extension VerbTable {
    /// The verbs of the queue in the hall: tickets for everybody, calls for the officers at the counters.
    static let hall: [VerbDescription] = [
        VerbDescription(
            name: "TICKET TAKE", arguments: #"{"key","office","field"|"procedure"|"group","priority"}"#,
            roles: Role.allCases, scope: .open, replies: [201, 404, 409],
            summary: Bilingual(vi: "Lấy số thứ tự tại sảnh.", en: "Take a ticket at the machine in the hall."),
            example: #"TICKET TAKE {"office":"H61.12","procedure":"1.009374","priority":{"birthDate":"1938-01-31"}}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "TICKET SHOW", arguments: "<office> <ticket>", roles: Role.allCases, scope: .open,
            replies: [200, 404],
            summary: Bilingual(
                vi: "Còn bao nhiêu người trước số này, chờ bao lâu.",
                en: "How many are before a ticket, and how long it will take."),
            example: "TICKET SHOW H61.12 A012",
            since: "1.0", group: .desk),
        VerbDescription(
            name: "TICKET BOARD", arguments: #"{"office"}"#, roles: Role.allCases, scope: .open, replies: [200, 404],
            summary: Bilingual(vi: "Bảng gọi số tại sảnh.", en: "What the screen in the hall shows."),
            example: #"TICKET BOARD {"office":"H61.12"}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK CALL", arguments: #"{"office","counter"}"#, roles: [.officer], scope: .counter,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Gọi số tiếp theo vào quầy theo thứ tự ưu tiên.",
                en: "Call the next ticket to a counter, by the priority rules."),
            example: #"DESK CALL {"office":"H61.12","counter":1}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK RECALL", arguments: #"<ticket> [{"office"}]"#, roles: [.officer], scope: .counter,
            replies: [200, 404, 409],
            summary: Bilingual(vi: "Gọi lại một số.", en: "Call a ticket once more."),
            example: "DESK RECALL A012",
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK SERVE", arguments: #"<ticket> [{"office"}]"#, roles: [.officer], scope: .counter,
            replies: [200, 404, 409],
            summary: Bilingual(vi: "Bắt đầu phục vụ người mang số.", en: "The person of a ticket is at the counter."),
            example: "DESK SERVE A012",
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK SERVED", arguments: #"<ticket> [{"office","dossiers"}]"#, roles: [.officer], scope: .counter,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Phục vụ xong, kèm các hồ sơ đã xử lý.",
                en: "The person is served, with the dossiers that were handled."),
            example: #"DESK SERVED A012 {"dossiers":["H61.12-190304-0001"]}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK NOSHOW", arguments: #"<ticket> [{"office"}]"#, roles: [.officer], scope: .counter,
            replies: [200, 404, 409],
            summary: Bilingual(vi: "Người mang số vắng mặt.", en: "The person who was called did not come."),
            example: "DESK NOSHOW A012",
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK REDIRECT", arguments: #"<ticket> {"office","field"|"procedure"|"group"}"#, roles: [.officer],
            scope: .counter,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Chuyển số sang nhóm quầy khác, giữ nguyên thứ tự.",
                en: "Send a ticket to the queue of another group, its place kept."),
            example: #"DESK REDIRECT A012 {"group":"B"}"#,
            since: "1.0", group: .desk),
    ]
}
