/// A national postal code (mã bưu chính quốc gia): Quyết định 2475/QĐ-BTTTT of 2017.
enum NationalPostcode {
    /// GSO number of the province of a code of five digits; `nil` for another shape or digits that no province has.
    static func province(of code: String) -> String? {
        guard code.utf8.count == 5, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let prefix = Int(code.prefix(2))
        else { return nil }
        return prefixes.first { ($0.first...$0.last).contains(prefix) }?.province
    }

    /// The code of the central office of a province; the three zeros are recalled.
    static func centre(ofProvince gso: String) -> String? {
        prefixes.first { $0.province == gso }.map { ($0.first < 10 ? "0" : "") + "\($0.first)000" }
    }

    /// The first two digits that a province has (verified, one source).
    private static let prefixes: [(first: Int, last: Int, province: String)] = [
        (1, 2, "22"), (3, 3, "30"), (4, 5, "31"), (6, 6, "34"), (7, 7, "36"), (8, 8, "37"), (10, 14, "01"),
        (15, 15, "26"), (16, 16, "27"), (17, 17, "33"), (18, 18, "35"), (20, 20, "02"), (21, 21, "04"),
        (22, 22, "08"), (23, 23, "06"), (24, 24, "19"), (25, 25, "20"), (26, 26, "24"), (30, 30, "12"),
        (31, 31, "10"), (32, 32, "11"), (33, 33, "15"), (34, 34, "14"), (35, 35, "25"), (36, 36, "17"),
        (40, 42, "38"), (43, 44, "40"), (45, 46, "42"), (47, 47, "44"), (48, 48, "45"), (49, 49, "46"),
        (50, 50, "48"), (51, 52, "49"), (53, 54, "51"), (55, 55, "52"), (56, 56, "54"), (57, 57, "56"),
        (59, 59, "58"), (60, 60, "62"), (61, 62, "64"), (63, 64, "66"), (65, 65, "67"), (66, 66, "68"),
        (67, 67, "70"), (70, 74, "79"), (75, 75, "74"), (76, 76, "75"), (77, 77, "60"), (78, 78, "77"),
        (80, 80, "72"), (81, 81, "87"), (82, 83, "80"), (84, 84, "82"), (85, 85, "86"), (86, 86, "83"),
        (87, 87, "84"), (90, 90, "89"), (91, 92, "91"), (94, 94, "92"), (95, 95, "93"), (96, 96, "94"),
        (97, 97, "95"), (98, 98, "96"),
    ]
}
