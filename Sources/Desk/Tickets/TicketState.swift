public import Civil

/// Where a ticket stands, in one word.
public enum TicketState: String, CaseIterable, Sendable {
    case waiting, called, serving, served, noShow

    public var name: Bilingual {
        switch self {
        case .waiting: Bilingual(vi: "Đang chờ", en: "Waiting")
        case .called: Bilingual(vi: "Đã gọi", en: "Called")
        case .serving: Bilingual(vi: "Đang phục vụ", en: "Being served")
        case .served: Bilingual(vi: "Đã phục vụ", en: "Served")
        case .noShow: Bilingual(vi: "Vắng mặt", en: "Did not come")
        }
    }
}
