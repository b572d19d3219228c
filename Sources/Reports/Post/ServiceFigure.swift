/// What is counted of the postal service: Circular 17/2017/TT-BTTTT (verified: services, volume, revenue, complaints and
/// outcomes, harmed items, compensation, safety); the columns are DESIGN.
enum ServiceFigure: String, CaseIterable {
    case dossierItems, resultItems, bothServices
    case postageVnd, extraPostageVnd, feeChargeVnd, refundsVnd
    case complaints, upheld, rejected, open, answeredLate
    case lost, found, misrouted, damaged, swapped
    case compensationCases, compensationVnd, paidVnd
    case ended, intact, judged, inTime

    var isMoney: Bool { rawValue.hasSuffix("Vnd") }

    var column: Report.Column {
        let (vi, en) = titles
        return Report.Column(rawValue, vi: vi, en: en)
    }

    private var titles: (String, String) {
        switch self {
        case .dossierItems: ("hồ sơ đã nhận gửi", "dossiers accepted")
        case .resultItems: ("kết quả đã nhận gửi", "results accepted")
        case .bothServices: ("trong đó cả hai chiều", "of these both ways")
        case .postageVnd: ("cước (đồng)", "postage (VND)")
        case .extraPostageVnd: ("cước thêm (đồng)", "extra postage (VND)")
        case .feeChargeVnd: ("cước chuyển phí (đồng)", "fee-transfer charges (VND)")
        case .refundsVnd: ("hoàn cước (đồng)", "refunds (VND)")
        case .complaints: ("khiếu nại", "complaints")
        case .upheld: ("chấp nhận", "upheld")
        case .rejected: ("không chấp nhận", "rejected")
        case .open: ("chưa trả lời", "open")
        case .answeredLate: ("trả lời chậm", "answered late")
        case .lost: ("mất", "lost")
        case .found: ("tìm lại được", "found again")
        case .misrouted: ("lạc hướng", "misrouted")
        case .damaged: ("hư hỏng", "damaged")
        case .swapped: ("tráo đổi", "swapped")
        case .compensationCases: ("vụ bồi thường", "compensation cases")
        case .compensationVnd: ("bồi thường (đồng)", "compensation (VND)")
        case .paidVnd: ("đã trả (đồng)", "paid (VND)")
        case .ended: ("đã kết thúc", "ended")
        case .intact: ("nguyên vẹn", "intact")
        case .judged: ("đã xét thời gian", "judged")
        case .inTime: ("đúng thời gian", "in time")
        }
    }
}
