/// Amounts of đồng as documents write them: in figures and in words (số tiền bằng số, bằng chữ).
public enum Dong {
    /// The largest amount that is written in words, in VND.
    public static let most: Int64 = 1_000_000_000_000

    /// The figures with a point between thousands: `1.250.000`.
    public static func figures(_ amount: Int64) -> String {
        let digits = String(amount.magnitude)
        var figures = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { figures.append(".") }
            figures.append(digit)
        }
        return amount < 0 ? "-" + figures : figures
    }

    /// The amount in words with its currency, in small letters: `một trăm linh năm nghìn đồng`.
    ///
    /// Groups of three digits are read with their hundreds once a higher group was read. Where speakers differ:
    /// `linh`, not `lẻ`; `nghìn`, not `ngàn`; `tỷ`; `tư` after twenty and more, `bốn` elsewhere; `mười` has no `mươi`.
    /// - Returns: `nil` below 0 and above `most`.
    public static func words(_ amount: Int64) -> String? {
        guard (0...most).contains(amount) else { return nil }
        guard amount > 0 else { return "không đồng" }
        return (number(amount) + ["đồng"]).joined(separator: " ")
    }

    private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]

    /// Reads a number from 1 on; billions are read as a number of their own.
    private static func number(_ number: Int64) -> [String] {
        let billions = number / 1_000_000_000
        var words = billions > 0 ? Self.number(billions) + ["tỷ"] : []
        let scales: [(unit: Int64, name: String?)] = [(1_000_000, "triệu"), (1_000, "nghìn"), (1, nil)]
        for scale in scales {
            let group = Int(number / scale.unit % 1_000)
            guard group > 0 else { continue }
            words += Self.group(group, afterHigher: !words.isEmpty) + [scale.name].compactMap(\.self)
        }
        return words
    }

    private static func group(_ group: Int, afterHigher: Bool) -> [String] {
        let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10)
        var words = hundreds > 0 || afterHigher ? [digits[hundreds], "trăm"] : []
        switch tens {
        case 0 where !words.isEmpty && ones > 0: words.append("linh")
        case 0: break
        case 1: words.append("mười")
        default: words += [digits[tens], "mươi"]
        }
        switch (tens, ones) {
        case (_, 0): break
        case (2..., 1): words.append("mốt")
        case (2..., 4): words.append("tư")
        case (1..., 5): words.append("lăm")
        default: words.append(digits[ones])
        }
        return words
    }
}
