import Civil
import JSON

/// Refusals for which the server, not the request, is the reason; nothing of the request has taken effect.
extension Refusal {
    /// 500: a fault of the server.
    public static let internalFault = Refusal(
        code: 500, slug: "internal", title: Bilingual(vi: "Lỗi của hệ thống", en: "A fault of the server"),
        detail: Bilingual(
            vi: "Yêu cầu chưa được thực hiện. Hãy gửi lại; nếu vẫn lỗi, hãy báo mã request cho quản trị viên.",
            en:
                "The request was not carried out. Send it again; if it fails again, tell the administrator its request id."
        ))

    /// 503: the server is stopping and takes no new requests.
    public static let stopping = Refusal(
        code: 503, slug: "stopping", title: Bilingual(vi: "Hệ thống đang dừng", en: "The server is stopping"),
        detail: Bilingual(
            vi: "Yêu cầu chưa được thực hiện. Hãy kết nối lại sau ít phút rồi gửi lại.",
            en: "The request was not carried out. Connect again in a few minutes and send it again."))

    /// 503: there are as many connections as the server takes, in all or of one address.
    public static let tooManyConnections = Refusal(
        code: 503, slug: "too-many-connections",
        title: Bilingual(vi: "Quá nhiều kết nối", en: "Too many connections"),
        detail: Bilingual(
            vi: "Hãy đóng bớt kết nối, hoặc kết nối lại sau ít phút.",
            en: "Close some of your connections, or connect again in a few minutes."))

    /// 503: the store cannot be reached.
    public static let storeUnavailable = Refusal(
        code: 503, slug: "store-unavailable",
        title: Bilingual(vi: "Kho dữ liệu không sẵn sàng", en: "The store is unavailable"),
        detail: Bilingual(
            vi: "Yêu cầu chưa được thực hiện. Hãy gửi lại sau ít phút.",
            en: "The request was not carried out. Send it again in a few minutes."))

    /// 503: the store did not say whether it has taken the change.
    public static let outcomeUnknown = Refusal(
        code: 503, slug: "outcome-unknown",
        title: Bilingual(vi: "Chưa rõ kết quả", en: "The outcome is not known"),
        detail: Bilingual(
            vi: "Chưa biết yêu cầu đã được ghi hay chưa. Hãy gửi lại với cùng khóa key để biết.",
            en: "Whether the request was stored is not known. Send it again with the same key to learn it."),
        extra: [JSON.Member("unknown", true)])

    /// 507: the disk is full.
    public static let diskFull = Refusal(
        code: 507, slug: "disk-full", title: Bilingual(vi: "Hết dung lượng lưu trữ", en: "The disk is full"),
        detail: Bilingual(
            vi: "Yêu cầu chưa được thực hiện. Quản trị viên cần thêm dung lượng; sau đó hãy gửi lại.",
            en: "The request was not carried out. The administrator has to make room; then send it again."))
}
