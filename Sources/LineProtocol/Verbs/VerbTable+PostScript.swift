import Civil

extension VerbTable {
    /// The verbs by which a simulated post is pushed.
    static let postScript: [VerbDescription] = [
        VerbDescription(
            name: "POST ADVANCE", arguments: #"<item> [{"outcome","script"}]"#, roles: [.postman], scope: .item,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Đẩy bưu gửi sang bước tiếp theo.",
                en: "Push an item to its next step or to an outcome."),
            example: #"POST ADVANCE BD100000017VN {"outcome":"absent"}"#,
            since: "1.1", group: .post)
    ]
}
