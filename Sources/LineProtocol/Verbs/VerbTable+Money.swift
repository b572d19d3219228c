import Civil

extension VerbTable {
    /// The verbs of fees and the money that is collected.
    static let money: [VerbDescription] = [
        VerbDescription(
            name: "FEES", arguments: #"<procedure> [{"quantities","exemption","at","online","applicant","choices"}]"#,
            roles: Role.allCases, scope: .open, replies: [200, 404],
            summary: Bilingual(
                vi: "Tính phí, lệ phí của một thủ tục, giải thích từng khoản.",
                en: "What a procedure costs, each line explained."),
            example: #"FEES 9.000001 {"at":"2024-03-04","online":true}"#,
            since: "1.1", group: .citizen),
        VerbDescription(
            name: "LEDGER", arguments: #"{"office","from","to","minutes"}"#, roles: [.officer, .auditor, .admin],
            scope: .office,
            replies: [200, 404],
            summary: Bilingual(
                vi: "Sổ quỹ phí, lệ phí của một cơ quan.",
                en: "The fee ledger of an office, day by day."),
            example: #"LEDGER {"office":"H61.12","from":"2019-03-01","to":"2019-03-31"}"#,
            since: "1.1", group: .desk),
        VerbDescription(
            name: "DESK SETTLE", arguments: #"<office> {"key","period","agency","reference"}"#, roles: [.officer],
            scope: .counter,
            replies: [201, 404, 409],
            summary: Bilingual(
                vi: "Quyết toán phí, lệ phí của một kỳ, lập biên bản.",
                en: "Settle the fees of a period with the agencies."),
            example: #"DESK SETTLE H61.12 {"period":"2019-Q1","reference":"UNC-12"}"#,
            since: "1.1", group: .desk),
    ]
}
