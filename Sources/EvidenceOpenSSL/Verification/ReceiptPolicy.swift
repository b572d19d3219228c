/// What a receipt signature must satisfy beyond its mathematics (DESIGN).
enum ReceiptPolicy {
    /// id-kp-documentSigning (RFC 9336).
    static let documentSigning = "1.3.6.1.5.5.7.3.36"
    /// id-kp-timeStamping (RFC 3161).
    static let stampPurpose = "1.3.6.1.5.5.7.3.8"
    /// The policy of receipt signers: under the number for examples (RFC 5612), which no enterprise owns.
    static let receiptSigning = "1.3.6.1.4.1.32473.4517.1.1"
    /// The policy of time stamps, of the same arc.
    static let timeStamping = "1.3.6.1.4.1.32473.4517.1.2"
    /// By how many seconds the claimed signing time may differ from the time stamp.
    static let stampTolerance: Int64 = 300
    /// How many seconds an outside authority may stamp later: the longest that issuing may go on without stamps.
    static let longestStampDelay: Int64 = 7 * 86_400
    /// By how many seconds a signing time may lie ahead of the verifier's clock.
    static let clockTolerance: Int64 = 300
    /// How many seconds after the event its receipt may be signed at the latest.
    static let signingDelay: Int64 = 86_400
}
