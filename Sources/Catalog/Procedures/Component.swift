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

    /// When the applicant gets the original back (trả lại bản chính).
    public enum OriginalReturn: String, Codable, Sendable, CaseIterable {
        /// At the counter, at once.
        case atOnce
        /// Together with the result (NĐ 61/2018/NĐ-CP Điều 20(2)).
        case withResult
        /// Never: it stays in the dossier.
        case never
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
    /// When the original goes back, as the record says; `nil` where it follows from the form.
    public let originalReturn: OriginalReturn?

    public init(
        code: String, name: Bilingual, originals: Int? = nil, copies: Int? = nil, form: Form? = nil,
        mandatory: Bool = true, condition: String? = nil, template: String? = nil,
        originalReturn: OriginalReturn? = nil
    ) {
        self.code = code
        self.name = name
        self.originals = originals
        self.copies = copies
        self.form = form
        self.mandatory = mandatory
        self.condition = condition
        self.template = template
        self.originalReturn = originalReturn
    }

    /// Whether every dossier must have it: mandatory, without a condition, and not merely shown at the counter.
    public var isAlwaysDemanded: Bool { mandatory && condition == nil && form != .present }

    /// When the original goes back: an original that is only shown at once, one taken for comparison with the result.
    public var returnOfOriginal: OriginalReturn {
        if let originalReturn { return originalReturn }
        return switch form {
        case .present: .atOnce
        case .copyWithOriginalForComparison, .certifiedCopyOrCompared: .withResult
        case .original, .copy, .certifiedCopy, .selfCertifiedCopy, .scan, nil: .never
        }
    }

    /// The form that is asked for; where the record says none, by the sheets that it counts.
    public var askedForm: Form { form ?? ((originals ?? 0) == 0 && (copies ?? 0) > 0 ? .copy : .original) }

    /// Whether an original that was handed in as `form` goes back: it was there to be copied or compared with
    /// (QĐ 45/2016/QĐ-TTg Điều 8(3)). What was asked for as an original is filed and stays.
    public func givesBack(_ form: Form) -> Bool {
        if originalReturn == .never { return false }
        return switch form {
        case .present, .copyWithOriginalForComparison: true
        case .original: askedForm != .original || returnOfOriginal != .never
        case .copy, .certifiedCopy, .certifiedCopyOrCompared, .selfCertifiedCopy, .scan: false
        }
    }

    /// Sheets a paper dossier needs: originals and copies together, at least 1.
    public var requiredCount: Int { max(1, (originals ?? 0) + (copies ?? 0)) }
}
