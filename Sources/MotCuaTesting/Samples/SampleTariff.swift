import Civil
public import Postal

/// Price lists for tests: that of 20/04/2021 as the catalog ships it, and a made-up one from 2027 on.
public enum SampleTariff {
    public static let daNang2021 = tariff("DN2021", from: CivilDate(daysSinceEpoch: 18_737), percent: 100)
    public static let dearer2027 = tariff("SAMPLE2027", from: CivilDate(daysSinceEpoch: 20_819), percent: 110)
    public static let book = TariffBook([dearer2027, daNang2021])

    private static func tariff(_ id: String, from: CivilDate, percent: Int64) -> Tariff {
        func row(_ leg: Leg, _ grams: Int, _ vnd: [Int64]) -> Tariff.Row {
            let prices = vnd.map { $0 * percent / 100 }
            return Tariff.Row(
                leg: leg, grams: grams, vnd: Dictionary(uniqueKeysWithValues: zip(Zone.allCases, prices)))
        }
        return Tariff(
            id: id, name: Bilingual(vi: "Bảng giá mẫu \(id)", en: "sample list \(id)"), validFrom: from,
            prices: [
                row(.dossier, 100, [26_000, 30_000, 30_500, 31_000, 31_500]),
                row(.dossier, 250, [26_000, 30_000, 31_000, 34_000]),
                row(.dossier, 500, [26_500, 30_500, 32_500, 38_000]),
                row(.result, 100, [26_000, 30_000, 30_500, 31_000, 31_500]),
                row(.result, 250, [27_000, 31_000, 32_000, 35_000]),
                row(.result, 500, [28_500, 32_500, 34_500, 40_000]),
            ],
            steps: [Leg.dossier, .result].map { row($0, 500, [2_200, 2_900, 3_600, 6_300]) }, feeTransferVnd: 8_000,
            reductions: Dictionary(
                uniqueKeysWithValues: PostageExemption.allCases.map { ground in
                    (ground, ground == .heroicMother || ground == .revolutionaryBefore1945 ? 100 : 50)
                }))
    }
}
