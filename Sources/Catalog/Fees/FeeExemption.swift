/// A reduction of all fees of a procedure for some groups (miễn, giảm).
public struct FeeExemption: Hashable, Sendable {
    public let grounds: [ExemptionGround]
    /// How much of a fee is not collected, 1...100.
    public let percent: Int64
    /// Only of fees of this kind; `nil` for all.
    public let kind: Fee.Kind?
    public let legalBasis: String?
    public let isAssumed: Bool

    public init(
        grounds: [ExemptionGround], percent: Int64, kind: Fee.Kind? = nil, legalBasis: String? = nil,
        isAssumed: Bool = false
    ) {
        self.grounds = grounds
        self.percent = percent
        self.kind = kind
        self.legalBasis = legalBasis
        self.isAssumed = isAssumed
    }
}
