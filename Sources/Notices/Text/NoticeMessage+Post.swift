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
                    vi:
                        "Ông/bà có quyền khiếu nại với bưu chính và được bồi thường; xin liên hệ Bộ phận Một cửa để được "
                        + "cấp lại kết quả.",
                    en:
                        "You may complain to the post and have a right to compensation; ask the one-stop unit to have the "
                        + "result issued again."))
        case .surrendered, .destroyed:
            NoticeMessage(
                vi: "Không ai nhận bưu gửi \(item) có kết quả của ông/bà; bưu chính đã xử lý theo luật.",
                en: "Nobody took item \(item) with your result; the post disposed of it as the law says.",
                todo: Bilingual(
                    vi: "Xin liên hệ Bộ phận Một cửa để được hướng dẫn.", en: "Ask the one-stop unit what you can do."))
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
                    vi: "Bưu chính trả lời khiếu nại về bưu gửi \(item): khiếu nại đúng.",
                    en: "The post answers the complaint about item \(item): it is right.")
                : Bilingual(
                    vi: "Bưu chính trả lời khiếu nại về bưu gửi \(item): khiếu nại không đúng.",
                    en: "The post answers the complaint about item \(item): it is not right."),
            details: [Bilingual(vi: "Nội dung trả lời: \(text)", en: "The answer: \(text)")])
    }

    static func compensated(_ amountVnd: Int64, _ item: ItemID) -> NoticeMessage {
        NoticeMessage(
            vi: "Bưu chính đã bồi thường về bưu gửi \(item): \(amountVnd.grouped) đồng.",
            en: "The post has paid compensation for item \(item): \(amountVnd.grouped) dong.")
    }
}
