public import Civil

extension DossierEvent {
    /// The dossier left the one-stop unit (chuyển hồ sơ).
    public struct Dispatch: Hashable, Codable, Sendable {
        /// How it travels; the carrier may be the public post (NĐ 61/2018 Điều 18).
        public enum Carrier: String, Codable, Sendable, CaseIterable { case electronic, officer, post }
        public let carrier: Carrier
        public let note: String?
        /// Whether it left later than R-TRANSFER allows.
        public let late: Bool

        public init(carrier: Carrier, note: String?, late: Bool) {
            self.carrier = carrier
            self.note = note
            self.late = late
        }
    }

    /// The competent agency has the dossier; giver and receiver sign a row of the control slip.
    public struct TransferReceived: Hashable, Codable, Sendable {
        /// The appointment, where the time limit begins only now (NĐ 309/2026/NĐ-CP).
        public let due: Instant?
        public let startsClock: Bool
        /// The moment from which the limit then counts; `nil` for that of the receipt.
        public let countsFrom: Instant?
        /// The index of the step that begins, and when it should be done.
        public let step: Int
        public let stepDue: Instant?
        /// The tasks of an interconnected dossier that begin.
        public let opened: [OpenedTask]

        public init(
            due: Instant?, startsClock: Bool, countsFrom: Instant? = nil, step: Int, stepDue: Instant?,
            opened: [OpenedTask]
        ) {
            self.due = due
            self.startsClock = startsClock
            self.countsFrom = countsFrom
            self.step = step
            self.stepDue = stepDue
            self.opened = opened
        }
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
        /// The receipt by the competent agency, where the step was the transfer to it.
        public let received: TransferReceived?

        public init(
            step: Int, next: Int, state: DossierState, note: String?, nextDue: Instant?,
            received: TransferReceived? = nil
        ) {
            self.step = step
            self.next = next
            self.state = state
            self.note = note
            self.nextDue = nextDue
            self.received = received
        }
    }

    /// Something is checked on the spot or with others (thẩm tra, xác minh).
    public struct Verification: Hashable, Codable, Sendable {
        /// When, where and with whom the applicant has to take part (NĐ 61/2018 Điều 19; NĐ 118/2025 Điều 19(4)a).
        public struct Attendance: Hashable, Codable, Sendable {
            public let at: Instant
            public let place: String
            public let participants: String
            public let content: String

            public init(at: Instant, place: String, participants: String, content: String) {
                self.at = at
                self.place = place
                self.participants = participants
                self.content = content
            }
        }

        public let reason: String
        public let attendance: Attendance?
        /// The appointment under the longer limit of what must be verified; `nil` where it moves nothing.
        public let due: Instant?

        public init(reason: String, attendance: Attendance?, due: Instant? = nil) {
            self.reason = reason
            self.attendance = attendance
            self.due = due
        }
    }

    /// Another agency is asked for its opinion (lấy ý kiến cơ quan phối hợp).
    public struct Consultation: Hashable, Codable, Sendable {
        /// The code of the office that is asked.
        public let office: String
        public let question: String
        public let deadline: Instant

        public init(office: String, question: String, deadline: Instant) {
            self.office = office
            self.question = question
            self.deadline = deadline
        }
    }

    /// A fee or a financial obligation was paid.
    public struct Payment: Hashable, Codable, Sendable {
        public let method: String
        public let amountVnd: Int64
        public let reference: String
        /// The new appointment, where the clock stood still until the payment.
        public let due: Instant?
        /// The due dates of step and tasks, where the clock stood still until the payment.
        public let moved: MovedTimes?

        public init(
            method: String, amountVnd: Int64, reference: String, due: Instant?, moved: MovedTimes? = nil
        ) {
            self.method = method
            self.amountVnd = amountVnd
            self.reference = reference
            self.due = due
            self.moved = moved
        }
    }

    /// The due dates of the present step and of the open tasks, moved with the appointment after a standstill.
    public struct MovedTimes: Hashable, Codable, Sendable {
        public let stepDue: Instant?
        public let tasks: [OpenedTask]

        public init(stepDue: Instant?, tasks: [OpenedTask]) {
            self.stepDue = stepDue
            self.tasks = tasks
        }
    }

    /// One agency of an interconnected dossier has done its task.
    public struct TaskFinished: Hashable, Codable, Sendable {
        public let task: String
        public let outcome: Decision.Outcome
        public let documentNumber: String?
        /// The digests of the uploaded files of the partial result.
        public let files: [String]
        public let note: String?
        /// The name of the message by which the agency's own system answered; `nil` where its officer did it here.
        public let message: String?
        /// The tasks that begin now, with their own due dates.
        public let opened: [OpenedTask]

        public init(
            task: String, outcome: Decision.Outcome, documentNumber: String?, files: [String], note: String?,
            message: String? = nil, opened: [OpenedTask]
        ) {
            self.task = task
            self.outcome = outcome
            self.documentNumber = documentNumber
            self.files = files
            self.note = note
            self.message = message
            self.opened = opened
        }
    }

    /// A task that begins.
    public struct OpenedTask: Hashable, Codable, Sendable {
        public let task: String
        public let due: Instant?

        public init(task: String, due: Instant?) {
            self.task = task
            self.due = due
        }
    }

    /// Form 04 was issued: an apology with a new appointment (xin lỗi và hẹn lại ngày trả kết quả).
    public struct Extension: Hashable, Codable, Sendable {
        public let reason: String
        /// The agency at fault, in words.
        public let agencyAtFault: String?
        public let oldDue: Instant
        public let newDue: Instant

        public init(reason: String, agencyAtFault: String?, oldDue: Instant, newDue: Instant) {
            self.reason = reason
            self.agencyAtFault = agencyAtFault
            self.oldDue = oldDue
            self.newDue = newDue
        }
    }
}
