import Civil

extension VerbTable {
    /// The verbs of the one-stop desk (Bộ phận Một cửa).
    static let desk: [VerbDescription] = [
        VerbDescription(
            name: "DESK RECEIVE", arguments: #"<dossier> [{"note"}]"#, roles: [.officer], scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Tiếp nhận hồ sơ và hẹn trả kết quả.",
                en: "Accept a dossier and promise a date."),
            example: "DESK RECEIVE H61.12-190304-0001",
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK REFUSE", arguments: #"<dossier> {"reason","agency"}"#, roles: [.officer], scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Từ chối tiếp nhận hồ sơ, nêu rõ lý do.",
                en: "Refuse to accept a dossier, with the reason."),
            example: #"DESK REFUSE H61.12-190304-0001 {"reason":"Không thuộc thẩm quyền"}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK REQUEST", arguments: #"<dossier> {"reason","components"}"#, roles: [.officer], scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Yêu cầu bổ sung, hoàn thiện hồ sơ, một lần, đầy đủ.",
                en: "Request a supplement, once and completely."),
            example: #"DESK REQUEST H61.12-190304-0001 {"reason":"Thiếu chữ ký","components":["to-khai"]}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK STEP", arguments: #"<dossier> [{"note"}]"#, roles: [.officer], scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Hoàn thành một bước, chuyển bước tiếp theo.",
                en: "Finish a step and pass the dossier on."),
            example: "DESK STEP H61.12-190304-0001",
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK DEMAND", arguments: #"<dossier> {"amount","reason"}"#, roles: [.officer], scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Yêu cầu thực hiện nghĩa vụ tài chính.",
                en: "Demand a financial obligation."),
            example: #"DESK DEMAND H61.12-190304-0001 {"amount":100000,"reason":"Lệ phí"}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK DECIDE", arguments: #"<dossier> {"outcome","reason","result"}"#, roles: [.officer],
            scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Quyết định: đồng ý, từ chối hoặc dừng giải quyết.",
                en: "Decide: granted, denied or stopped."),
            example: #"DESK DECIDE H61.12-190304-0001 {"outcome":"granted","result":{"number":"12/GP"}}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK RETURN", arguments: #"<dossier> {"recipient","authorisation"}"#, roles: [.officer],
            scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Trả kết quả tại quầy.",
                en: "Hand the result over at the counter."),
            example: #"DESK RETURN H61.12-190304-0001 {"recipient":"Nguyễn Văn A"}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK INTAKE",
            arguments: #"{"key","procedure","office","applicant","form","components","delivery","intake"}"#,
            roles: [.officer], scope: .counter,
            replies: [201, 404, 409],
            summary: Bilingual(
                vi: "Nhập hồ sơ nộp tại quầy hoặc qua bưu chính.",
                en: "Enter a dossier that came to the counter or by post."),
            example:
                #"DESK INTAKE {"key":"q1","procedure":"1.009374","office":"H61.12","applicant":{"kind":"citizen","id":"086090000017","name":"Nguyễn Văn A","phone":"0912345678"},"components":[],"delivery":{"dossier":"inPerson","result":"counter"},"intake":{"handedBack":["to-khai"]}}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK OPEN", arguments: "<dossier>", roles: [.officer], scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Mở hồ sơ để kiểm tra.",
                en: "Begin to check a dossier of the queue."),
            example: "DESK OPEN H61.12-190304-0001",
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK RELEASE", arguments: "<dossier>", roles: [.officer], scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Trả hồ sơ đang giữ về hàng đợi.",
                en: "Give a dossier that you hold back to the queue."),
            example: "DESK RELEASE H61.12-190304-0001",
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK FORWARD", arguments: #"<dossier> [{"carrier","note"}]"#, roles: [.officer], scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Chuyển hồ sơ kèm phiếu kiểm soát đến cơ quan giải quyết.",
                en: "Send the dossier with its control slip to the competent agency."),
            example: #"DESK FORWARD H61.12-190304-0001 {"carrier":"officer"}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK SENDBACK", arguments: #"<dossier> {"reason"}"#, roles: [.officer], scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Chuyển trả hồ sơ không đúng nơi nhận.",
                en: "Send back a dossier that came to the wrong unit."),
            example: #"DESK SENDBACK H61.12-190304-0001 {"reason":"Không đúng đơn vị"}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK VERIFY", arguments: #"<dossier> {"reason","attend"}"#, roles: [.officer], scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Thẩm tra, xác minh; mời người nộp tham gia nếu cần.",
                en: "Begin a verification; invite the applicant where needed."),
            example:
                #"DESK VERIFY H61.12-190304-0001 {"reason":"Kiểm tra thực địa","attend":{"at":"2019-03-06T08:00:00+07:00","place":"12 Lê Lợi","participants":"Chủ hồ sơ","content":"Ranh giới"}}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK VERIFIED", arguments: #"<dossier> {"record"}"#, roles: [.officer], scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Kết thúc xác minh, ghi biên bản.",
                en: "End a verification with its record."),
            example: #"DESK VERIFIED H61.12-190304-0001 {"record":"Đúng hiện trạng"}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK CONSULT", arguments: #"<dossier> {"office","question","deadline"}"#, roles: [.officer],
            scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Lấy ý kiến cơ quan phối hợp.",
                en: "Ask another office for its opinion."),
            example:
                #"DESK CONSULT H61.12-190304-0001 {"office":"H61.11","question":"Có ý kiến gì?","deadline":"2019-03-06T17:00:00+07:00"}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK ANSWER", arguments: #"<dossier> {"answer"}"#, roles: [.officer], scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Trả lời ý kiến.",
                en: "Answer a consultation."),
            example: #"DESK ANSWER H61.12-190304-0001 {"answer":"Đồng ý"}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK REWORK", arguments: #"<dossier> {"reason"}"#, roles: [.officer], scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Trả lại dự thảo trình ký.",
                en: "Give a draft that waits for signature back."),
            example: #"DESK REWORK H61.12-190304-0001 {"reason":"Sai số hiệu"}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK TASK", arguments: #"<dossier> {"task","outcome","note","result"}"#, roles: [.officer],
            scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Hoàn thành việc của một cơ quan trong hồ sơ liên thông.",
                en: "Finish one agency's task of an interconnected dossier."),
            example: #"DESK TASK H61.12-190304-0001 {"task":"khai-sinh","result":{"number":"15/KS"}}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK APOLOGISE", arguments: #"<dossier> {"reason","due","agencyAtFault"}"#, roles: [.officer],
            scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Xin lỗi và hẹn lại ngày trả kết quả.",
                en: "Apologise and set a new appointment."),
            example: #"DESK APOLOGISE H61.12-190304-0001 {"reason":"Chờ ý kiến","due":"2019-03-15T08:00:00+07:00"}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK DISAGREE", arguments: #"<dossier> {"ground"}"#, roles: [.officer], scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Không đồng ý cho rút hồ sơ, nêu căn cứ.",
                en: "Decline a withdrawal, with the ground."),
            example: #"DESK DISAGREE H61.12-190304-0001 {"ground":"Luật chuyên ngành"}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK ARCHIVE", arguments: "<dossier>", roles: [.officer], scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Kết thúc hồ sơ, lưu trữ.",
                en: "Close the register row and put the file away."),
            example: "DESK ARCHIVE H61.12-190304-0001",
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK CORRECT", arguments: #"<dossier> {"reason"}"#, roles: [.officer], scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Nhận lại kết quả sai để đính chính.",
                en: "Take a wrong result back to be corrected."),
            example: #"DESK CORRECT H61.12-260810-0001 {"reason":"Sai ngày sinh"}"#,
            since: "1.0", group: .desk),
        VerbDescription(
            name: "DESK REFUND", arguments: #"<dossier> {"amount","reason"}"#, roles: [.officer], scope: .step,
            replies: [200, 404, 409],
            summary: Bilingual(
                vi: "Hoàn trả phí, lệ phí của hồ sơ đã dừng.",
                en: "Give money back for a dossier that was refused or stopped."),
            example: #"DESK REFUND H61.12-190304-0001 {"amount":100000,"reason":"Rút trước khi giải quyết"}"#,
            since: "1.0", group: .desk),
    ]
}
