import Civil

extension VerbTable {
    /// Items that neither the recipient nor the sender takes, and what nobody can help.
    static let postNoRecipient: [VerbDescription] = [
        VerbDescription(
            name: "POST UNRETURNABLE", arguments: #"<item> {"reason"}"#, roles: [.postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Ghi nhận không hoàn trả được cho người gửi.",
                en: "Record that the sender does not take an item back either."),
            example: #"POST UNRETURNABLE BD100000017VN {"reason":"refused"}"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST PUBLISH", arguments: #"<item> {"place"}"#, roles: [.postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Công bố thông tin về bưu gửi không phát, không hoàn trả được.",
                en: "Publish the details of an item that nobody takes."),
            example: #"POST PUBLISH BD100000017VN {"place":"Bưu điện tỉnh Vĩnh Long"}"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST OPEN", arguments: #"<item> {"minutes","contents","issuer"}"#, roles: [.postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Hội đồng xử lý mở bưu gửi không có người nhận.",
                en: "The council opens an item that has no recipient."),
            example: #"POST OPEN BD100000017VN {"minutes":"BB-12","contents":"1 giấy phép","issuer":"Sở Tư pháp"}"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST SURRENDER", arguments: #"<item> {"receivedBy"}"#, roles: [.postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Giao bản chính cho cơ quan đã cấp.",
                en: "Hand the originals to the body that issued them."),
            example: #"POST SURRENDER BD100000017VN {"receivedBy":"Trần Thị B"}"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST DESTROY", arguments: #"<item> {"record"}"#, roles: [.postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Tiêu hủy bưu gửi không ai nhận.",
                en: "Destroy what nobody took."),
            example: #"POST DESTROY BD100000017VN {"record":"BB-TH-3"}"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST UNCLAIMED", arguments: #"[{"cursor","limit"}]"#, roles: Role.allCases, scope: .open,
            replies: [200],
            summary: Bilingual(
                vi: "Danh sách công khai bưu gửi không phát, không hoàn trả được.",
                en: "The public list of items that nobody takes."),
            example: "POST UNCLAIMED",
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST EXCUSE", arguments: #"<item> {"reason","from","to"}"#, roles: [.postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Ghi nhận bất khả kháng đối với bưu gửi.",
                en: "Record force majeure on an item."),
            example: #"POST EXCUSE BD100000017VN {"reason":"Bão số 9","from":"2019-03-05","to":"2019-03-06"}"#,
            since: "1.1", group: .post),
    ]
}
