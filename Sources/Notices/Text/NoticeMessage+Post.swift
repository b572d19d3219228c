import Catalog
import Civil
import Postal

/// The words of what the post does.
extension NoticeMessage {
    static func handedOver(_ minutes: HandoverMinutes) -> NoticeMessage {
        NoticeMessage(
            vi: "Bưu chính đã bàn giao hồ sơ cho cơ quan tiếp nhận (biên bản số \(minutes.number)).",
            en: "The post has handed the dossier to the authority (minutes no. \(minutes.number)).")
    }

    static func handedToPost(_ item: String) -> NoticeMessage {
        NoticeMessage(
            vi: "Kết quả đã giao cho bưu chính, số hiệu bưu gửi \(item).",
            en: "The result was handed to the post as item \(item).",
            todo: Bilingual(
                vi: "Khi nhận, xin xuất trình giấy tờ tùy thân.",
                en: "Have an identity document at hand for the postman."))
    }

    static func invited(_ number: Int, until: Instant, _ item: ItemID, postOffice: String?) -> NoticeMessage {
        NoticeMessage(
            vi: "Bưu chính chưa phát được kết quả, bưu gửi \(item), và mời ông/bà đến nhận (lần \(number)).",
            en:
                "The post could not deliver the result, item \(item), and invites you to collect it (invitation \(number)).",
            todo: Bilingual(
                vi: "Xin đến \(postOffice ?? "bưu cục") trước \(until.readable), mang theo giấy tờ tùy thân.",
                en:
                    "Go to the post office\(postOffice.map { " (\($0))" } ?? "") before \(until.readable) with an identity document."
            ))
    }

    /// The result no longer travels: it is at the one-stop unit again, or not to be had any more.
    static func cameBackFromPost(_ item: String, in state: ItemState?) -> NoticeMessage {
        switch state {
        case .lost:
            NoticeMessage(
                vi: "Bưu gửi \(item) có kết quả của ông/bà đã bị mất.",
                en: "Item \(item) with your result is lost.",
                todo: Bilingual(
                    vi: "\(complaining.vi); xin liên hệ Bộ phận Một cửa để được cấp lại kết quả.",
                    en: "\(complaining.en); ask the one-stop unit to have the result issued again."))
        case .surrendered:
            NoticeMessage(
                vi: "Không ai nhận bưu gửi \(item); bưu chính đã giao lại kết quả của ông/bà cho cơ quan cấp.",
                en: "Nobody took item \(item); the post gave your result back to the body that issued it.",
                todo: askUnit)
        case .destroyed:
            NoticeMessage(
                vi: "Không ai nhận bưu gửi \(item) có kết quả của ông/bà; bưu gửi đã bị hủy theo luật.",
                en: "Nobody took item \(item) with your result; it was destroyed as the law says.", todo: askUnit)
        default:
            NoticeMessage(
                vi: "Bưu chính không phát được kết quả; kết quả lại ở Bộ phận Một cửa.",
                en: "The post could not deliver the result; it is at the one-stop unit again.",
                todo: Bilingual(
                    vi: "Xin chọn lại cách nhận kết quả, hoặc đến Bộ phận Một cửa nhận trực tiếp.",
                    en: "Choose again how you want to receive it, or collect it at the one-stop unit."))
        }
    }

    static func answered(_ answer: ComplaintAnswer, _ item: ItemID) -> NoticeMessage {
        let text = answer.text.onOneLine
        return NoticeMessage(
            answer.upheld
                ? Bilingual(
                    vi: "Bưu chính trả lời khiếu nại về bưu gửi \(item): khiếu nại có cơ sở.",
                    en: "The post answers the complaint about item \(item): it is upheld.")
                : Bilingual(
                    vi: "Bưu chính trả lời khiếu nại về bưu gửi \(item): khiếu nại không có cơ sở.",
                    en: "The post answers the complaint about item \(item): it is not upheld."),
            details: [Bilingual(vi: "Nội dung trả lời: \(text)", en: "The answer: \(text)")],
            todo: answer.upheld
                ? nil
                : Bilingual(
                    vi: "Nếu không đồng ý, có thể thương lượng, hòa giải, hoặc đưa ra trọng tài hay tòa án.",
                    en: "Who disagrees may negotiate, mediate, or go to arbitration or to court."))
    }

    static func compensated(_ record: LiabilityRecord?, _ feeVnd: Int64, _ item: ItemID) -> NoticeMessage {
        let owed = record.map { record in
            Bilingual(
                vi: "Bồi thường cho \(record.payee.onOneLine): \(record.totalVnd.grouped) đồng.",
                en: "Compensation to \(record.payee.onOneLine): \(record.totalVnd.grouped) dong.")
        }
        let fee = Bilingual(
            vi: "Phí, lệ phí bưu chính đã thu, trả lại: \(feeVnd.grouped) đồng.",
            en: "The fee that the post had collected, given back: \(feeVnd.grouped) dong.")
        return NoticeMessage(
            vi: "Bưu chính đã chi trả về bưu gửi \(item).", en: "The post has paid for item \(item).",
            details: [owed, feeVnd > 0 ? fee : nil].compactMap(\.self))
    }

    /// The papers of a dossier never came to the authority.
    static func lost(_ item: ItemID) -> NoticeMessage {
        NoticeMessage(
            vi: "Bưu gửi \(item) có hồ sơ của ông/bà đã bị mất; hồ sơ chưa được nộp.",
            en: "Item \(item) with your dossier is lost; nothing was filed.",
            todo: Bilingual(
                vi: "\(complaining.vi). Xin nộp lại hồ sơ.", en: "\(complaining.en). Please file the dossier again."))
    }

    private static let complaining = Bilingual(
        vi:
            "Ông/bà có quyền khiếu nại với bưu chính trong \(Complaint.months) tháng và yêu cầu bồi thường theo quy định",
        en:
            "You may complain to the post within \(Complaint.months) months and ask for compensation as the law provides"
    )

    private static let askUnit = Bilingual(
        vi: "Xin liên hệ Bộ phận Một cửa để được hướng dẫn.", en: "Ask the one-stop unit what you can do.")
}
