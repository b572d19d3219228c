import Catalog
import Civil
import Dossiers
import Postal

/// What a notice says of its event: what happened, what belongs to it, what the applicant has to do.
struct NoticeMessage {
    let happened: Bilingual
    var details: [Bilingual] = []
    var todo: Bilingual?

    private init(_ happened: Bilingual, details: [Bilingual] = [], todo: Bilingual? = nil) {
        self.happened = happened
        self.details = details
        self.todo = todo
    }

    init(_ occasion: NoticeOccasion) {
        switch occasion.happening {
        case .dossier(let event): self = Self.message(of: event, occasion)
        case .post(let event): self = Self.message(of: event, occasion.dossier)
        }
    }

    private static func message(of event: DossierEvent, _ occasion: NoticeOccasion) -> NoticeMessage {
        switch event {
        case .submitted:
            NoticeMessage(
                Bilingual(
                    vi: "Hệ thống đã nhận hồ sơ của ông/bà và chuyển đến bộ phận tiếp nhận để kiểm tra.",
                    en: "Your dossier has arrived and waits to be checked."),
                todo: Bilingual(
                    vi: "Chưa cần làm gì thêm; ông/bà sẽ được thông báo khi hồ sơ được tiếp nhận hoặc cần bổ sung.",
                    en: "Nothing to do now: you will be told when it is accepted, or when something is missing."))
        case .accepted: accepted(occasion.dossier)
        case .refused(let reason, let expired): refused(reason, expired: expired)
        case .supplementRequested(let request): supplement(request, occasion.names.papers)
        case .supplemented:
            NoticeMessage(
                Bilingual(vi: "Giấy tờ bổ sung của ông/bà đã được nhận.", en: "What you supplemented has arrived."))
        case .paymentDemanded(let amount, let reason): payment(amount, reason)
        case .paid(let payment):
            NoticeMessage(
                Bilingual(
                    vi: "Đã ghi nhận khoản nộp \(payment.amountVnd.grouped) đồng.",
                    en: "Your payment of \(payment.amountVnd.grouped) dong is recorded."))
        case .withdrawalRequested:
            NoticeMessage(
                Bilingual(
                    vi: "Yêu cầu rút hồ sơ của ông/bà đã được nhận và đang chờ xử lý.",
                    en: "Your request to withdraw the dossier has arrived and is being dealt with."))
        case .decided(let decision): decided(decision, occasion)
        case .stopped(let reason, _): stopped(reason)
        case .handedToPost(let item):
            NoticeMessage(
                Bilingual(
                    vi: "Kết quả đã giao cho bưu chính, số hiệu bưu gửi \(item).",
                    en: "The result was handed to the post as item \(item)."),
                todo: Bilingual(
                    vi: "Khi nhận, xin xuất trình giấy tờ tùy thân.", en: "Have an identity document at hand for the postman."))
        case .cameBackFromPost:
            NoticeMessage(
                Bilingual(
                    vi: "Bưu chính không phát được và đã chuyển hoàn kết quả.",
                    en: "The post could not deliver the result and returned it."),
                todo: Bilingual(
                    vi: "Xin chọn lại cách nhận kết quả, hoặc đến Bộ phận Một cửa nhận trực tiếp.",
                    en: "Choose again how you want to receive it, or collect it at the one-stop unit."))
        case .returned:
            NoticeMessage(
                Bilingual(vi: "Kết quả đã được trả.", en: "The result was handed over."),
                todo: Bilingual(
                    vi: "Nếu ông/bà chưa nhận được kết quả, xin báo ngay cho Bộ phận Một cửa.",
                    en: "If you did not receive it, tell the one-stop unit at once."))
        case .stepFinished, .leased, .deliveryChanged, .rated: status(occasion.dossier.state.status.name)
        }
    }

    /// Tells of an event that changed nothing but the status.
    private static func status(_ name: Bilingual) -> NoticeMessage {
        NoticeMessage(
            Bilingual(vi: "Hồ sơ chuyển sang trạng thái: \(name.vi).", en: "The dossier now has the status: \(name.en)."))
    }

    private static func accepted(_ dossier: Dossier) -> NoticeMessage {
        NoticeMessage(
            Bilingual(
                vi: "Hồ sơ của ông/bà đầy đủ và đã được tiếp nhận.", en: "Your dossier is complete and accepted."),
            todo: dossier.due == nil
                ? Bilingual(
                    vi: "Thủ tục không công bố thời hạn; ông/bà sẽ được thông báo khi có kết quả.",
                    en: "No time limit is published; you will be told when the result is there.")
                : Bilingual(
                    vi: "Xin nhận kết quả theo giờ hẹn và cách thức đã đăng ký.",
                    en: "Please receive the result at the appointed time, in the way you chose."))
    }

    private static func refused(_ reason: String, expired: Bool) -> NoticeMessage {
        guard !expired else {
            return NoticeMessage(
                Bilingual(
                    vi: "Hồ sơ không được tiếp nhận vì quá hạn bổ sung.",
                    en: "The dossier was not accepted: the term for completing it has run out."),
                todo: Bilingual(vi: "Ông/bà có thể nộp lại hồ sơ mới.", en: "You may file a new dossier."))
        }
        return NoticeMessage(
            Bilingual(vi: "Hồ sơ không được tiếp nhận.", en: "The dossier was not accepted."),
            details: [Self.reason(reason)],
            todo: Bilingual(
                vi: "Xin xem lý do; nếu cần, liên hệ Bộ phận Một cửa để được hướng dẫn.",
                en: "See the reason; the one-stop unit tells you what you can do."))
    }

    private static func supplement(
        _ request: DossierEvent.SupplementRequest, _ papers: [Bilingual]
    ) -> NoticeMessage {
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
            Bilingual(vi: "Hồ sơ cần được bổ sung, hoàn thiện.", en: "The dossier has to be completed."),
            details: [reason(request.reason)] + list, todo: todo)
    }

    private static func payment(_ amount: Int64, _ reason: String) -> NoticeMessage {
        NoticeMessage(
            Bilingual(
                vi: "Ông/bà cần nộp \(amount.grouped) đồng để hồ sơ được giải quyết tiếp.",
                en: "\(amount.grouped) dong have to be paid before the dossier can go on."),
            details: [Self.reason(reason)],
            todo: Bilingual(
                vi: "Xin nộp qua cổng dịch vụ công, tại quầy hoặc chuyển khoản.",
                en: "Pay at the portal, at the counter or by bank transfer."))
    }

    private static func decided(_ decision: DossierEvent.Decision, _ occasion: NoticeOccasion) -> NoticeMessage {
        let isEarly = occasion.dossier.due.map { occasion.at < $0 } ?? false
        let early = Bilingual(vi: "Kết quả có sớm hơn giờ hẹn.", en: "It is ready before the appointment.")
        let happened =
            switch decision.outcome {
            case .granted: Bilingual(vi: "Hồ sơ đã được giải quyết.", en: "Your dossier has been decided.")
            case .denied:
                Bilingual(
                    vi: "Hồ sơ không đủ điều kiện giải quyết; lý do ghi trong kết quả.",
                    en: "The request was not granted; the result states why.")
            }
        return NoticeMessage(happened, details: isEarly ? [early] : [], todo: collecting(occasion.dossier))
    }

    private static func collecting(_ dossier: Dossier) -> Bilingual {
        switch dossier.delivery.result {
        case .counter:
            Bilingual(
                vi: "Xin đến Bộ phận Một cửa nhận kết quả, mang theo giấy hẹn và giấy tờ tùy thân.",
                en: "Collect it at the one-stop unit with your appointment slip and an identity document.")
        case .online:
            Bilingual(
                vi: "Kết quả điện tử nằm trong tài khoản của ông/bà.", en: "The electronic result is in your account.")
        case .post:
            Bilingual(
                vi: "Bưu chính sẽ chuyển kết quả đến địa chỉ đã đăng ký.",
                en: "The post brings it to the address you gave.")
        }
    }

    private static func stopped(_ reason: String) -> NoticeMessage {
        NoticeMessage(
            Bilingual(vi: "Việc giải quyết hồ sơ đã dừng.", en: "The handling of the dossier has stopped."),
            details: [Self.reason(reason)],
            todo: Bilingual(
                vi: "Giấy tờ đã nộp được trả lại tại Bộ phận Một cửa.",
                en: "The papers that you handed in are returned at the one-stop unit."))
    }

    private static func message(of event: PostalEvent, _ dossier: Dossier) -> NoticeMessage {
        guard case .invited(let number, let until) = event else { return status(dossier.state.status.name) }
        return NoticeMessage(
            Bilingual(
                vi: "Bưu chính chưa phát được kết quả và mời ông/bà đến nhận (lần \(number)).",
                en: "The post could not deliver the result and invites you to collect it (invitation \(number))."),
            todo: Bilingual(
                vi: "Xin đến bưu cục trước \(until.readable), mang theo giấy tờ tùy thân.",
                en: "Go to the post office before \(until.readable) with an identity document."))
    }

    private static func reason(_ reason: String) -> Bilingual {
        let line = reason.onOneLine
        return Bilingual(vi: "Lý do: \(line)", en: "Reason: \(line)")
    }
}

extension Int64 {
    /// `1.250.000`, as Vietnamese writes it.
    fileprivate var grouped: String {
        let digits = Array(String(magnitude))
        var text = self < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += "." }
            text.append(digit)
        }
        return text
    }
}
