public import Civil

/// A price list of the service (bảng giá cước), in đồng.
public struct Tariff: Hashable, Sendable {
    public let id: String
    public let name: Bilingual
    /// Prices up to a weight, lightest first within a leg.
    let rows: [Row]
    /// Prices of each further 500 g or part of it.
    let steps: [Row]
    /// For carrying a procedure's fee to the authority (chuyển nộp lệ phí), once for a dossier.
    public let feeTransferVnd: Int64

    /// The heaviest item quoted, in grams; no limit of the service was found (DESIGN).
    public static let heaviestGrams = 30_000

    /// The price of one leg in each zone.
    struct Row: Hashable, Sendable {
        let leg: Leg
        let upToGrams: Int
        let sameDistrict: Int64
        let sameProvince: Int64
        let sameRegion: Int64
        let adjacentRegion: Int64
        /// `nil` where no price was found; the adjacent region's then stands in as an estimate.
        let distantRegion: Int64?

        init(
            _ leg: Leg, _ upToGrams: Int, _ sameDistrict: Int64, _ sameProvince: Int64, _ sameRegion: Int64,
            _ adjacentRegion: Int64, _ distantRegion: Int64?
        ) {
            self.leg = leg
            self.upToGrams = upToGrams
            self.sameDistrict = sameDistrict
            self.sameProvince = sameProvince
            self.sameRegion = sameRegion
            self.adjacentRegion = adjacentRegion
            self.distantRegion = distantRegion
        }

        func price(_ zone: Zone) -> (vnd: Int64, estimated: Bool) {
            switch zone {
            case .sameDistrict: (sameDistrict, false)
            case .sameProvince: (sameProvince, false)
            case .sameRegion: (sameRegion, false)
            case .adjacentRegion: (adjacentRegion, false)
            case .distantRegion: (distantRegion ?? adjacentRegion, distantRegion == nil)
            }
        }
    }
}

extension Tariff {
    /// The list of the Đà Nẵng agreement of 20/04/2021, checked against the notice of Khánh Hòa (both verified).
    ///
    /// The price of a distant region up to 100 g is inferred from the notice's range; above 100 g none was found.
    public static let daNang2021 = Tariff(
        id: "DN2021",
        name: Bilingual(vi: "Bảng giá Đà Nẵng ngày 20/04/2021", en: "Đà Nẵng price list of 20 April 2021"),
        rows: [
            //          ≤ g  district province  region  adjacent distant
            Row(.dossier, 100, 26_000, 30_000, 30_500, 31_000, 31_500),
            Row(.dossier, 250, 26_000, 30_000, 31_000, 34_000, nil),
            Row(.dossier, 500, 26_500, 30_500, 32_500, 38_000, nil),
            Row(.result, 100, 26_000, 30_000, 30_500, 31_000, 31_500),
            Row(.result, 250, 27_000, 31_000, 32_000, 35_000, nil),
            Row(.result, 500, 28_500, 32_500, 34_500, 40_000, nil),
        ],
        steps: [
            Row(.dossier, 500, 2_200, 2_900, 3_600, 6_300, nil),
            Row(.result, 500, 2_200, 2_900, 3_600, 6_300, nil),
        ],
        feeTransferVnd: 8_000)
}
