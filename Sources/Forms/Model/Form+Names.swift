public import Civil
public import Dossiers

extension Form {
    /// The sign that follows the number (ký hiệu); `HDHS` verified in provincial templates, the others DESIGN.
    public var sign: String {
        switch self {
        case .receiptAndAppointment: "TNHS"
        case .supplementRequest: "HDHS"
        case .refusal: "TCHS"
        case .apology: "XLHL"
        case .stopping: "TBDHS"
        case .controlSlip: "KSHS"
        case .register: "STD"
        case .dossierSlip: "PGHS"
        case .resultSlip: "PTKQ"
        case .handoverMinutes: "BBGN"
        case .returnMinutes: "BBHT"
        case .officialSlip: "PGKT1"
        }
    }

    /// The name that the circular of 2018, or the post, gives it.
    var name: Bilingual {
        switch self {
        case .receiptAndAppointment:
            Bilingual(vi: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", en: "Receipt of dossier and appointment")
        case .supplementRequest:
            Bilingual(vi: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", en: "Request to complete the dossier")
        case .refusal: Bilingual(vi: "Phiếu từ chối tiếp nhận giải quyết hồ sơ", en: "Refusal of the dossier")
        case .apology: Bilingual(vi: "Phiếu xin lỗi và hẹn lại ngày trả kết quả", en: "Apology and new appointment")
        case .stopping: Bilingual(vi: "Thông báo dừng giải quyết hồ sơ", en: "Notice of stopping")
        case .controlSlip:
            Bilingual(vi: "Phiếu kiểm soát quá trình giải quyết hồ sơ", en: "Control slip of the handling")
        case .register: Bilingual(vi: "Sổ theo dõi hồ sơ", en: "Register of dossiers")
        case .dossierSlip: Bilingual(vi: "Phiếu gửi hồ sơ", en: "Dossier slip")
        case .resultSlip: Bilingual(vi: "Phiếu chuyển trả kết quả", en: "Result slip")
        case .handoverMinutes: Bilingual(vi: "Biên bản giao nhận hồ sơ", en: "Handover minutes")
        case .returnMinutes: Bilingual(vi: "Biên bản hoàn trả kết quả", en: "Minutes of a result given back")
        case .officialSlip: Bilingual(vi: "Phiếu gửi KT1", en: "Slip of the official post")
        }
    }
}

extension Form.Circular {
    /// The circular as a form names it in its corner.
    public var title: String {
        switch self {
        case .of2018: "Thông tư số 01/2018/TT-VPCP"
        case .of2025: "Thông tư số 03/2025/TT-VPCP"
        }
    }

    /// The title of a form as it is printed, in capitals; long ones on two lines.
    public func title(of form: Form) -> String {
        switch (self, form) {
        case (_, .receiptAndAppointment): "GIẤY TIẾP NHẬN HỒ SƠ\nVÀ HẸN TRẢ KẾT QUẢ"
        case (_, .supplementRequest): "PHIẾU YÊU CẦU BỔ SUNG,\nHOÀN THIỆN HỒ SƠ"
        case (_, .refusal): "PHIẾU TỪ CHỐI\nTIẾP NHẬN GIẢI QUYẾT HỒ SƠ"
        case (.of2018, .apology): "PHIẾU XIN LỖI VÀ\nHẸN LẠI NGÀY TRẢ KẾT QUẢ"
        case (.of2025, .apology): "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ\nGIA HẠN THỜI GIAN GIẢI QUYẾT"
        case (_, .stopping): "THÔNG BÁO\nDỪNG GIẢI QUYẾT HỒ SƠ"
        case (_, .controlSlip): "PHIẾU KIỂM SOÁT\nQUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"
        case (_, .register): "SỔ THEO DÕI HỒ SƠ"
        case (_, .dossierSlip), (_, .resultSlip), (_, .handoverMinutes), (_, .returnMinutes), (_, .officialSlip):
            form.name.vi.uppercased()
        }
    }
}

extension FormDocument {
    /// The name that people read in a list.
    public var name: Bilingual {
        guard kind == .apology, basis == Form.Circular.of2025.title else { return kind.name }
        return Bilingual(
            vi: "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết", en: "Apology and request for more time")
    }
}
