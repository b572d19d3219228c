public import Catalog
public import Civil

extension DossierEvent {
    /// The competent agency decided (giải quyết hồ sơ).
    public struct Decision: Hashable, Codable, Sendable {
        public enum Outcome: String, Codable, Sendable, CaseIterable { case granted, denied }
        public let outcome: Outcome
        /// The number of the result document.
        public let documentNumber: String?
        /// The digests of the uploaded result files.
        public let files: [String]
        public let reason: String?
        /// The appointment moved by the waiting, where it was decided while the clock stood still; only lateness
        /// is judged by it, the appointment stays what was promised.
        public let due: Instant?

        public init(
            outcome: Outcome, documentNumber: String?, files: [String], reason: String?, due: Instant? = nil
        ) {
            self.outcome = outcome
            self.documentNumber = documentNumber
            self.files = files
            self.reason = reason
            self.due = due
        }
    }

    /// The result reached the applicant (trả kết quả).
    public struct Returned: Hashable, Codable, Sendable {
        public let channel: ResultChannel
        public let recipient: String?
        /// The written authorisation of who collects for the applicant.
        public let authorisation: String?

        public init(channel: ResultChannel, recipient: String?, authorisation: String? = nil) {
            self.channel = channel
            self.recipient = recipient
            self.authorisation = authorisation
        }
    }
}
