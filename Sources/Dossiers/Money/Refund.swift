public import Catalog

/// Money that was paid for a dossier.
public struct PaidAmount: Hashable, Sendable {
    /// `nil` where it is not known for which fee; it is judged as a charge, of which less is given back.
    public let kind: Fee.Kind?
    /// In VND, not negative.
    public let amountVnd: Int64

    public init(kind: Fee.Kind?, amountVnd: Int64) {
        self.kind = kind
        self.amountVnd = amountVnd
    }
}

/// What is to be given back of what was paid (hoàn trả phí, lệ phí).
public struct Refund: Hashable, Sendable {
    /// What is given back of one amount, and by which row of the table.
    public struct Line: Hashable, Sendable {
        public let paid: PaidAmount
        public let refundVnd: Int64
        public let rule: RefundRule
    }

    public let lines: [Line]
    public let amountVnd: Int64
}
