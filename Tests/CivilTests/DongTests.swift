import Civil
import Testing

@Suite struct DongTests {
    @Test(
        arguments: [
            (0, "không"), (1, "một"), (4, "bốn"), (5, "năm"), (10, "mười"), (11, "mười một"), (14, "mười bốn"),
            (15, "mười lăm"), (20, "hai mươi"), (21, "hai mươi mốt"), (24, "hai mươi tư"), (25, "hai mươi lăm"),
            (55, "năm mươi lăm"), (91, "chín mươi mốt"), (100, "một trăm"), (101, "một trăm linh một"),
            (104, "một trăm linh bốn"), (105, "một trăm linh năm"), (110, "một trăm mười"), (115, "một trăm mười lăm"),
            (121, "một trăm hai mươi mốt"), (444, "bốn trăm bốn mươi tư"), (1_000, "một nghìn"),
            (1_001, "một nghìn không trăm linh một"), (1_010, "một nghìn không trăm mười"), (10_000, "mười nghìn"),
            (15_000, "mười lăm nghìn"), (21_000, "hai mươi mốt nghìn"), (105_000, "một trăm linh năm nghìn"),
            (1_250_000, "một triệu hai trăm năm mươi nghìn"), (1_000_500, "một triệu năm trăm"),
            (1_005_000, "một triệu không trăm linh năm nghìn"), (1_000_005, "một triệu không trăm linh năm"),
            (10_750_000, "mười triệu bảy trăm năm mươi nghìn"), (1_000_000_000, "một tỷ"),
            (2_000_000_001, "hai tỷ không trăm linh một"), (24_005_000_000, "hai mươi tư tỷ không trăm linh năm triệu"),
            (
                999_999_999_999,
                "chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn "
                    + "chín trăm chín mươi chín"
            ), (1_000_000_000_000, "một nghìn tỷ"),
        ] as [(Int64, String)])
    func `an amount is written in words as documents write it`(amount: Int64, words: String) {
        #expect(Dong.words(amount) == words + " đồng")
    }

    @Test(arguments: [-1, Dong.most + 1, .min, .max] as [Int64])
    func `an amount out of range has no words`(amount: Int64) {
        #expect(Dong.words(amount) == nil)
    }

    @Test func `no two amounts have the same words`() {
        var seen: Set<String> = []
        for amount in (0...120_000).map(Int64.init) + (1...999).map({ Int64($0) * 1_000_000 }) {
            #expect(seen.insert(Dong.words(amount) ?? "").inserted, "\(amount)")
        }
    }

    @Test(
        arguments: [
            (0, "0"), (999, "999"), (1_000, "1.000"), (1_250_000, "1.250.000"), (-15_000, "-15.000"),
            (.min, "-9.223.372.036.854.775.808"),
        ] as [(Int64, String)])
    func `figures have a point between thousands`(amount: Int64, figures: String) {
        #expect(Dong.figures(amount) == figures)
    }
}
