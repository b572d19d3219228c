import Civil

extension VerbTable {
    /// The verbs that answer from the catalog, the calendar, the tariff and the trust store alone.
    static let catalog: [VerbDescription] = [
        VerbDescription(
            name: "CATALOG LIST", arguments: #"{"field","level","authority","online","postal","cursor","limit"}"#,
            roles: Role.allCases, scope: .open, replies: [200],
            summary: Bilingual(
                vi: "Liệt kê thủ tục hành chính.",
                en: "List the procedures."),
            example: #"CATALOG LIST {"level":"commune","limit":20}"#,
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "CATALOG SEARCH", arguments: #"{"text","limit"}"#, roles: Role.allCases, scope: .open, replies: [200],
            summary: Bilingual(
                vi: "Tìm thủ tục, có dấu hoặc không dấu.",
                en: "Search the procedures, with or without diacritics."),
            example: #"CATALOG SEARCH {"text":"ban tin"}"#,
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "CATALOG SHOW", arguments: "<procedure>", roles: Role.allCases, scope: .open, replies: [200, 404],
            summary: Bilingual(
                vi: "Xem toàn bộ một thủ tục.",
                en: "One procedure, whole."),
            example: "CATALOG SHOW 1.009374",
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "QUOTE", arguments: #"{"procedure","weightGrams","service","from","to","exemption","transfersFee"}"#,
            roles: Role.allCases, scope: .open,
            replies: [200, 404],
            summary: Bilingual(
                vi: "Cước và thời gian chuyển phát theo biểu giá.",
                en: "Postal charge and time by the tariff."),
            example: #"""
                QUOTE {"weightGrams":100,"from":{"province":"86","district":"855"},"to":{"province":"79","district":\#
                "760"}}
                """#,
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "DUE", arguments: #"{"accepted","limit","office"}"#, roles: Role.allCases, scope: .open,
            replies: [200, 404],
            summary: Bilingual(
                vi: "Tính ngày hẹn trả, giải thích từng bước.",
                en: "The due date of a limit by an office's calendar, each step explained."),
            example: #"DUE {"accepted":"2019-03-04T08:00:00+07:00","limit":"5wd","office":"H61.12"}"#,
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "VERIFY", arguments: #"{"payload","cms","proof","dossier"}"#, roles: Role.allCases, scope: .open,
            replies: [200],
            summary: Bilingual(
                vi: "Kiểm tra một biên nhận điện tử bất kỳ.",
                en: "Verify any receipt against this server's trust store."),
            example: #"VERIFY {"payload":"e30=","cms":"MAA="}"#,
            since: "1.0", group: .citizen),
    ]
}
