public import Civil

/// What of a place the data do not know.
public enum PlaceFault: Error, Hashable, Sendable {
    /// None of the 63 GSO codes.
    case province(String)
    /// The province has no such district; `near` are names that may be meant.
    case district(String, in: String, near: [String])
    /// Neither has the district, or the province where none is named.
    case commune(String, in: String, near: [String])

    /// The member of an address that is wrong.
    public var field: String {
        switch self {
        case .province: "province"
        case .district: "district"
        case .commune: "commune"
        }
    }

    /// The reason in both languages.
    public var text: Bilingual {
        switch self {
        case .province(let code): TariffFault.unknownProvince(code).text
        case .district(let name, let province, let near):
            Bilingual(
                vi: "\(province) không có huyện “\(name)” (đơn vị hành chính tháng 6/2025).\(Self.hint(near).vi)",
                en: "\(province) has no district “\(name)” (units of June 2025).\(Self.hint(near).en)")
        case .commune(let name, let area, let near):
            Bilingual(
                vi: "\(area) không có xã “\(name)” (đơn vị hành chính tháng 6/2025).\(Self.hint(near).vi)",
                en: "\(area) has no commune “\(name)” (units of June 2025).\(Self.hint(near).en)")
        }
    }

    private static func hint(_ near: [String]) -> Bilingual {
        guard !near.isEmpty else {
            return Bilingual(
                vi: " Ghi đúng tên hoặc mã, hoặc bỏ mục này.", en: " Give its name or number, or leave it out.")
        }
        let names = near.joined(separator: ", ")
        return Bilingual(vi: " Có phải: \(names)?", en: " Did you mean: \(names)?")
    }
}
