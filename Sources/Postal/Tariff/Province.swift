/// One of the 63 provinces of before 01/07/2025, with the postal region that the tariff puts it in.
public struct Province: Hashable, Sendable {
    /// GSO code, two digits.
    public let code: String
    /// Name in Vietnamese.
    public let name: String
    public let region: Region
    /// Whether the region of this border province is a guess; a charge that rests on it is `estimated`.
    public let regionUnsure: Bool

    /// A postal region (vùng); membership is recalled, not verified.
    public enum Region: String, Codable, Sendable, CaseIterable {
        /// Down to Hà Tĩnh.
        case north
        /// Quảng Bình to Khánh Hòa and the northern Highlands.
        case centre
        case south
    }

    private init(_ code: String, _ name: String, _ region: Region, unsure: Bool = false) {
        self.code = code
        self.name = name
        self.region = region
        regionUnsure = unsure
    }

    /// The province with a GSO code.
    public static func with(code: String) -> Province? {
        all.first { $0.code == code }
    }

    /// All provinces by code; codes and names are verified, regions recalled.
    public static let all: [Province] = [
        Province("01", "Hà Nội", .north),
        Province("02", "Hà Giang", .north),
        Province("04", "Cao Bằng", .north),
        Province("06", "Bắc Kạn", .north),
        Province("08", "Tuyên Quang", .north),
        Province("10", "Lào Cai", .north),
        Province("11", "Điện Biên", .north),
        Province("12", "Lai Châu", .north),
        Province("14", "Sơn La", .north),
        Province("15", "Yên Bái", .north),
        Province("17", "Hòa Bình", .north),
        Province("19", "Thái Nguyên", .north),
        Province("20", "Lạng Sơn", .north),
        Province("22", "Quảng Ninh", .north),
        Province("24", "Bắc Giang", .north),
        Province("25", "Phú Thọ", .north),
        Province("26", "Vĩnh Phúc", .north),
        Province("27", "Bắc Ninh", .north),
        Province("30", "Hải Dương", .north),
        Province("31", "Hải Phòng", .north),
        Province("33", "Hưng Yên", .north),
        Province("34", "Thái Bình", .north),
        Province("35", "Hà Nam", .north),
        Province("36", "Nam Định", .north),
        Province("37", "Ninh Bình", .north),
        Province("38", "Thanh Hóa", .north),
        Province("40", "Nghệ An", .north),
        Province("42", "Hà Tĩnh", .north),
        Province("44", "Quảng Bình", .centre),
        Province("45", "Quảng Trị", .centre),
        Province("46", "Thừa Thiên Huế", .centre),
        Province("48", "Đà Nẵng", .centre),
        Province("49", "Quảng Nam", .centre),
        Province("51", "Quảng Ngãi", .centre),
        Province("52", "Bình Định", .centre),
        Province("54", "Phú Yên", .centre),
        Province("56", "Khánh Hòa", .centre),
        Province("58", "Ninh Thuận", .south, unsure: true),
        Province("60", "Bình Thuận", .south),
        Province("62", "Kon Tum", .centre),
        Province("64", "Gia Lai", .centre),
        Province("66", "Đắk Lắk", .centre),
        Province("67", "Đắk Nông", .centre, unsure: true),
        Province("68", "Lâm Đồng", .south, unsure: true),
        Province("70", "Bình Phước", .south),
        Province("72", "Tây Ninh", .south),
        Province("74", "Bình Dương", .south),
        Province("75", "Đồng Nai", .south),
        Province("77", "Bà Rịa - Vũng Tàu", .south),
        Province("79", "Hồ Chí Minh", .south),
        Province("80", "Long An", .south),
        Province("82", "Tiền Giang", .south),
        Province("83", "Bến Tre", .south),
        Province("84", "Trà Vinh", .south),
        Province("86", "Vĩnh Long", .south),
        Province("87", "Đồng Tháp", .south),
        Province("89", "An Giang", .south),
        Province("91", "Kiên Giang", .south),
        Province("92", "Cần Thơ", .south),
        Province("93", "Hậu Giang", .south),
        Province("94", "Sóc Trăng", .south),
        Province("95", "Bạc Liêu", .south),
        Province("96", "Cà Mau", .south),
    ]
}
