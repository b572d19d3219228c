import Civil

extension VerbTable {
    /// The money in the hands of the post, and its liability.
    static let postMoney: [VerbDescription] = [
        VerbDescription(
            name: "POST LEDGER", arguments: #"[{"by","from","to"}]"#, roles: [.postman, .auditor, .admin],
            replies: [200],
            summary: Bilingual(
                vi: "Sổ thu nộp phí, cước và bồi thường của bưu chính.",
                en: "The fees, postage and compensation that moved through the post."),
            example: #"POST LEDGER {"by":"office","from":"2019-03-01","to":"2019-03-31"}"#,
            since: "1.1", group: .post)
    ]
}
