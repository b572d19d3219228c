extension Holiday {
    /// The name in both languages; a name that the list gives in no known form stands in both.
    public var title: Bilingual {
        Bilingual(vi: Self.vietnamese(name), en: name)
    }

    /// The day for which this day was swapped, as its name says it; `nil` for days that are not swapped.
    var swappedFor: CivilDate? {
        guard kind == .swapOff || kind == .swapWork, name.last == ")" else { return nil }
        return CivilDate(name.dropLast().suffix(10))
    }

    /// Why the day is off or worked: the article, or `DESIGN` where no law was read that says so.
    public var basis: String { Articles.dayOff(self) }

    private static func vietnamese(_ name: String) -> String {
        if let known = names[name] { return known }
        if let (inner, date) = parts(of: name, after: "Compensatory day for ") {
            return "nghỉ bù cho \(vietnamese(inner)) ngày \(date)"
        }
        if let (inner, date) = parts(of: name, after: "Swapped day off"), inner.isEmpty {
            return "nghỉ hoán đổi, làm bù ngày \(date)"
        }
        if let (inner, date) = parts(of: name, after: "Make-up working Saturday"), inner.isEmpty {
            return "thứ Bảy làm bù cho ngày \(date)"
        }
        return name
    }

    /// What stands between a prefix and the date in brackets at the end, and that date as people write it.
    private static func parts(of name: String, after prefix: String) -> (inner: String, date: String)? {
        guard name.hasPrefix(prefix), name.last == ")", let bracket = name.lastIndex(of: "("),
            let date = CivilDate(name.dropLast().suffix(10))
        else { return nil }
        let start = name.index(name.startIndex, offsetBy: prefix.count)
        guard start <= bracket else { return nil }
        let inner = name[start..<bracket]
        return (String(inner.last == " " ? inner.dropLast() : inner), date.vietnamese)
    }

    private static let names = [
        "New Year's Day": "Tết Dương lịch",
        "Tet: last day of old lunar year": "ngày cuối năm âm lịch (Tết)",
        "Tet day 1": "mùng 1 Tết",
        "Tet day 2": "mùng 2 Tết",
        "Tet day 3": "mùng 3 Tết",
        "Tet day 4": "mùng 4 Tết",
        "Hung Kings' Commemoration (10/3 lunar)": "Giỗ Tổ Hùng Vương (10/3 âm lịch)",
        "Reunification Day": "ngày Chiến thắng 30/4",
        "Labour Day": "ngày Quốc tế lao động 1/5",
        "National Day": "Quốc khánh 2/9",
        "National Day (adjacent day)": "Quốc khánh (ngày liền kề)",
        "Vietnam Culture Day": "ngày Văn hóa Việt Nam 24/11",
    ]
}

extension CivilDate {
    /// The day as people in Việt Nam write it, `27/10/2023`.
    var vietnamese: String {
        let (year, month, day) = components
        return "\(padded(day, 2))/\(padded(month, 2))/\(padded(year, 4))"
    }
}
