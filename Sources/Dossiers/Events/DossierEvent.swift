public import Catalog
public import Civil

/// What happened to a dossier; a dossier is the list of these.
public enum DossierEvent: Hashable, Codable, Sendable {
    case submitted(Submitted)
    case leased(officer: String, until: Instant)
    case accepted(Accepted)
    case refused(reason: String, expired: Bool)
    case supplementRequested(SupplementRequest)
    case supplemented(Supplemented)
    case stepFinished(StepFinished)
    case paymentDemanded(amountVnd: Int64, reason: String)
    case paid(Payment)
    case withdrawalRequested(reason: String)
    case decided(Decision)
    case stopped(reason: String, expired: Bool)
    case deliveryChanged(Delivery)
    case handedToPost(item: String)
    case cameBackFromPost(item: String)
    case returned(Returned)
    case rated(score: Int, note: String?)
}

extension DossierEvent {
    /// A dossier was filed (nộp hồ sơ).
    public struct Submitted: Hashable, Codable, Sendable {
        public let code: String
        public let owner: String
        public let submission: Submission
        public let terms: Terms

        public init(code: String, owner: String, submission: Submission, terms: Terms) {
            self.code = code
            self.owner = owner
            self.submission = submission
            self.terms = terms
        }
    }

    /// Form 01 was issued (tiếp nhận hồ sơ và hẹn trả kết quả).
    public struct Accepted: Hashable, Codable, Sendable {
        /// The appointment; `nil` where no time limit is published.
        public let due: Instant?
        public let note: String?
    }

    /// Form 02 was issued (yêu cầu bổ sung hồ sơ).
    public struct SupplementRequest: Hashable, Codable, Sendable {
        public enum Stage: String, Codable, Sendable { case intake, appraisal }
        public let stage: Stage
        public let reason: String
        /// The codes of the components to be completed; may be empty where the reason says it all.
        public let components: [String]
        public let completeBy: Instant?
        /// Whether it came later than the law allows (NĐ 61/2018 Điều 19(4): 3 working days from acceptance).
        public let late: Bool
    }

    /// The applicant completed the dossier (bổ sung hồ sơ).
    public struct Supplemented: Hashable, Codable, Sendable {
        public let components: [SubmittedComponent]
        public let note: String?
        /// The new appointment, after a supplement in appraisal.
        public let due: Instant?
    }

    /// A step of the internal process is done.
    public struct StepFinished: Hashable, Codable, Sendable {
        /// The index of the step that is done, from 0.
        public let step: Int
        public let next: Int
        public let state: DossierState
        public let note: String?
        /// When the next step should be done; `nil` where it has no limit of its own.
        public let nextDue: Instant?
    }

    /// A fee or a financial obligation was paid.
    public struct Payment: Hashable, Codable, Sendable {
        public let method: String
        public let amountVnd: Int64
        public let reference: String
        /// The new appointment, where the clock stood still until the payment.
        public let due: Instant?
    }

    /// The competent agency decided (giải quyết hồ sơ).
    public struct Decision: Hashable, Codable, Sendable {
        public enum Outcome: String, Codable, Sendable, CaseIterable { case granted, denied }
        public let outcome: Outcome
        /// The number of the result document.
        public let documentNumber: String?
        /// The digests of the uploaded result files.
        public let files: [String]
        public let reason: String?

        public init(outcome: Outcome, documentNumber: String?, files: [String], reason: String?) {
            self.outcome = outcome
            self.documentNumber = documentNumber
            self.files = files
            self.reason = reason
        }
    }

    /// The result reached the applicant (trả kết quả).
    public struct Returned: Hashable, Codable, Sendable {
        public let channel: ResultChannel
        public let recipient: String?
    }
}
