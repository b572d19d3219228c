import Civil

extension VerbTable {
    /// The money in the hands of the post, and its liability.
    static let postMoney: [VerbDescription] = [
        VerbDescription(
            name: "POST LEDGER", arguments: #"[{"by","from","to"}]"#, roles: [.postman, .auditor, .admin], scope: .rows,
            replies: [200],
            summary: Bilingual(
                vi: "Sổ thu nộp phí, cước và bồi thường của bưu chính.",
                en: "The fees, postage and compensation that moved through the post."),
            example: #"POST LEDGER {"by":"office","from":"2019-03-01","to":"2019-03-31"}"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST COMPLAIN", arguments: #"<item> {"ground","text"}"#,
            roles: [.citizen, .officer], scope: .item, replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Khiếu nại về bưu gửi.",
                en: "Complain about an item."),
            example: #"POST COMPLAIN BD100000017VN {"ground":"late","text":"Nhận chậm hai ngày"}"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST RESOLVE", arguments: #"<item> {"upheld","answer"}"#,
            roles: [.postman], scope: .item, replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Trả lời khiếu nại.",
                en: "Answer a complaint."),
            example: #"POST RESOLVE BD100000017VN {"upheld":true,"answer":"Bưu cục giao chậm"}"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST LIABLE",
            arguments: #"<item> {"damage","lostGrams","party","reason","exclusion","reissueVnd","remainderTaken"}"#,
            roles: [.postman], scope: .item, replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Lập biên bản xác định trách nhiệm bồi thường.",
                en: "Draw up the liability record."),
            example: #"POST LIABLE BD100000017VN {"damage":"total","party":"post","reason":"Mất trên đường"}"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST COMPENSATE", arguments: #"<item> {"reference"}"#,
            roles: [.postman], scope: .item, replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Trả tiền bồi thường.",
                en: "Pay what the liability record says."),
            example: #"POST COMPENSATE BD100000017VN {"reference":"UNC-21"}"#,
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST FOUND", arguments: #"<item> {"place"} | {"taken"}"#,
            roles: [.postman], scope: .item, replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Tìm thấy bưu gửi đã mất; người nhận tiền nhận lại hay không.",
                en: "A lost item turned up; whether the payee takes it."),
            example: #"POST FOUND BD100000017VN {"place":"Kho bưu cục 890000"}"#,
            since: "1.1", group: .post),
    ]
}
