public import Civil

/// Why a text is no number of an item of this gateway.
public enum ItemIDFault: Error, Hashable, Sendable {
    /// Not thirteen bytes.
    case length(Int)
    /// Two other characters than those of a leg.
    case serviceIndicator(String)
    /// Another character than 0–9 within the serial or as check digit.
    case notADigit
    /// Another country than `VN`.
    case country(String)
    /// A check digit that does not fit the serial: something was mistyped.
    case checkDigit(expected: Int)

    /// The reason in both languages.
    public var text: Bilingual {
        switch self {
        case .length(let count):
            Bilingual(
                vi: "Mã bưu gửi phải có 13 ký tự, đã nhận \(count)",
                en: "an item number has 13 characters, this has \(count)")
        case .serviceIndicator(let found):
            Bilingual(
                vi: "Mã bưu gửi phải bắt đầu bằng \(Self.indicators(or: "hoặc")), không phải \(found)",
                en: "starts with \(found), not \(Self.indicators(or: "or"))")
        case .notADigit:
            Bilingual(vi: "Sau hai chữ cái phải là 9 chữ số", en: "nine digits must follow the two letters")
        case .country(let found):
            Bilingual(vi: "Mã bưu gửi kết thúc bằng VN, không phải \(found)", en: "ends with \(found), not VN")
        case .checkDigit(let expected):
            Bilingual(
                vi: "Số kiểm tra sai, phải là \(expected)", en: "wrong check digit: \(expected) was expected")
        }
    }

    /// The letters of every leg, as a choice in words.
    private static func indicators(or word: String) -> String {
        Leg.allCases.map(\.serviceIndicator).joined(separator: " \(word) ")
    }
}
