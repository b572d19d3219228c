import Civil

extension VerbTable {
    /// The verbs by which a postal operator's system takes a pick-up list and gives back scans.
    static let postFiles: [VerbDescription] = [
        VerbDescription(
            name: "POST PICKUPS", arguments: #"[{"office","date","cursor","limit"}]"#, roles: [.postman], scope: .item,
            replies: [200],
            summary: Bilingual(
                vi: "Danh sách bưu gửi chờ nhận gửi trong ngày.",
                en: "The items to collect and to fetch, as a pick-up list."),
            example: "POST PICKUPS",
            since: "1.1", group: .post),
        VerbDescription(
            name: "POST BATCH", arguments: #"{"rows":[{"id","item","at","event"}]}"#, roles: [.postman], scope: .item,
            replies: [200],
            summary: Bilingual(
                vi: "Nhận đến 500 dòng từ tệp của doanh nghiệp bưu chính, từng dòng riêng.",
                en: "Take up to 500 rows of a postal operator's file, each alone."),
            example: #"""
                POST BATCH {"rows":[{"item":"BD100000017VN","at":"2019-03-04T08:00:00+07:00","event":"EMC"}]}
                """#,
            since: "1.1", group: .post),
    ]
}
