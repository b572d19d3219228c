import Civil
import LineProtocol

extension Refusal {
    /// 503: every key that could sign is revoked; nothing of the request took effect.
    static func keyRevoked(_ keyID: String) -> Refusal {
        var refusal = Refusal(
            code: 503, slug: "signing-key-revoked",
            title: Bilingual(vi: "Khóa ký đã bị thu hồi", en: "The signing key is revoked"),
            detail: Bilingual(
                vi: "Yêu cầu chưa được thực hiện: chưa có khóa thay cho \(keyID). Người quản trị tạo khóa mới bằng "
                    + "'motcua pki rotate', rồi hãy gửi lại.",
                en:
                    "The request was not carried out: no key has followed \(keyID). An administrator makes the next with "
                    + "'motcua pki rotate'; then send it again."))
        refusal.cause = "revoked: \(keyID)"
        return refusal
    }

    /// 503: receipts have waited for their time stamps longer than the rule allows; nothing of the request took effect.
    static let stampsOverdue = Refusal(
        code: 503, slug: "time-stamps-overdue",
        title: Bilingual(vi: "Chưa có dấu thời gian", en: "Time stamps are overdue"),
        detail: Bilingual(
            vi:
                "Yêu cầu chưa được thực hiện: tổ chức cấp dấu thời gian không trả lời đã quá lâu. Hãy gửi lại sau; việc tra "
                + "cứu vẫn hoạt động.",
            en:
                "The request was not carried out: the time-stamping authority has not answered for too long. Send it again "
                + "later; what is stored can be read meanwhile."))

    /// What is told when something of the keys could not be read.
    static func pki(_ error: any Error) -> Refusal { .internalFault("pki: \(error)") }
}
