public import Civil

/// What an agency says of a document that it received or sent (thông điệp trạng thái, QCVN 102:2016/BTTTT).
public struct StatusMessage: Hashable, Sendable {
    /// The document that the status is about.
    public var responseFor: ResponseFor
    public var from: Organization
    public var code: StatusCode
    public var description: String?
    public var at: Instant
    public var staff: StaffInfo?

    public init(
        responseFor: ResponseFor, from: Organization, code: StatusCode, description: String? = nil, at: Instant,
        staff: StaffInfo? = nil
    ) {
        self.responseFor = responseFor
        self.from = from
        self.code = code
        self.description = description
        self.at = at
        self.staff = staff
    }

    /// A name for the message, of which the standard has none: what says the same of the same document at the same
    /// moment is the same message (DESIGN).
    public var id: String {
        "\(responseFor.documentID)#\(code.rawValue)#\(from.id)#\(at)"
    }
}
