/// The money that a receipt speaks of (phí, lệ phí).
public struct ReceiptFee: Hashable, Sendable {
    /// Whole đồng, 0...2^53 − 1.
    public let amountVnd: Int64
    /// How it stands, as a word of the gateway: `due`, `paid`, `exempt` …
    public let status: String

    /// `amountVnd` đồng in the given state.
    public init(amountVnd: Int64, status: String) {
        self.amountVnd = amountVnd
        self.status = status
    }
}
