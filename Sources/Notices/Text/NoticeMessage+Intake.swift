import Civil
import Dossiers

/// The words of what happens until a dossier is accepted.
extension NoticeMessage {
    static let submitted = NoticeMessage(
        vi: "Hệ thống đã nhận hồ sơ của ông/bà và chuyển đến bộ phận tiếp nhận để kiểm tra.",
        en: "Your dossier has arrived and waits to be checked.",
        todo: Bilingual(
            vi: "Chưa cần làm gì thêm; ông/bà sẽ được thông báo khi hồ sơ được tiếp nhận hoặc cần bổ sung.",
            en: "Nothing to do now: you will be told when it is accepted, or when something is missing."))

    static let unopened = NoticeMessage(
        vi: "Hồ sơ nộp trực tuyến đã đến 2 giờ mà chưa có cán bộ mở.",
        en: "An online filing arrived 2 hours ago, and no officer has opened it.",
        todo: Bilingual(
            vi: "Xin kiểm tra và trả lời người nộp trong thời hạn.", en: "Check it and answer the applicant in time."))

    static func accepted(_ accepted: DossierEvent.Accepted, _ dossier: Dossier) -> NoticeMessage {
        let planned = Bilingual(
            vi: "Thời hạn được tính từ khi cơ quan có thẩm quyền nhận hồ sơ; giờ hẹn ghi ở đây là dự kiến.",
            en: "The time limit counts from the receipt by the competent agency; the appointment below is planned.")
        return NoticeMessage(
            vi: "Hồ sơ của ông/bà đầy đủ và đã được tiếp nhận.", en: "Your dossier is complete and accepted.",
            details: (accepted.countsFrom == nil && dossier.due != nil ? [planned] : []) + owed(dossier),
            todo: dossier.due == nil
                ? Bilingual(
                    vi: "Thủ tục không công bố thời hạn; ông/bà sẽ được thông báo khi có kết quả.",
                    en: "No time limit is published; you will be told when the result is there.")
                : Bilingual(
                    vi: "Xin nhận kết quả theo giờ hẹn và cách thức đã đăng ký.",
                    en: "Please receive the result at the appointed time, in the way you chose."))
    }

    static func refused(_ refused: DossierEvent.Refused, _ dossier: Dossier) -> NoticeMessage {
        guard !refused.expired else {
            return NoticeMessage(
                vi: "Hồ sơ không được tiếp nhận vì quá hạn bổ sung.",
                en: "The dossier was not accepted: the term for completing it has run out.",
                details: refund(of: dossier),
                todo: Bilingual(vi: "Ông/bà có thể nộp hồ sơ mới.", en: "You may file a new dossier."))
        }
        let place = refused.rightAgency.map { agency in
            Bilingual(
                vi: "Cơ quan có thẩm quyền: \(agency.onOneLine)", en: "The competent agency: \(agency.onOneLine)")
        }
        return NoticeMessage(
            vi: "Hồ sơ không được tiếp nhận.", en: "The dossier was not accepted.",
            details: [reason(refused.reason)] + [place].compactMap(\.self) + refund(of: dossier),
            todo: Bilingual(
                vi: "Xin xem lý do; nếu cần, liên hệ Bộ phận Một cửa để được hướng dẫn.",
                en: "See the reason; the one-stop unit tells you what you can do."))
    }

    static func supplement(_ request: DossierEvent.SupplementRequest, _ papers: [Bilingual]) -> NoticeMessage {
        let list = papers.map { Bilingual(vi: "- \($0.vi)", en: "- \($0.en)") }
        let todo =
            if let until = request.completeBy {
                Bilingual(
                    vi: "Xin bổ sung một lần, đầy đủ, chậm nhất \(until.readable); quá hạn, hồ sơ bị đóng.",
                    en: "Complete it once and whole, by \(until.readable) at the latest; the dossier is closed then.")
            } else {
                Bilingual(vi: "Xin bổ sung một lần, đầy đủ.", en: "Please complete it once and whole.")
            }
        return NoticeMessage(
            vi: "Hồ sơ cần được bổ sung, hoàn thiện.", en: "The dossier has to be completed.",
            details: [reason(request.reason)] + list, todo: todo)
    }

    static let supplemented = NoticeMessage(
        vi: "Giấy tờ bổ sung của ông/bà đã được nhận.", en: "What you supplemented has arrived.")
}
