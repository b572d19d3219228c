public import Civil

/// Why a code is taken for no post office.
public enum PostOfficeFault: Error, Hashable, Sendable {
    /// Neither a code of a point of the networks nor of the shape of a national postal code.
    case shape(String)
    /// The first two digits are those of no province.
    case noProvince(String)
    /// The network of the province is known and has no such office.
    case notInNetwork(String, network: Bilingual)

    /// The reason in both languages.
    public var text: Bilingual {
        switch self {
        case .shape(let code):
            Bilingual(
                vi: "“\(code)” không phải mã bưu cục: ghi mã của POST NETWORK hoặc mã bưu chính 5 chữ số.",
                en: "“\(code)” is no code of a post office: give one of POST NETWORK or a postal code of 5 digits.")
        case .noProvince(let code):
            Bilingual(
                vi: "Không tỉnh nào có mã bưu chính bắt đầu bằng \(code.prefix(2)).",
                en: "No province has postal codes that begin with \(code.prefix(2)).")
        case .notInNetwork(let code, let network):
            Bilingual(
                vi: "\(network.vi) không có bưu cục mang mã \(code); xem POST NETWORK.",
                en: "\(network.en) has no office with the code \(code); see POST NETWORK.")
        }
    }
}
