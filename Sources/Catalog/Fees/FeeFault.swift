public import Civil

/// Why no bill can be computed.
public enum FeeFault: Error, Hashable, Sendable {
    /// The schedule has no such fee, or it is not in force on that day.
    case notInForce(choice: Int)
    /// Two fees were chosen of a set of which exactly one applies.
    case twoOfOneSet(Int, Int)
    /// A quantity is negative or over `FeeQuantity.most`.
    case quantityOutOfRange(FeeUnit, Int64)
    /// The amount is over `FeeBill.mostVnd`.
    case tooLarge

    /// What is wrong and how to mend it.
    public var message: Bilingual {
        switch self {
        case .notInForce(let choice):
            Bilingual(
                vi: "Biểu phí không có khoản số \(choice) đang có hiệu lực vào ngày đó.",
                en: "The schedule has no fee \(choice) in force on that day.")
        case .twoOfOneSet(let first, let second):
            Bilingual(
                vi: "Khoản \(first) và khoản \(second) loại trừ nhau; chỉ chọn một.",
                en: "Fees \(first) and \(second) exclude each other; choose one.")
        case .quantityOutOfRange(let unit, let count):
            Bilingual(
                vi: "Số \(unit.name.vi) là \(count); phải từ 0 đến \(FeeQuantity.most).",
                en: "The number for \(unit.name.en) is \(count); it goes from 0 to \(FeeQuantity.most).")
        case .tooLarge:
            Bilingual(
                vi: "Số tiền vượt quá \(Dong.figures(FeeBill.mostVnd)) đồng.",
                en: "The amount is over \(Dong.figures(FeeBill.mostVnd)) đồng.")
        }
    }
}
