import Civil

extension SubmissionCheck {
    mutating func checkDelivery(_ procedure: Procedure?) {
        let delivery = submission.delivery
        if let procedure { checkChannels(procedure) }
        if delivery.result == .post {
            if delivery.address == nil {
                report("/delivery/address", .missing, "Chưa ghi địa chỉ nhận kết quả.", "No address for the result.")
            }
            if delivery.recipient == nil {
                report("/delivery/recipient", .missing, "Chưa ghi người nhận kết quả.", "No recipient for the result.")
            }
        }
        if let address = delivery.address { check(address, at: "/delivery/address") }
        if let recipient = delivery.recipient {
            checkText(recipient.name, at: "/delivery/recipient/name")
            checkPhone(recipient.phone, at: "/delivery/recipient/phone")
            if let id = recipient.id { checkText(id, at: "/delivery/recipient/id", max: 32) }
        }
        if submission.payment == .post, delivery.dossier != .postal, delivery.result != .post {
            report(
                "/payment", .mismatch, "Bưu điện chỉ thu hộ khi nhận hồ sơ hoặc trả kết quả qua bưu chính.",
                "The post collects fees only where it carries the dossier or the result.")
        }
    }

    private mutating func checkChannels(_ procedure: Procedure) {
        let delivery = submission.delivery
        if delivery.result == .post, !procedure.acceptsPostalReturn {
            report(
                "/delivery/result", .excluded,
                "Thủ tục này không trả kết quả qua bưu chính (QĐ 45/2016/QĐ-TTg Điều 1(2)).",
                "The result of this procedure does not go out by post (QĐ 45/2016/QĐ-TTg Điều 1(2)).")
        }
        switch delivery.dossier {
        case .postal where !procedure.acceptsPostalReception:
            report(
                "/delivery/dossier", .excluded,
                "Thủ tục này không nhận hồ sơ qua bưu chính (QĐ 45/2016/QĐ-TTg Điều 1(2)).",
                "The dossier of this procedure does not come in by post (QĐ 45/2016/QĐ-TTg Điều 1(2)).")
        case .kiosk where today < Channel.kioskSince:
            report(
                "/delivery/dossier", .notAllowed, "Ki-ốt tiếp nhận hồ sơ từ \(Channel.kioskSince).",
                "Kiosks take dossiers from \(Channel.kioskSince).")
        case .online where procedure.channels.contains(.inPerson) && !procedure.takesOnlineDossiers,
            .kiosk where procedure.channels.contains(.inPerson) && !procedure.takesOnlineDossiers:
            report(
                "/delivery/dossier", .excluded, "Thủ tục này chưa nhận hồ sơ trực tuyến.",
                "This procedure takes no dossiers online.")
        default: break
        }
    }
}
