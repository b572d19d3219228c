public import Civil

/// The longest time that a leg may take (thời gian toàn trình), J+n: Circular 17/2017/TT-BTTTT arts 3, 6, 7 (verified).
public struct Transit: Codable, Hashable, Sendable {
    public let leg: Leg
    /// n, in working days.
    public let workingDays: Int
    /// The row of the table.
    public let row: Row
    /// Whether it is twice the row, for the appointment slip that comes back; `nil` means that it is not.
    public let returnsSlip: Bool?

    /// A row of the table of maximum times.
    public enum Row: String, Codable, Sendable, CaseIterable {
        case insideDistrict
        case betweenDistricts
        case betweenMajorCities
        case betweenProvinces
        /// To or from a special geographic area: as the Post publishes from practice.
        case specialArea

        /// n; `nil` where no table says it. With an appointment slip that must be delivered back it is twice as much.
        public var days: Int? {
            switch self {
            case .insideDistrict: 1
            case .betweenDistricts: 2
            case .betweenMajorCities: 3
            case .betweenProvinces: 4
            case .specialArea: nil
            }
        }

        /// The name in both languages.
        public var name: Bilingual {
            switch self {
            case .insideDistrict: Bilingual(vi: "trong một quận, huyện", en: "inside one district")
            case .betweenDistricts: Bilingual(vi: "giữa các huyện của một tỉnh", en: "between districts of a province")
            case .betweenMajorCities:
                Bilingual(
                    vi: "giữa các đô thị loại đặc biệt, loại I", en: "between cities of the special class and class I")
            case .betweenProvinces: Bilingual(vi: "liên tỉnh khác", en: "other, between provinces")
            case .specialArea:
                Bilingual(
                    vi: "khu vực địa lý đặc thù, theo công bố của bưu điện",
                    en: "special geographic area, as the Post publishes")
            }
        }
    }

    /// The time of a leg on a route; `returnsSlip` when the appointment slip must come back to the applicant.
    public init(leg: Leg, route: Route, returnsSlip: Bool) {
        self.leg = leg
        let row = Row(route)
        let plain = max(row.days ?? 0, route.specialDays ?? 0)
        self.row = plain > row.days ?? 0 ? .specialArea : row
        workingDays = returnsSlip ? plain * 2 : plain
        self.returnsSlip = returnsSlip ? true : nil
    }
}

extension Transit.Row {
    /// The row of a route, special areas aside.
    fileprivate init(_ route: Route) {
        self =
            switch route.zone {
            case .sameDistrict: .insideDistrict
            case .sameProvince: .betweenDistricts
            case .sameRegion, .adjacentRegion, .distantRegion:
                route.betweenMajorCities ? .betweenMajorCities : .betweenProvinces
            }
    }
}
