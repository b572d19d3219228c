import Civil

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
        return Report.Column(rawValue, vi: vi, en: en, group: group.title)
    }

    private var group: Group {
        switch self {
        case .dossierItems, .resultItems, .bothServices, .postageVnd, .extraPostageVnd, .feeChargeVnd, .refundsVnd:
            .volume
        case .complaints, .upheld, .rejected, .open, .answeredLate: .complaints
        case .lost, .found, .misrouted, .damaged, .swapped, .compensationCases, .compensationVnd, .paidVnd: .harm
        case .ended, .intact, .judged, .inTime: .quality
        }
    }

    /// The tables in which people read the figures.
    enum Group {
        case volume, complaints, harm, quality

        var title: Bilingual {
            switch self {
            case .volume: Bilingual(vi: "Sản lượng, doanh thu (đồng)", en: "Volume, revenue (VND)")
            case .complaints: Bilingual(vi: "Khiếu nại", en: "Complaints")
            case .harm: Bilingual(vi: "Mất, hư hỏng; bồi thường (đồng)", en: "Harm; compensation (VND)")
            case .quality: Bilingual(vi: "Chất lượng", en: "Quality")
            }
        }
    }

    private var titles: (String, String) {
        switch self {
        case .dossierItems: ("hồ sơ", "dossiers")
        case .resultItems: ("kết quả", "results")
        case .bothServices: ("hai chiều", "both ways")
        case .postageVnd: ("cước", "postage")
        case .extraPostageVnd: ("cước thêm", "extra")
        case .feeChargeVnd: ("chuyển phí", "for fees")
        case .refundsVnd: ("hoàn cước", "refunds")
        case .complaints: ("đã nhận", "lodged")
        case .upheld: ("chấp nhận", "upheld")
        case .rejected: ("không chấp nhận", "rejected")
        case .open: ("chưa trả lời", "open")
        case .answeredLate: ("trả lời chậm", "answered late")
        case .lost: ("mất", "lost")
        case .found: ("tìm lại được", "found again")
        case .misrouted: ("lạc hướng", "misrouted")
        case .damaged: ("hư hỏng", "damaged")
        case .swapped: ("tráo đổi", "swapped")
        case .compensationCases: ("vụ", "cases")
        case .compensationVnd: ("bồi thường", "owed")
        case .paidVnd: ("đã trả", "paid")
        case .ended: ("đã kết thúc", "ended")
        case .intact: ("nguyên vẹn", "intact")
        case .judged: ("đã xét", "judged")
        case .inTime: ("đúng hạn", "in time")
        }
    }
}
