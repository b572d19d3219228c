public import Civil

/// One paper of a dossier (thành phần hồ sơ).
public struct Component: Hashable, Sendable {
    /// The form in which a paper is handed in.
    public enum Form: String, Codable, Sendable, CaseIterable {
        case original, copy, certifiedCopy, certifiedCopyOrCompared, selfCertifiedCopy
        case copyWithOriginalForComparison
        /// Shown at the counter and handed back (xuất trình).
        case present
        case scan
    }

    /// A short ASCII name, unique in the procedure; made up for this catalog.
    public let code: String
    public let name: Bilingual
    /// Originals asked for; `nil` when not published.
    public let originals: Int?
    /// Copies asked for; `nil` when not published.
    public let copies: Int?
    public let form: Form?
    public let mandatory: Bool
    /// When the paper is asked for or how it may look; `nil` when it always is.
    public let condition: String?
    /// The printed form to fill in, for example "Mẫu số 10".
    public let template: String?

    public init(
        code: String, name: Bilingual, originals: Int? = nil, copies: Int? = nil, form: Form? = nil,
        mandatory: Bool = true, condition: String? = nil, template: String? = nil
    ) {
        self.code = code
        self.name = name
        self.originals = originals
        self.copies = copies
        self.form = form
        self.mandatory = mandatory
        self.condition = condition
        self.template = template
    }

    /// Whether every dossier must have it: mandatory, without a condition, and not merely shown at the counter.
    public var isAlwaysDemanded: Bool { mandatory && condition == nil && form != .present }

    /// Sheets a paper dossier needs: originals and copies together, at least 1.
    public var requiredCount: Int { max(1, (originals ?? 0) + (copies ?? 0)) }
}
