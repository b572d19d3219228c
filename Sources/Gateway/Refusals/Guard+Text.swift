import Catalog
import Civil
import Dossiers

extension Guard {
    /// The word for programs.
    var word: String {
        switch self {
        case .firstIntakeRequest, .firstAppraisalRequest: "alreadyAsked"
        case .chosen: "otherDelivery"
        case .notRated: "alreadyRated"
        case .firstExtension: "alreadyExtended"
        case .dayBeforeDue: "noAppointment"
        case .paid: "nothingPaid"
        case .holdsLease: "notLeased"
        case .verified: "notVerified"
        default: "\(self)"
        }
    }

    /// Why the rule stands in the way, and what helps.
    var explanation: Bilingual {
        switch self {
        case .firstIntakeRequest, .firstAppraisalRequest:
            Bilingual(
                vi:
                    "Chỉ được yêu cầu bổ sung một lần ở mỗi giai đoạn (NĐ 61/2018 Điều 11(2)c; NĐ 118/2025 Điều 16(3)).",
                en: "A supplement may be asked for once in each stage (NĐ 61/2018 art. 11(2)c; NĐ 118/2025 art. 16(3))."
            )
        case .feeCollectedFirst:
            Bilingual(
                vi: "Thủ tục này không thu phí trước khi tiếp nhận; hãy yêu cầu sau.",
                en: "This procedure's fee is not collected before acceptance; demand it later.")
        case .feeSettled:
            Bilingual(
                vi: "Phí của thủ tục này thu trước khi tiếp nhận và chưa nộp đủ: dùng DESK DEMAND.",
                en: "This procedure's fee is collected before acceptance and not paid in full: use DESK DEMAND.")
        case .sameSession:
            Bilingual(
                vi: "Thủ tục này không giải quyết ngay; hãy tiếp nhận hồ sơ.",
                en: "This procedure is not done while the applicant waits; accept the dossier.")
        case .otherProvince:
            Bilingual(
                vi: "Trong tỉnh, nơi nào cũng tiếp nhận hồ sơ (NĐ 118/2025 Điều 14(2)); hãy tiếp nhận và chuyển.",
                en: "Any unit of the province takes dossiers (NĐ 118/2025 art. 14(2)); accept it and pass it on.")
        case .noChain:
            Bilingual(
                vi: "Hồ sơ liên thông: hoàn thành từng việc bằng DESK TASK.",
                en: "An interconnected dossier: finish the tasks with DESK TASK.")
        case .chain:
            Bilingual(
                vi: "Hồ sơ này không liên thông; dùng DESK STEP.",
                en: "This dossier is not interconnected; use DESK STEP.")
        case .firstExtension:
            Bilingual(
                vi: "Chỉ được hẹn lại một lần (NĐ 61/2018 Điều 19(9); NĐ 118/2025 Điều 19(6)).",
                en: "A new appointment may be set once (NĐ 61/2018 art. 19(9); NĐ 118/2025 art. 19(6)).")
        case .dayBeforeDue:
            Bilingual(vi: "Hồ sơ không có ngày hẹn trả.", en: "The dossier has no appointment.")
        case .laterAppointment:
            Bilingual(
                vi: "Ngày hẹn mới phải sau ngày hẹn cũ.", en: "The new appointment must be later than the old one.")
        case .deadlineAhead:
            Bilingual(vi: "Thời hạn lấy ý kiến phải ở phía trước.", en: "The deadline must lie ahead.")
        case .filedOnline:
            Bilingual(
                vi: "Chỉ hồ sơ nộp trực tuyến được điều chỉnh (NĐ 118/2025 Điều 21(2)).",
                en: "Only what was filed online may be adjusted (NĐ 118/2025 art. 21(2)).")
        case .acceptedOrOnline:
            Bilingual(
                vi: "Hồ sơ nộp trực tiếp được dừng từ khi có giấy tiếp nhận (NĐ 118/2025 Điều 21).",
                en: "What was filed at the counter can be stopped once form 01 is issued (NĐ 118/2025 art. 21).")
        case .sectorGround:
            Bilingual(
                vi: "Từ 01/07/2025 cơ quan chỉ dừng giải quyết khi pháp luật chuyên ngành cho phép.",
                en: "Since 01/07/2025 an agency stops a dossier by itself only where sector law allows it.")
        case .withdrawalGround:
            Bilingual(
                vi: "Từ 01/07/2025 người nộp có quyền dừng (NĐ 118/2025 Điều 21); chỉ luật chuyên ngành cho từ chối.",
                en: "Since 01/07/2025 the applicant has a right to stop (NĐ 118/2025 art. 21); sector law may refuse.")
        case .verified:
            Bilingual(
                vi: "Phải xác minh trước khi cấp: trả lại bằng DESK REWORK, rồi DESK VERIFY và DESK VERIFIED.",
                en: "It is granted only after a verification: DESK REWORK, then DESK VERIFY and DESK VERIFIED.")
        case .grantStays:
            Bilingual(
                vi: "Đính chính không biến kết quả đã cấp thành từ chối (NĐ 118/2025 Điều 23(1)).",
                en: "A correction does not turn what was granted into a denial (NĐ 118/2025 art. 23(1)).")
        case .chosen(let channel):
            Bilingual(
                vi: "Người nộp không chọn nhận kết quả theo cách “\(channel.rawValue)”.",
                en: "The applicant did not choose to get the result by “\(channel.rawValue)”.")
        case .notRated: Bilingual(vi: "Hồ sơ này đã được đánh giá.", en: "This dossier has been rated already.")
        case .holdsLease: Bilingual(vi: "Bạn không giữ hồ sơ này.", en: "You do not hold this dossier.")
        case .termOver: Bilingual(vi: "Chưa đến thời hạn.", en: "Its time has not come yet.")
        case .paid:
            Bilingual(
                vi: "Không còn khoản đã nộp nào để hoàn trả.", en: "No money is left that could be given back.")
        case .nothingMissing, .amountDemanded, .notBeyondBill, .openTask, .postAllowed, .collectorAuthorised:
            Bilingual(vi: "Chưa đủ điều kiện.", en: "A condition is not met.")
        }
    }
}
