import Civil

extension VerbTable {
    /// The verbs of the citizen about dossiers (hồ sơ).
    static let dossiers: [VerbDescription] = [
        VerbDescription(
            name: "WHY", arguments: "<dossier>", roles: [.citizen, .officer, .auditor], scope: .dossier,
            replies: [200, 404],
            summary: Bilingual(
                vi: "Vì sao hồ sơ có ngày hẹn trả này.",
                en: "How the due date of a dossier came about."),
            example: "WHY H61.12-190304-0001",
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "CHECK", arguments: "{…}", roles: [.citizen, .officer], scope: .filing, replies: [200],
            summary: Bilingual(
                vi: "Kiểm tra trước một hồ sơ, không thay đổi gì.",
                en: "What a submission would meet; changes nothing."),
            example: #"""
                CHECK {"procedure":"1.009374","office":"H61.12","applicant":{"kind":"organisation","id":"9900000016",\#
                "name":"Hội A","phone":"0912345678"},"form":{},"components":[],"delivery":{"result":"counter"}}
                """#,
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "RESERVE", arguments: #"{"key","procedure","office","deciding"}"#, roles: [.citizen], scope: .open,
            replies: [201, 404, 409],
            summary: Bilingual(
                vi: "Giữ trước mã hồ sơ trong 24 giờ.",
                en: "A dossier code ahead of submission, for 24 hours."),
            example: #"RESERVE {"key":"r-1","procedure":"1.009374","office":"H61.12"}"#,
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "SUBMIT", arguments: "{…}", roles: [.citizen], scope: .filing, replies: [201, 404, 409, 410],
            summary: Bilingual(
                vi: "Nộp hồ sơ, nhận biên nhận đã ký số.",
                en: "Submit a dossier; the reply holds the signed receipt."),
            example: #"""
                SUBMIT {"key":"a-1","procedure":"1.009374","office":"H61.12","applicant":{"kind":"organisation","id":"99\#
                00000016","name":"Hội A","phone":"0912345678"},"form":{},"components":[],"delivery":{"dossie\#
                r":"online","result":"counter"},"payment":"online"}
                """#,
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "TRACK", arguments: #"<dossier> [{"phone"}]"#, roles: Role.allCases, scope: .status,
            replies: [200, 404],
            summary: Bilingual(
                vi: "Tra cứu tình trạng hồ sơ.",
                en: "Where a dossier stands."),
            example: #"TRACK H61.12-190304-0001 {"phone":"5678"}"#,
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "HISTORY", arguments: "<dossier>", roles: [.citizen, .officer, .auditor], scope: .dossier,
            replies: [200, 404],
            summary: Bilingual(
                vi: "Mọi sự kiện của hồ sơ.",
                en: "Every event of a dossier, with actor's role, time and receipts."),
            example: "HISTORY H61.12-190304-0001",
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "NOTICES", arguments: "<dossier>", roles: [.citizen, .officer, .auditor], scope: .dossier,
            replies: [200, 404],
            summary: Bilingual(
                vi: "Các thông báo đã gửi về hồ sơ, kèm bằng chứng.",
                en: "What the applicant was told of a dossier, with time and proof."),
            example: "NOTICES H61.12-190304-0001",
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "DELIVERY", arguments: #"<dossier> {"result","address","recipient"}"#, roles: [.citizen],
            scope: .dossier,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Chọn hoặc đổi cách nhận kết quả.",
                en: "Choose or change how the result is returned."),
            example: #"DELIVERY H61.12-190304-0001 {"result":"counter"}"#,
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "SUPPLEMENT", arguments: #"<dossier> {"components","note"}"#, roles: [.citizen, .officer],
            scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Bổ sung hồ sơ theo yêu cầu.",
                en: "Answer a request for supplement."),
            example: #"SUPPLEMENT H61.12-190304-0001 {"components":[],"note":"Đã bổ sung"}"#,
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "PAY", arguments: #"<dossier> {"method","amount","reference"}"#, roles: [.citizen, .officer],
            scope: .step,
            replies: [201, 404, 409],
            summary: Bilingual(
                vi: "Thực hiện nghĩa vụ tài chính, nhận biên nhận đã ký số.",
                en: "Fulfil a financial obligation; the reply holds the signed receipt."),
            example: #"PAY H61.12-190304-0001 {"method":"online","amount":100000,"reference":"NH-1"}"#,
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "ADJUST", arguments: #"<dossier> {"form"}"#, roles: [.citizen], scope: .dossier,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Điều chỉnh nội dung hồ sơ đã nộp trực tuyến (từ 01/07/2025).",
                en: "Adjust the e-form of what was filed online (from 01/07/2025)."),
            example: #"ADJUST H61.12-260810-0001 {"form":{"tieuDe":"Bản tin mới"}}"#,
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "WITHDRAW", arguments: #"<dossier> {"reason"}"#, roles: [.citizen, .officer], scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Rút hồ sơ.",
                en: "Withdraw a dossier."),
            example: #"WITHDRAW H61.12-190304-0001 {"reason":"Không còn nhu cầu"}"#,
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "RATE", arguments: #"<dossier> {"score","note"}"#, roles: [.citizen], scope: .dossier,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Đánh giá mức độ hài lòng, một lần, sau khi có kết quả.",
                en: "Rate the service from 1 to 5, once, after the result."),
            example: #"RATE H61.12-190304-0001 {"score":5}"#,
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "RECEIPT", arguments: #"<dossier> [{"kind","number"}]"#, roles: [.citizen, .officer, .auditor],
            scope: .dossier,
            replies: [200, 404],
            summary: Bilingual(
                vi: "Danh sách biên nhận, hoặc một biên nhận đầy đủ.",
                en: "The receipts of a dossier, or one of them whole."),
            example: #"RECEIPT H61.12-190304-0001 {"kind":"submission"}"#,
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "BUNDLE", arguments: "<dossier>", roles: [.citizen, .officer, .auditor], scope: .dossier,
            replies: [200, 404],
            summary: Bilingual(
                vi: "Bằng chứng nộp hồ sơ: mọi biên nhận và những gì cần để kiểm tra, trong một tệp zip (base64).",
                en: "The proof of deposit: all receipts and what checks them, in one zip file (base64)."),
            example: "BUNDLE H61.12-190304-0001",
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "CHANGES", arguments: #"{"since","limit"}"#, roles: [.citizen, .officer, .auditor], scope: .rows,
            replies: [200],
            summary: Bilingual(
                vi: "Mọi thay đổi mà tài khoản này được xem, theo thứ tự.",
                en: "Every change that this account may see, in order, from a cursor."),
            example: #"CHANGES {"since":null,"limit":100}"#,
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "WATCH", arguments: "<dossier>", roles: [.citizen, .officer, .auditor], scope: .dossier,
            replies: [200, 404],
            summary: Bilingual(
                vi: "Theo dõi sự kiện của một hồ sơ.",
                en: "Push each event of a dossier."),
            example: "WATCH H61.12-190304-0001",
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "WATCH OFFICE", arguments: "<office>", roles: [.officer, .auditor], scope: .office,
            replies: [200, 404],
            summary: Bilingual(
                vi: "Theo dõi sự kiện của một cơ quan.",
                en: "Push each event of an office."),
            example: "WATCH OFFICE H61.12",
            since: "1.0", group: .citizen),
        VerbDescription(
            name: "WATCH ITEM", arguments: "<item>", roles: Role.allCases, scope: .journey, replies: [200, 404],
            summary: Bilingual(
                vi: "Theo dõi hành trình của một bưu gửi.",
                en: "Push each step of a postal item; nothing personal."),
            example: "WATCH ITEM BD100000017VN",
            since: "1.1", group: .citizen),
        VerbDescription(
            name: "UNWATCH", arguments: "", roles: Role.allCases, scope: .open, replies: [200],
            summary: Bilingual(
                vi: "Thôi theo dõi.",
                en: "Push no more."),
            example: "UNWATCH",
            since: "1.0", group: .citizen),
    ]
}
