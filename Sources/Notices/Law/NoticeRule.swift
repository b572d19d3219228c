public import Civil
public import Dossiers

/// One row of the table of notices: what an event tells, and which provision wants it told.
public struct NoticeRule: Hashable, Sendable {
    /// Where a notice is given at all.
    public enum Occasion: Hashable, Sendable {
        /// Whenever the event happens.
        case always
        /// Only where the law wants every change of status told.
        case statusChange
    }

    public let kind: NoticeKind
    public let occasion: Occasion
    /// The provision for dossiers filed before 01/07/2025; `nil` where none was found: the notice is a courtesy.
    public let until2025: String?
    /// The provision for dossiers filed from 01/07/2025 on.
    public let from2025: String?

    init(_ kind: NoticeKind, _ occasion: Occasion = .always, until2025: String? = nil, from2025: String? = nil) {
        self.kind = kind
        self.occasion = occasion
        self.until2025 = until2025
        self.from2025 = from2025
    }

    /// Why the notice is given; `nil` where it is not.
    ///
    /// From 01/07/2026 every change of the national status is told in real time, whatever the rule set of the dossier.
    /// - Parameter statusChanged: whether the event changed the national status.
    public func basis(under ruleSet: RuleSet, on date: CivilDate, statusChanged: Bool) -> NoticeBasis? {
        if let own = ruleSet.from >= Self.decree118 ? from2025 : until2025 { return .law(own) }
        if statusChanged, date >= Self.decree224 { return .law(Self.realTime) }
        return occasion == .always ? .courtesy : nil
    }

    /// Whether a notice has to name the officers (NĐ 224/2026/NĐ-CP Điều 15(1)g); done from RS-2025 on (DESIGN).
    static func namesOfficers(under ruleSet: RuleSet, on date: CivilDate) -> Bool {
        ruleSet.from >= decree118 || date >= decree224
    }

    private static let decree118 = CivilDate(year: 2025, month: 7, day: 1) ?? CivilDate(daysSinceEpoch: 20_270)
    private static let decree224 = CivilDate(year: 2026, month: 7, day: 1) ?? CivilDate(daysSinceEpoch: 20_635)
    private static let realTime = "NĐ 224/2026/NĐ-CP Điều 15(1)g"
}

/// Why a notice is given.
public enum NoticeBasis: Hashable, Sendable {
    /// The provision that wants it.
    case law(String)
    /// No provision was found that wants it; telling costs nothing and helps (DESIGN).
    case courtesy

    /// The provision; `nil` for a courtesy.
    public var provision: String? {
        if case .law(let provision) = self { provision } else { nil }
    }
}
