public import Civil

/// The printed forms of the one-stop mechanism (biểu mẫu): TT 01/2018/TT-VPCP Điều 9, TT 03/2025/TT-VPCP.
public enum FormKind: String, Codable, CaseIterable, Sendable {
    /// Giấy tiếp nhận hồ sơ và hẹn trả kết quả.
    case receiptAndAppointment
    /// Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.
    case supplementRequest
    /// Phiếu từ chối tiếp nhận giải quyết hồ sơ.
    case refusal
    /// Phiếu xin lỗi và hẹn lại ngày trả kết quả; since 2025 a request for extension (đề nghị gia hạn).
    case apology
    /// Thông báo dừng giải quyết hồ sơ; only since 2025.
    case stoppingNotice
    /// Phiếu kiểm soát quá trình giải quyết hồ sơ.
    case controlSlip
    /// Sổ theo dõi hồ sơ.
    case register

    /// The paper on which the form is printed (TT 01/2018 Điều 9: 01–05 on A5, the register on A4).
    ///
    /// The control slip is on A4, since its table of handovers does not fit A5 (DESIGN).
    public var paper: Paper {
        switch self {
        case .receiptAndAppointment, .supplementRequest, .refusal, .apology, .stoppingNotice: .a5
        case .controlSlip: .a4
        case .register: .a4Landscape
        }
    }

    /// The sign that follows the number (ký hiệu); `HDHS` verified in provincial templates, the others DESIGN.
    public var sign: String {
        switch self {
        case .receiptAndAppointment: "TNHS"
        case .supplementRequest: "HDHS"
        case .refusal: "TCHS"
        case .apology: "XLHL"
        case .stoppingNotice: "TBDHS"
        case .controlSlip: "KSHS"
        case .register: "STD"
        }
    }

    /// The name that people read in a list.
    public var name: Bilingual {
        switch self {
        case .receiptAndAppointment:
            Bilingual(vi: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", en: "Receipt of dossier and appointment")
        case .supplementRequest:
            Bilingual(vi: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", en: "Request to complete the dossier")
        case .refusal: Bilingual(vi: "Phiếu từ chối tiếp nhận giải quyết hồ sơ", en: "Refusal of the dossier")
        case .apology: Bilingual(vi: "Phiếu xin lỗi và hẹn lại ngày trả kết quả", en: "Apology and new appointment")
        case .stoppingNotice: Bilingual(vi: "Thông báo dừng giải quyết hồ sơ", en: "Notice of stopping")
        case .controlSlip:
            Bilingual(vi: "Phiếu kiểm soát quá trình giải quyết hồ sơ", en: "Control slip of the handling")
        case .register: Bilingual(vi: "Sổ theo dõi hồ sơ", en: "Register of dossiers")
        }
    }
}

/// A size of paper, in the portrait or landscape in which a form lies on it.
public enum Paper: String, Codable, CaseIterable, Sendable {
    case a5, a4, a4Landscape

    /// Width and height in millimetres.
    public var millimetres: (width: Int, height: Int) {
        switch self {
        case .a5: (148, 210)
        case .a4: (210, 297)
        case .a4Landscape: (297, 210)
        }
    }
}
