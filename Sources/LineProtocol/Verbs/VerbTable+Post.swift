import Civil

extension VerbTable {
    /// The verbs of the post (bưu chính công ích).
    static let post: [VerbDescription] = [
        VerbDescription(
            name: "POST QUEUE", arguments: #"[{"state","cursor","limit"}]"#, roles: [.postman, .auditor], scope: .item,
            replies: [200],
            summary: Bilingual(
                vi: "Bưu gửi đang chờ.",
                en: "The items that wait for the post."),
            example: "POST QUEUE",
            since: "1.0", group: .post),
        VerbDescription(
            name: "POST REQUEST",
            arguments: #"{"key","procedure","office","applicant","form","components","delivery","post"}"#,
            roles: [.citizen, .postman], scope: .filing, replies: [201, 404, 409],
            summary: Bilingual(
                vi: "Gửi hồ sơ qua bưu chính.",
                en: "Ask the post to bring a dossier to the authority."),
            example: #"""
                POST REQUEST {"key":"p-1","procedure":"1.009374","office":"H61.12","applicant":{"kind":"organisation","id":\#
                "9900000016","name":"Hội A","phone":"0912345678"},"form":{},"components":[],"delivery":{"dossier":"post\#
                al","result":"counter"}}
                """#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST CHECK", arguments: #"<item> [{"papers","lacking"}]"#, roles: [.postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Kiểm đếm giấy tờ theo danh mục đã công bố.",
                en: "Count the papers against the published list."),
            example: #"POST CHECK BA100000017VN"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST ABANDON", arguments: #"<item>"#, roles: [.citizen, .postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Người gửi không gửi nữa.",
                en: "The sender gives up before acceptance."),
            example: #"POST ABANDON BA100000017VN"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST SIGN", arguments: #"<item> [{"senderSigned"}]"#, roles: [.postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Hai bên ký phiếu gửi.",
                en: "Sign the slip with the sender."),
            example: #"POST SIGN BA100000017VN"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST SEAL", arguments: #"<item> {"seal","witnessed"}"#, roles: [.postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Gói và niêm phong trước người gửi.",
                en: "Pack and seal before the sender."),
            example: #"POST SEAL BA100000017VN {"seal":"NP-0001"}"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST ACCEPT", arguments: #"<item> [{"office","postagePaid","fee"}]"#, roles: [.postman],
            scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Chấp nhận bưu gửi; ngày J.",
                en: "Accept the item; day J begins."),
            example: #"POST ACCEPT BA100000017VN {"office":"85000"}"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST HANDOVER", arguments: #"{"office","receivedBy","items":[{"item","missing"}]}"#,
            roles: [.postman], scope: .item, replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Bàn giao hồ sơ theo biên bản; thời điểm nộp hồ sơ.",
                en: "Hand dossiers over against minutes: the moment of filing."),
            example: #"POST HANDOVER {"office":"H61.12","receivedBy":"Trần Thị B","items":[{"item":"BA100000017VN"}]}"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST INFORM", arguments: #"<item> [{"by"}]"#, roles: [.postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Báo ngày hẹn hoặc phát phiếu hẹn.",
                en: "Pass the appointment on to the applicant."),
            example: #"POST INFORM BA100000017VN {"by":"slip"}"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST WITHDRAW", arguments: #"<item> {"proof"}"#, roles: [.citizen, .postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Rút lại bưu gửi.",
                en: "Take an item back from the post."),
            example: #"POST WITHDRAW BA100000017VN {"proof":"BA100000017VN"}"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST REDIRECT", arguments: #"<item> {"address","recipient"}"#,
            roles: [.citizen, .officer, .postman], scope: .item, replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Chuyển tiếp đến địa chỉ khác.",
                en: "Send an item on to another address."),
            example: #"POST REDIRECT BD100000017VN {"address":{"line":"5 Trần Phú","province":"86"}}"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST REWRAP", arguments: #"<item> {"inventory"}"#, roles: [.postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Kiểm kê và gói lại bưu gửi bị rách.",
                en: "Take stock of a damaged item and wrap it again."),
            example: #"POST REWRAP BD100000017VN {"inventory":"1 giấy phép, nguyên vẹn"}"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST COLLECT",
            arguments: #"<item> [{"seal","originals","takesBack","registerAuthorisation","office","signer"}]"#,
            roles: [.postman], scope: .item, replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Nhận gửi kết quả tại cơ quan.",
                en: "Collect an item at the authority."),
            example: "POST COLLECT BD100000017VN",
            since: "1.0", group: .post),
        VerbDescription(
            name: "POST SCAN", arguments: #"<item> {"event","office"}"#, roles: [.postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Ghi sự kiện trên đường chuyển phát.",
                en: "Record an event on the way."),
            example: #"POST SCAN BD100000017VN {"event":"EMC"}"#,
            since: "1.0", group: .post),
        VerbDescription(
            name: "POST DELIVER",
            arguments: #"<item> {"recipient","idChecked","signature","proxy","takenBack","fee","office"}"#,
            roles: [.postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Phát bưu gửi cho người nhận.",
                en: "Deliver an item."),
            example: #"POST DELIVER BD100000017VN {"recipient":"Nguyễn Văn A","idChecked":"cccd","signature":true}"#,
            since: "1.0", group: .post),
        VerbDescription(
            name: "POST FAIL", arguments: #"<item> {"reason"}"#, roles: [.postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Phát không thành công, nêu lý do.",
                en: "Record a failed delivery, with the reason."),
            example: #"POST FAIL BD100000017VN {"reason":"recipientAbsent"}"#,
            since: "1.0", group: .post),
        VerbDescription(
            name: "POST RETURN", arguments: #"<item> {"receivedBy"}"#, roles: [.postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Chuyển hoàn cho cơ quan gửi.",
                en: "Give an item back to the authority."),
            example: #"POST RETURN BD100000017VN {"receivedBy":"Trần Thị B"}"#,
            since: "1.0", group: .post),
        VerbDescription(
            name: "POST REMIT", arguments: #"<item> {"reference"}"#, roles: [.postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Nộp lại cho cơ quan giấy tờ, phí đã thu khi phát.",
                en: "Hand the authority what was collected at delivery."),
            example: #"POST REMIT BD100000017VN {"reference":"BB-0001"}"#,
            since: "1.0", group: .post),
        VerbDescription(
            name: "POST OFFICIAL", arguments: #"<dossier> {"to","urgency","by","secrecy"}"#, roles: [.officer],
            scope: .dossier,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Gửi giấy tờ đến cơ quan khác qua bưu chính KT1.",
                en: "Send papers to another office by the official post (KT1)."),
            example: #"POST OFFICIAL H61.12-190304-0001 {"to":"H61.01","urgency":"express"}"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST NETWORK", arguments: #"[{"agency","district","commune"}]"#, roles: Role.allCases, scope: .open,
            replies: [200, 404],
            summary: Bilingual(
                vi: "Mạng điểm phục vụ, bán kính và dân số bình quân so với quy chuẩn.",
                en: "The points of the post, their mean radius and population against the levels."),
            example: #"POST NETWORK {"agency":"H18","district":"100"}"#,
            since: "1.0", group: .post),
        VerbDescription(
            name: "POST TRACK", arguments: "<item>", roles: Role.allCases, scope: .journey, replies: [200, 404],
            summary: Bilingual(
                vi: "Định vị bưu gửi theo số hiệu S10.",
                en: "Where an item stands, by its S10 number."),
            example: "POST TRACK BD100000017VN",
            since: "1.0", group: .post),
    ]
}
