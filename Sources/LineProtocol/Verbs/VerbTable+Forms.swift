import Civil

extension VerbTable {
    /// The verbs about printed forms (biểu mẫu).
    static let forms: [VerbDescription] = [
        VerbDescription(
            name: "FORM", arguments: #"<dossier or item> [{"form","number","format","whole"}]"#,
            roles: [.citizen, .officer, .auditor, .postman], scope: .papers, replies: [200, 404],
            summary: Bilingual(
                vi: "Danh sách biểu mẫu của hồ sơ hoặc bưu gửi, hoặc một biểu mẫu dạng văn bản, PDF hay tệp dữ liệu.",
                en: "The printed forms of a dossier or of a postal item, or one of them as text, PDF or form file."),
            example: #"FORM H61.12-190304-0001 {"form":"01","format":"text"}"#,
            since: "1.1", group: .citizen),
        VerbDescription(
            name: "FORM REGISTER", arguments: #"<office> [{"year","format"}]"#, roles: [.officer, .auditor],
            scope: .office,
            replies: [200, 404],
            summary: Bilingual(
                vi: "Sổ theo dõi hồ sơ của một cơ quan trong năm.",
                en: "The register of dossiers of an office in a year."),
            example: #"FORM REGISTER H61.12 {"year":2019,"format":"text"}"#,
            since: "1.1", group: .desk),
    ]
}
