public import Civil

/// Persons who pay less or nothing; how much less stands in the tariff: Circular 22/2017/TT-BTTTT (verified in copies; whether still in force is not).
public enum PostageExemption: String, Codable, Sendable, CaseIterable {
    case revolutionaryBefore1945
    case heroicMother
    case hero
    case warInvalid
    case sickSoldier
    case toxicExposure
    case imprisonedRevolutionary
    case martyrRelative
    case poorHousehold
    case difficultArea

    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .revolutionaryBefore1945:
            Bilingual(
                vi: "Người hoạt động cách mạng trước ngày 19/8/1945",
                en: "active in the revolution before 19 August 1945")
        case .heroicMother: Bilingual(vi: "Bà mẹ Việt Nam anh hùng", en: "Heroic Vietnamese Mother")
        case .hero:
            Bilingual(vi: "Anh hùng Lực lượng vũ trang, Anh hùng Lao động", en: "Hero of the Forces or of Labour")
        case .warInvalid: Bilingual(vi: "Thương binh và người hưởng chính sách như thương binh", en: "war invalid")
        case .sickSoldier: Bilingual(vi: "Bệnh binh", en: "sick soldier")
        case .toxicExposure:
            Bilingual(
                vi: "Người hoạt động kháng chiến bị nhiễm chất độc hóa học", en: "resistance fighter exposed to toxins")
        case .imprisonedRevolutionary:
            Bilingual(
                vi: "Người hoạt động cách mạng, kháng chiến bị địch bắt tù, đày",
                en: "revolutionary imprisoned or exiled by the enemy")
        case .martyrRelative: Bilingual(vi: "Thân nhân liệt sĩ", en: "close relative of a martyr")
        case .poorHousehold: Bilingual(vi: "Thành viên hộ nghèo", en: "member of a poor household")
        case .difficultArea:
            Bilingual(
                vi: "Người ở vùng đặc biệt khó khăn", en: "resident of an area of special difficulty")
        }
    }
}
