import Civil

extension VerbTable {
    /// The verbs of the queue of dossiers at the desk (hàng đợi hồ sơ).
    static let queue: [VerbDescription] = [
        VerbDescription(
            name: "DESK QUEUE",
            arguments:
                #"{"office","status","state","overdue","nearDue","procedure","channel","duty","leasedBy","cursor","limit"}"#,
            roles: [.officer, .auditor], scope: .office,
            replies: [200],
            summary: Bilingual(
                vi: "Hàng đợi hồ sơ của một cơ quan.",
                en: "The dossiers that wait at an office."),
            example: #"DESK QUEUE {"office":"H61.12","nearDue":"1wd"}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK NEXT", arguments: #"{"office","procedure","channel"}"#, roles: [.officer], scope: .office,
            replies: [200, 404],
            summary: Bilingual(
                vi: "Nhận hồ sơ tiếp theo theo thứ tự ưu tiên.",
                en: "Take the next dossier by the priority rules, leased to this officer."),
            example: #"DESK NEXT {"office":"H61.12"}"#,
            since: "1.0", group: .desk),
    ]
}
