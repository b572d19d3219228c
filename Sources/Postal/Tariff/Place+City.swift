import Civil

extension Place {
    /// The district as ``UnitName`` compares it.
    var districtKey: String? { district.map(UnitName.foldedKey) }

    /// Whether the place lies in a city of the special class or class I as they were until 2025; recalled.
    ///
    /// The five centrally run cities count whole (CHOICE); of a province only the city itself does.
    var isMajorCity: Bool {
        if Self.wholeProvinces.contains(province) { return true }
        guard let districtKey else { return false }
        return Self.cities.contains { $0.province == province && $0.name.folded == districtKey }
    }

    private static let wholeProvinces = ["01", "31", "48", "79", "92"]

    private static let cities: [(province: String, name: String)] = [
        ("19", "thái nguyên"), ("22", "hạ long"), ("25", "việt trì"), ("27", "bắc ninh"), ("30", "hải dương"),
        ("36", "nam định"), ("38", "thanh hóa"), ("40", "vinh"), ("46", "huế"), ("52", "quy nhơn"),
        ("56", "nha trang"), ("64", "pleiku"), ("66", "buôn ma thuột"), ("68", "đà lạt"), ("74", "thủ dầu một"),
        ("75", "biên hòa"), ("77", "vũng tàu"), ("82", "mỹ tho"), ("89", "long xuyên"),
    ]
}
