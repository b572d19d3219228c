/// The set of forms in use, with the numbers that it gives them.
public enum FormSet: String, Codable, CaseIterable, Sendable {
    /// The six forms of Thông tư 01/2018/TT-VPCP.
    case circular2018
    /// The seven forms of Thông tư 03/2025/TT-VPCP.
    case circular2025

    /// The set that belongs to a rule set; a dossier keeps the forms of the rules under which it was filed (DESIGN).
    ///
    /// Before 2018 the forms of 2018 stand in (assumed: the earlier ones are not at hand).
    public init(ruleSet: String) {
        self = ["RS-2025", "RS-2026"].contains(ruleSet) ? .circular2025 : .circular2018
    }

    /// The number of a form, such as `01`; `nil` where the set has no such form.
    public func number(of kind: FormKind) -> String? {
        let kinds: [FormKind] =
            switch self {
            case .circular2018:
                [.receiptAndAppointment, .supplementRequest, .refusal, .apology, .controlSlip, .register]
            case .circular2025: FormKind.allCases
            }
        return kinds.firstIndex(of: kind).map { "0\($0 + 1)" }
    }

    /// The form that bears a number, such as `01`.
    public func kind(numbered number: String) -> FormKind? {
        FormKind.allCases.first { self.number(of: $0) == number }
    }

    /// The circular that the form names in its corner.
    public var circular: String {
        switch self {
        case .circular2018: "Thông tư số 01/2018/TT-VPCP"
        case .circular2025: "Thông tư số 03/2025/TT-VPCP"
        }
    }

    /// The title as it is printed, in capitals; long ones on two lines.
    public func title(of kind: FormKind) -> String {
        switch (self, kind) {
        case (_, .receiptAndAppointment): "GIẤY TIẾP NHẬN HỒ SƠ\nVÀ HẸN TRẢ KẾT QUẢ"
        case (_, .supplementRequest): "PHIẾU YÊU CẦU BỔ SUNG,\nHOÀN THIỆN HỒ SƠ"
        case (_, .refusal): "PHIẾU TỪ CHỐI\nTIẾP NHẬN GIẢI QUYẾT HỒ SƠ"
        case (.circular2018, .apology): "PHIẾU XIN LỖI VÀ\nHẸN LẠI NGÀY TRẢ KẾT QUẢ"
        case (.circular2025, .apology): "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ\nGIA HẠN THỜI GIAN GIẢI QUYẾT"
        case (_, .stoppingNotice): "THÔNG BÁO\nDỪNG GIẢI QUYẾT HỒ SƠ"
        case (_, .controlSlip): "PHIẾU KIỂM SOÁT\nQUÁ TRÌNH GIẢI QUYẾT HỒ SƠ"
        case (_, .register): "SỔ THEO DÕI HỒ SƠ"
        }
    }
}
