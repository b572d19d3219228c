import Civil

/// How an agency is classed by the sum of its scores (xếp loại; TT 01/2018/TT-VPCP Điều 15).
enum ScoreClass: CaseIterable {
    case excellent, good, fair, average, weak

    /// The class of a sum with one place: at least 15, 12, 9, 6, or less.
    init(sum: FixedPoint) {
        self = Self.allCases.first { sum.units >= $0.leastTenths } ?? .weak
    }

    private var leastTenths: Int64 {
        switch self {
        case .excellent: 150
        case .good: 120
        case .fair: 90
        case .average: 60
        case .weak: .min
        }
    }

    var name: Bilingual {
        switch self {
        case .excellent: Bilingual(vi: "xuất sắc", en: "excellent")
        case .good: Bilingual(vi: "tốt", en: "good")
        case .fair: Bilingual(vi: "khá", en: "fair")
        case .average: Bilingual(vi: "trung bình", en: "average")
        case .weak: Bilingual(vi: "yếu", en: "weak")
        }
    }
}
