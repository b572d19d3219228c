import Civil

extension VerbTable {
    /// The verbs of the one-stop desk (Bộ phận Một cửa).
    static let desk: [VerbDescription] = [
        VerbDescription(
            name: "DESK RECEIVE", arguments: #"<dossier> [{"note"}]"#, roles: [.officer], replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Tiếp nhận hồ sơ và hẹn trả kết quả.",
                en: "Accept a dossier and promise a date."),
            example: "DESK RECEIVE H61.12-190304-0001",
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK REFUSE", arguments: #"<dossier> {"reason"}"#, roles: [.officer], replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Từ chối tiếp nhận hồ sơ, nêu rõ lý do.",
                en: "Refuse to accept a dossier, with the reason."),
            example: #"DESK REFUSE H61.12-190304-0001 {"reason":"Không thuộc thẩm quyền"}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK REQUEST", arguments: #"<dossier> {"reason","components"}"#, roles: [.officer],
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Yêu cầu bổ sung, hoàn thiện hồ sơ, một lần, đầy đủ.",
                en: "Request a supplement, once and completely."),
            example: #"DESK REQUEST H61.12-190304-0001 {"reason":"Thiếu chữ ký","components":["to-khai"]}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK STEP", arguments: #"<dossier> [{"note"}]"#, roles: [.officer], replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Hoàn thành một bước, chuyển bước tiếp theo.",
                en: "Finish a step and pass the dossier on."),
            example: "DESK STEP H61.12-190304-0001",
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK DEMAND", arguments: #"<dossier> {"amount","reason"}"#, roles: [.officer],
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Yêu cầu thực hiện nghĩa vụ tài chính.",
                en: "Demand a financial obligation."),
            example: #"DESK DEMAND H61.12-190304-0001 {"amount":100000,"reason":"Lệ phí"}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK DECIDE", arguments: #"<dossier> {"outcome","reason","result"}"#, roles: [.officer],
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Quyết định: đồng ý, từ chối hoặc dừng giải quyết.",
                en: "Decide: granted, denied or stopped."),
            example: #"DESK DECIDE H61.12-190304-0001 {"outcome":"granted","result":{"number":"12/GP"}}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK RETURN", arguments: #"<dossier> {"recipient"}"#, roles: [.officer], replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Trả kết quả tại quầy.",
                en: "Hand the result over at the counter."),
            example: #"DESK RETURN H61.12-190304-0001 {"recipient":"Nguyễn Văn A"}"#,
            since: "1.0", group: .desk),
    ]
}
