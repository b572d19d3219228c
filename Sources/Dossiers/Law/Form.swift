/// The forms of the one-stop desk (biểu mẫu): TT 01/2018/TT-VPCP, Điều 9 has six; TT 03/2025/TT-VPCP seven. Besides
/// them the papers of the post, which no circular numbers.
public enum Form: String, Codable, CaseIterable, Sendable {
    /// Giấy tiếp nhận hồ sơ và hẹn trả kết quả.
    case receiptAndAppointment
    /// Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.
    case supplementRequest
    /// Phiếu từ chối tiếp nhận giải quyết hồ sơ.
    case refusal
    /// Phiếu xin lỗi và hẹn lại ngày trả kết quả; since 2025 also the request for an extension.
    case apology
    /// Thông báo dừng giải quyết hồ sơ; since 2025.
    case stopping
    /// Phiếu kiểm soát quá trình giải quyết hồ sơ.
    case controlSlip
    /// Sổ theo dõi hồ sơ.
    case register
    /// Phiếu gửi hồ sơ: QĐ 45/2016/QĐ-TTg Điều 6(4).
    case dossierSlip
    /// Phiếu chuyển trả kết quả: QĐ 45/2016/QĐ-TTg Điều 9(2).
    case resultSlip
    /// Biên bản giao nhận hồ sơ: QĐ 45/2016/QĐ-TTg Điều 7(3).
    case handoverMinutes
    /// Biên bản hoàn trả kết quả: what could not be delivered goes back, TT 17/2017/TT-BTTTT Điều 5(2).
    case returnMinutes
    /// Phiếu gửi KT1.
    case officialSlip

    /// A circular that numbers the forms.
    public enum Circular: String, Codable, Sendable {
        /// TT 01/2018/TT-VPCP: forms 01–06 (verified).
        case of2018 = "TT 01/2018/TT-VPCP"
        /// TT 03/2025/TT-VPCP: forms 01–07 (names verified, annex not opened).
        case of2025 = "TT 03/2025/TT-VPCP"
    }

    /// The number of the form in a circular; `nil` where the circular has no such form.
    public func number(in circular: Circular) -> String? {
        switch self {
        case .receiptAndAppointment: "01"
        case .supplementRequest: "02"
        case .refusal: "03"
        case .apology: "04"
        case .stopping: circular == .of2018 ? nil : "05"
        case .controlSlip: circular == .of2018 ? "05" : "06"
        case .register: circular == .of2018 ? "06" : "07"
        case .dossierSlip, .resultSlip, .handoverMinutes, .returnMinutes, .officialSlip: nil
        }
    }

    /// The number of a paper of the post, `B1`–`B4` and `K1` (DESIGN: the law names the papers and gives them no numbers).
    public var postalNumber: String? {
        switch self {
        case .dossierSlip: "B1"
        case .resultSlip: "B2"
        case .handoverMinutes: "B3"
        case .returnMinutes: "B4"
        case .officialSlip: "K1"
        case .receiptAndAppointment, .supplementRequest, .refusal, .apology, .stopping, .controlSlip, .register: nil
        }
    }
}
