import Civil

extension VerbTable {
    /// The verbs of transfers between agencies (trao đổi văn bản điện tử, QCVN 102:2016/BTTTT).
    static let exchange: [VerbDescription] = [
        VerbDescription(
            name: "EXCHANGE EXPORT", arguments: #"<dossier> [{"to","toName","task"}]"#, roles: [.officer, .auditor],
            scope: .dossier,
            replies: [200, 404, 409, 413],
            summary: Bilingual(
                vi: "Xuất văn bản chuyển hồ sơ, đã ký số (.edxml).",
                en: "The transfer of a dossier as a signed .edxml file."),
            example: #"EXCHANGE EXPORT H61.12-190304-0001 {"to":"H61.13","task":"T1"}"#,
            since: "1.0", group: .exchange),
        VerbDescription(
            name: "EXCHANGE IMPORT", arguments: #"{"message"}"#, roles: [.officer], scope: .message,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Nhập văn bản hoặc trạng thái gửi đến.",
                en: "Take in a document or status from another agency."),
            example: #"EXCHANGE IMPORT {"key":"i-1","message":"PGVkWE1MOmVkWE1MRW52ZWxvcGUvPg=="}"#,
            since: "1.0", group: .exchange),
        VerbDescription(
            name: "EXCHANGE REPLY", arguments: #"<document> {"status","description"} | {"result"}"#,
            roles: [.officer], scope: .document, replies: [200, 404, 409, 413],
            summary: Bilingual(
                vi: "Trả lời một văn bản: trạng thái, hoặc kết quả một phần.",
                en: "Answer a document with a status or a partial result."),
            example: #"EXCHANGE REPLY H61.01D4VN8Z400000000000000000 {"status":"03"}"#,
            since: "1.0", group: .exchange),
        VerbDescription(
            name: "EXCHANGE STATUS", arguments: "<dossier>", roles: [.officer, .auditor], scope: .dossier,
            replies: [200, 404],
            summary: Bilingual(
                vi: "Các văn bản trao đổi về một hồ sơ và trạng thái của chúng.",
                en: "The documents exchanged about a dossier and where they stand."),
            example: "EXCHANGE STATUS H61.12-190304-0001",
            since: "1.0", group: .exchange),
    ]
}
