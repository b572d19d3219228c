public import Civil

/// The level of government that decides a procedure (cấp giải quyết), as it stood from 2018 to June 2025.
public enum GovernmentLevel: String, Codable, Sendable, CaseIterable {
    case ministry, province, district, commune

    /// The first day without a district level (NĐ 118/2025/NĐ-CP Điều 3, 7 knows the province and the commune only).
    public static let districtsEnded = CivilDate(year: 2025, month: 7, day: 1) ?? CivilDate(daysSinceEpoch: 20_270)

    /// The level that decides on a day what this level decided until June 2025.
    ///
    /// DESIGN: what a district decided goes to the commune; some of it went to the province.
    public func deciding(on date: CivilDate) -> GovernmentLevel {
        self == .district && date >= Self.districtsEnded ? .commune : self
    }
}
