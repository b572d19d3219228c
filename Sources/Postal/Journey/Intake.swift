/// Packing and sealing: Decision 45/2016/QĐ-TTg art. 6(5), 9(4).
public struct Sealing: Hashable, Codable, Sendable {
    /// The number of the seal; the law names none (CHOICE).
    public let number: String
    /// Whether the other side, applicant or authority, watched it.
    public let witnessed: Bool

    public init(number: String, witnessed: Bool) {
        self.number = number
        self.witnessed = witnessed
    }
}

/// The acceptance of an item, by which the contract is formed: Postal Law 49/2010/QH12 art. 11(1).
public struct Acceptance: Hashable, Codable, Sendable {
    /// The code of the post office.
    public var office: String
    /// Whether the postage was paid or is waived for who sends it.
    public let postageSettled: Bool
    /// What was collected of the procedure's fee, in đồng: Decision 45/2016/QĐ-TTg art. 6(6).
    public let feeVnd: Int64
    /// The receipt for the fee; `nil` where none was collected.
    public var feeReceipt: PostalFeeReceipt?

    public init(
        office: String, postageSettled: Bool, feeVnd: Int64 = 0, feeReceipt: PostalFeeReceipt? = nil
    ) {
        self.office = office
        self.postageSettled = postageSettled
        self.feeVnd = feeVnd
        self.feeReceipt = feeReceipt
    }
}

/// Handover minutes (biên bản giao nhận hồ sơ) as far as they concern one item: Decision 45/2016/QĐ-TTg art. 7(3).
public struct HandoverMinutes: Hashable, Codable, Sendable {
    /// The number of the minutes in the year's series of the office; one set may cover many dossiers.
    public let number: Int
    /// The place of the item in the minutes, from 1.
    public let line: Int
    /// How many dossiers the minutes cover; `nil` in minutes signed before it was kept.
    public let count: Int?
    /// The office of the authority.
    public let office: String
    /// Who received it for the authority, art. 7(1).
    public let receivedBy: String
    public let authoritySigned: Bool
    public let workerSigned: Bool
    /// The codes of papers that were found missing; where there are any, filing waits for them, art. 7(4).
    public let missing: [String]
    /// All items of the minutes, in the order of their lines, with the item of the first line; with every other only
    /// that first one. `nil` in minutes signed before it was kept.
    public let items: [ItemID]?

    public init(
        number: Int, line: Int = 1, count: Int? = nil, office: String, receivedBy: String, authoritySigned: Bool = true,
        workerSigned: Bool = true, missing: [String] = [], items: [ItemID]? = nil
    ) {
        self.number = number
        self.line = line
        self.count = count
        self.office = office
        self.receivedBy = receivedBy
        self.authoritySigned = authoritySigned
        self.workerSigned = workerSigned
        self.missing = missing
        self.items = items
    }
}

/// How the applicant learns of the appointment: Decision 45/2016/QĐ-TTg art. 7(6), 16(3)a.
public enum AppointmentNotice: String, Codable, Sendable, CaseIterable {
    /// The appointment slip is delivered.
    case slip
    /// The due date is told.
    case message
}
