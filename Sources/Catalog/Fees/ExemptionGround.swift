public import Civil

/// Why somebody may be exempt from a fee or pay a reduced one (miễn, giảm phí, lệ phí).
///
/// The groups of Luật Phí và lệ phí 97/2015/QH13, Điều 10, and those that single circulars add. The law names who may be
/// exempt; by how much, and from which fee, the regulation of each fee says.
public enum ExemptionGround: String, Codable, Sendable, CaseIterable {
    /// Trẻ em.
    case child
    /// Hộ nghèo.
    case poorHousehold
    /// Người cao tuổi.
    case olderPerson
    /// Người khuyết tật.
    case disabledPerson
    /// Người có công với cách mạng.
    case personOfMerit
    /// Đồng bào dân tộc thiểu số ở xã có điều kiện kinh tế - xã hội đặc biệt khó khăn.
    case ethnicMinorityInHardship
    /// Học sinh, sinh viên (a circular's own group).
    case student
    /// Thân nhân liệt sỹ (a circular's own group).
    case relativeOfMartyr

    /// The group in words.
    public var name: Bilingual {
        switch self {
        case .child: Bilingual(vi: "trẻ em", en: "child")
        case .poorHousehold: Bilingual(vi: "hộ nghèo", en: "poor household")
        case .olderPerson: Bilingual(vi: "người cao tuổi", en: "older person")
        case .disabledPerson: Bilingual(vi: "người khuyết tật", en: "person with a disability")
        case .personOfMerit: Bilingual(vi: "người có công với cách mạng", en: "person of merit")
        case .ethnicMinorityInHardship:
            Bilingual(
                vi: "đồng bào dân tộc thiểu số ở xã đặc biệt khó khăn",
                en: "ethnic minority in a specially difficult commune")
        case .student: Bilingual(vi: "học sinh, sinh viên", en: "pupil or student")
        case .relativeOfMartyr: Bilingual(vi: "thân nhân liệt sỹ", en: "relative of a martyr")
        }
    }
}
