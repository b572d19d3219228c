public import Civil

/// Why an item that nobody takes is not dealt with like this.
public enum NoRecipientRefusal: Error, Hashable, Sendable {
    /// Its details were not published.
    case notPublished
    /// They have not stood there for three months.
    case publishedTooShort(until: Instant)
    /// The issuing body may still take its originals.
    case offerStands(until: Instant)
    /// The council found nothing that a State body issued.
    case nothingToSurrender

    /// The word for programs.
    public var word: String {
        switch self {
        case .notPublished: "notPublished"
        case .publishedTooShort: "publishedTooShort"
        case .offerStands: "offerStands"
        case .nothingToSurrender: "nothingToSurrender"
        }
    }

    /// The reason in both languages.
    public var text: Bilingual {
        switch self {
        case .notPublished:
            Bilingual(vi: "Chưa công bố thông tin về bưu gửi", en: "the item's details were not published")
        case .publishedTooShort(let end):
            Bilingual(
                vi: "Phải công bố ít nhất 3 tháng, đến \(end)",
                en: "its details have to be public for at least 3 months, until \(end)")
        case .offerStands(let end):
            Bilingual(
                vi: "Cơ quan cấp còn quyền nhận lại bản chính đến \(end)",
                en: "the issuing body may take its originals until \(end)")
        case .nothingToSurrender:
            Bilingual(
                vi: "Hội đồng không ghi nhận giấy tờ do cơ quan nhà nước cấp",
                en: "the council found nothing that a State body issued")
        }
    }
}
