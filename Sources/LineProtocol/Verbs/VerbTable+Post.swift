import Civil

extension VerbTable {
    /// The verbs of the post (bưu chính công ích).
    static let post: [VerbDescription] = [
        VerbDescription(
            name: "POST QUEUE", arguments: #"[{"state","cursor","limit"}]"#, roles: [.postman, .auditor],
            replies: [200],
            summary: Bilingual(
                vi: "Bưu gửi đang chờ.",
                en: "The items that wait for the post."),
            example: "POST QUEUE",
            since: "1.0", group: .post),
        VerbDescription(
            name: "POST COLLECT", arguments: #"<item> [{"seal","contentsAgreed","authoritySigned"}]"#,
            roles: [.postman], replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Nhận gửi kết quả tại cơ quan.",
                en: "Collect an item at the authority."),
            example: "POST COLLECT BD100000017VN",
            since: "1.0", group: .post),
        VerbDescription(
            name: "POST SCAN", arguments: #"<item> {"event","office"}"#, roles: [.postman], replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Ghi sự kiện trên đường chuyển phát.",
                en: "Record an event on the way."),
            example: #"POST SCAN BD100000017VN {"event":"EMC"}"#,
            since: "1.0", group: .post),
        VerbDescription(
            name: "POST DELIVER", arguments: #"<item> {"recipient","idChecked","signature","proxy"}"#,
            roles: [.postman],
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Phát bưu gửi cho người nhận.",
                en: "Deliver an item."),
            example: #"POST DELIVER BD100000017VN {"recipient":"Nguyễn Văn A","idChecked":"cccd","signature":true}"#,
            since: "1.0", group: .post),
        VerbDescription(
            name: "POST FAIL", arguments: #"<item> {"reason"}"#, roles: [.postman], replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Phát không thành công, nêu lý do.",
                en: "Record a failed delivery, with the reason."),
            example: #"POST FAIL BD100000017VN {"reason":"recipientAbsent"}"#,
            since: "1.0", group: .post),
        VerbDescription(
            name: "POST RETURN", arguments: #"<item> {"receivedBy"}"#, roles: [.postman], replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Chuyển hoàn cho cơ quan gửi.",
                en: "Give an item back to the authority."),
            example: #"POST RETURN BD100000017VN {"receivedBy":"Trần Thị B"}"#,
            since: "1.0", group: .post),
        VerbDescription(
            name: "POST REMIT", arguments: #"<item> {"reference"}"#, roles: [.postman], replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Nộp lại cho cơ quan giấy tờ, phí đã thu khi phát.",
                en: "Hand the authority what was collected at delivery."),
            example: #"POST REMIT BD100000017VN {"reference":"BB-0001"}"#,
            since: "1.0", group: .post),
        VerbDescription(
            name: "POST TRACK", arguments: "<item>", roles: Role.allCases, replies: [200, 404],
            summary: Bilingual(
                vi: "Định vị bưu gửi theo số hiệu S10.",
                en: "Where an item stands, by its S10 number."),
            example: "POST TRACK BD100000017VN",
            since: "1.0", group: .post),
    ]
}
