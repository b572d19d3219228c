internal import Civil

extension ReasonCode {
    /// The reasons that concern the time stamp, each in one sentence.
    var stampText: Bilingual {
        switch self {
        case .timestampMissing:
            Bilingual(
                vi: "Không có dấu thời gian: chỉ có lời khai của người ký về thời điểm ký.",
                en: "There is no time stamp: the signing time is the signer's claim alone.")
        case .timestampAlgorithm:
            Bilingual(
                vi: "Thuật toán của dấu thời gian không được phép.",
                en: "An algorithm of the time stamp is not allowed.")
        case .timestampPolicy:
            Bilingual(
                vi: "Dấu thời gian được cấp theo chính sách khác.",
                en: "The time stamp was issued under another policy.")
        case .timestampImprint:
            Bilingual(
                vi: "Dấu thời gian thuộc chữ ký khác.", en: "The time stamp belongs to another signature.")
        case .timestampSignature:
            Bilingual(vi: "Chữ ký của dấu thời gian không đúng.", en: "The signature of the time stamp is wrong.")
        case .timestampUntrusted:
            Bilingual(
                vi: "Dấu thời gian không do tổ chức tin cậy cấp.", en: "The time stamp is not from a trusted authority."
            )
        case .timestampRevoked:
            Bilingual(
                vi: "Chứng thư của tổ chức cấp dấu thời gian đã bị thu hồi.",
                en: "The certificate of the time-stamping authority had been revoked.")
        case .signingTimeVsGenTime:
            Bilingual(
                vi: "Thời điểm ký khai báo lệch với dấu thời gian.",
                en: "The signing time that the signer claims differs from the time stamp.")
        default:
            Bilingual(vi: "Cấu trúc dấu thời gian không đúng.", en: "The structure of the time stamp is wrong.")
        }
    }
}
