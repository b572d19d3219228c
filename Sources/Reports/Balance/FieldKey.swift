import Catalog
import Civil

/// One line of a report by level and field (cấp, lĩnh vực).
struct FieldKey: Hashable, Comparable {
    /// `nil` where the procedure is no longer in the catalog.
    let level: GovernmentLevel?
    let field: Bilingual

    init(procedure code: String, in request: ReportRequest) {
        level = request.catalog.procedure(code)?.level
        field = request.field(of: code)
    }

    private var rank: Int {
        level.flatMap { GovernmentLevel.allCases.firstIndex(of: $0) } ?? GovernmentLevel.allCases.count
    }

    static func < (left: FieldKey, right: FieldKey) -> Bool {
        (left.rank, left.field.vi.folded, left.field.vi) < (right.rank, right.field.vi.folded, right.field.vi)
    }

    var levelName: Bilingual {
        switch level {
        case .ministry: Bilingual(vi: "Bộ", en: "ministry")
        case .province: Bilingual(vi: "Cấp tỉnh", en: "province")
        case .district: Bilingual(vi: "Cấp huyện", en: "district")
        case .commune: Bilingual(vi: "Cấp xã", en: "commune")
        case nil: Bilingual(vi: "–", en: "–")
        }
    }
}
