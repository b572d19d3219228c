/// One of the 63 provinces and centrally run cities as they stood until the merger of 1 July 2025.
public struct Province: Hashable, Sendable {
    /// The number in the list of the General Statistics Office, two digits (Quyết định 124/2004/QĐ-TTg).
    public let gso: String
    /// The name in Vietnamese, without the word for its kind.
    public let name: String
    /// The area code of its fixed telephones, with the leading zero.
    public let areaCode: String

    /// The first three digits of the personal number of those whose birth was registered there: `0` and the GSO number.
    public var citizenPrefix: String { "0" + gso }

    /// The province of a GSO number.
    public static func of(gso: String) -> Province? {
        all.first { $0.gso == gso }
    }

    /// All 63, by GSO number.
    ///
    /// Numbers and names verified (29 by two sources, 34 by one source and the GSO list; vn-ident 0.1.0);
    /// area codes verified (vietnam-provinces 0.6.0).
    public static let all: [Province] = table.map { Province(gso: $0.0, name: $0.1, areaCode: $0.2) }

    private static let table: [(String, String, String)] = [
        ("01", "Hà Nội", "024"),
        ("02", "Hà Giang", "0219"),
        ("04", "Cao Bằng", "0206"),
        ("06", "Bắc Kạn", "0209"),
        ("08", "Tuyên Quang", "0207"),
        ("10", "Lào Cai", "0214"),
        ("11", "Điện Biên", "0215"),
        ("12", "Lai Châu", "0213"),
        ("14", "Sơn La", "0212"),
        ("15", "Yên Bái", "0216"),
        ("17", "Hòa Bình", "0218"),
        ("19", "Thái Nguyên", "0208"),
        ("20", "Lạng Sơn", "0205"),
        ("22", "Quảng Ninh", "0203"),
        ("24", "Bắc Giang", "0204"),
        ("25", "Phú Thọ", "0210"),
        ("26", "Vĩnh Phúc", "0211"),
        ("27", "Bắc Ninh", "0222"),
        ("30", "Hải Dương", "0220"),
        ("31", "Hải Phòng", "0225"),
        ("33", "Hưng Yên", "0221"),
        ("34", "Thái Bình", "0227"),
        ("35", "Hà Nam", "0226"),
        ("36", "Nam Định", "0228"),
        ("37", "Ninh Bình", "0229"),
        ("38", "Thanh Hóa", "0237"),
        ("40", "Nghệ An", "0238"),
        ("42", "Hà Tĩnh", "0239"),
        ("44", "Quảng Bình", "0232"),
        ("45", "Quảng Trị", "0233"),
        ("46", "Thừa Thiên Huế", "0234"),
        ("48", "Đà Nẵng", "0236"),
        ("49", "Quảng Nam", "0235"),
        ("51", "Quảng Ngãi", "0255"),
        ("52", "Bình Định", "0256"),
        ("54", "Phú Yên", "0257"),
        ("56", "Khánh Hòa", "0258"),
        ("58", "Ninh Thuận", "0259"),
        ("60", "Bình Thuận", "0252"),
        ("62", "Kon Tum", "0260"),
        ("64", "Gia Lai", "0269"),
        ("66", "Đắk Lắk", "0262"),
        ("67", "Đắk Nông", "0261"),
        ("68", "Lâm Đồng", "0263"),
        ("70", "Bình Phước", "0271"),
        ("72", "Tây Ninh", "0276"),
        ("74", "Bình Dương", "0274"),
        ("75", "Đồng Nai", "0251"),
        ("77", "Bà Rịa - Vũng Tàu", "0254"),
        ("79", "Hồ Chí Minh", "028"),
        ("80", "Long An", "0272"),
        ("82", "Tiền Giang", "0273"),
        ("83", "Bến Tre", "0275"),
        ("84", "Trà Vinh", "0294"),
        ("86", "Vĩnh Long", "0270"),
        ("87", "Đồng Tháp", "0277"),
        ("89", "An Giang", "0296"),
        ("91", "Kiên Giang", "0297"),
        ("92", "Cần Thơ", "0292"),
        ("93", "Hậu Giang", "0293"),
        ("94", "Sóc Trăng", "0299"),
        ("95", "Bạc Liêu", "0291"),
        ("96", "Cà Mau", "0290"),
    ]
}
