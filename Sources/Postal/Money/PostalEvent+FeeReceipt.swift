extension PostalEvent {
    /// The receipt for a fee that the event collects; `nil` where it collects none.
    public var feeReceipt: PostalFeeReceipt? {
        switch self {
        case .accepted(let acceptance, _): acceptance.feeReceipt
        case .delivered(let delivery): delivery.feeReceipt
        default: nil
        }
    }
}
