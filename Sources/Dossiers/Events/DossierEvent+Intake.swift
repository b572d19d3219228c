public import Catalog
public import Civil

extension DossierEvent {
    /// A dossier was filed (nộp hồ sơ).
    public struct Submitted: Hashable, Codable, Sendable {
        public let code: String
        public let owner: String
        let sharedSubmission: Shared<Submission>
        let sharedTerms: SharedTerms
        /// How an officer entered what came to the counter or by post; `nil` for what was filed online.
        public let intake: Intake?

        /// In the order in which the members are stored.
        private enum CodingKeys: String, CodingKey {
            case code, owner
            case sharedSubmission = "submission"
            case sharedTerms = "terms"
            case intake
        }

        public init(code: String, owner: String, submission: Submission, terms: SharedTerms, intake: Intake? = nil) {
            self.code = code
            self.owner = owner
            sharedSubmission = Shared(submission)
            sharedTerms = terms
            self.intake = intake
        }

        public var submission: Submission { sharedSubmission.value }
        public var terms: Terms { sharedTerms.value }
    }

    /// What an officer notes of papers that came to the counter or by post (tiếp nhận trực tiếp, qua bưu chính).
    public struct Intake: Hashable, Codable, Sendable {
        /// The moment at which the handover minutes with the post were signed: the time limit of a dossier that came by
        /// post counts from it (QĐ 45/2016/QĐ-TTg Điều 7(4)).
        public let handover: Instant?
        /// The number of the postal item that brought it.
        public let postalItem: String?
        /// The components whose originals were compared or scanned and handed back at once.
        public let handedBack: [String]
        /// The written authorisation by which somebody files for the applicant.
        public let authorisation: String?

        public init(handover: Instant?, postalItem: String?, handedBack: [String], authorisation: String?) {
            self.handover = handover
            self.postalItem = postalItem
            self.handedBack = handedBack
            self.authorisation = authorisation
        }
    }

    /// Form 01 was issued (tiếp nhận hồ sơ và hẹn trả kết quả).
    public struct Accepted: Hashable, Codable, Sendable {
        /// The moment from which the time limit counts; `nil` where it counts from the receipt by the competent agency
        /// (NĐ 309/2026/NĐ-CP).
        public let countsFrom: Instant?
        /// The appointment; `nil` where no time limit is published. Planned where the count has not begun.
        public let due: Instant?
        /// When the dossier must be on its way to the competent agency (R-TRANSFER).
        public let transferBy: Instant?
        /// The terms of the day of acceptance, where they differ from those of the day of submission.
        public let terms: Terms?
        public let note: String?

        public init(countsFrom: Instant?, due: Instant?, transferBy: Instant?, terms: Terms?, note: String?) {
            self.countsFrom = countsFrom
            self.due = due
            self.transferBy = transferBy
            self.terms = terms
            self.note = note
        }
    }

    /// Form 03 was issued at intake (từ chối tiếp nhận).
    public struct Refused: Hashable, Codable, Sendable {
        public let reason: String
        /// The agency to which the applicant is pointed.
        public let rightAgency: String?
        /// Whether the term to complete ran out.
        public let expired: Bool

        public init(reason: String, rightAgency: String? = nil, expired: Bool = false) {
            self.reason = reason
            self.rightAgency = rightAgency
            self.expired = expired
        }
    }

    /// Form 02 was issued (yêu cầu bổ sung hồ sơ).
    public struct SupplementRequest: Hashable, Codable, Sendable {
        public enum Stage: String, Codable, Sendable { case intake, appraisal }
        public let stage: Stage
        public let reason: String
        /// The codes of the components to be completed; may be empty where the reason says it all.
        public let components: [String]
        /// The last second of the term to complete; `nil` where there is no term.
        public let completeBy: Instant?
        /// Whether it came later than the law allows (R-3DAYS: 3 working days from acceptance).
        public let late: Bool

        public init(stage: Stage, reason: String, components: [String], completeBy: Instant?, late: Bool) {
            self.stage = stage
            self.reason = reason
            self.components = components
            self.completeBy = completeBy
            self.late = late
        }
    }

    /// The applicant completed the dossier (bổ sung hồ sơ).
    public struct Supplemented: Hashable, Codable, Sendable {
        public let components: [SubmittedComponent]
        public let note: String?
        /// The new appointment, after a supplement in appraisal.
        public let due: Instant?
        /// The due dates of step and tasks, after a supplement in appraisal.
        public let moved: MovedTimes?

        public init(components: [SubmittedComponent], note: String?, due: Instant?, moved: MovedTimes? = nil) {
            self.components = components
            self.note = note
            self.due = due
            self.moved = moved
        }
    }
}
