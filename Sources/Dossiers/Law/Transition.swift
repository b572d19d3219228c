public import Catalog

/// One row of the state table of the one-stop mechanism.
public struct Transition: Sendable {
    /// Who may carry a transition out.
    public enum Performer: Hashable, Sendable {
        case owner
        case officer([Duty])
        case postman
        case system
    }

    /// Where a transition leads.
    public enum Target: Hashable, Sendable {
        case state(DossierState)
        /// The state of the next step of the procedure's internal process (quy trình nội bộ).
        case nextStep
        case same
    }

    /// What a transition does to the legal processing clock `P`.
    public enum ClockEffect: String, Sendable {
        case none, start, run, pause, resume, restart, stop
    }

    /// The number of the row in the state table of the reference (`Docs/OneStop.md`).
    public let row: String
    public let from: [DossierState]
    public let action: DossierAction
    public let performer: Performer
    public let target: Target
    /// The form issued under Thông tư 01/2018/TT-VPCP.
    public let form: Form?
    public let clock: ClockEffect
    /// The provision on which the row rests, or `DESIGN` where the law is silent.
    public let basis: String
}

/// The forms of Thông tư 01/2018/TT-VPCP, Điều 9 (biểu mẫu).
public enum Form: String, Codable, Sendable {
    /// Giấy tiếp nhận hồ sơ và hẹn trả kết quả.
    case receiptAndAppointment = "01"
    /// Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.
    case supplementRequest = "02"
    /// Phiếu từ chối tiếp nhận giải quyết hồ sơ.
    case refusal = "03"
    /// Phiếu kiểm soát quá trình giải quyết hồ sơ.
    case controlSlip = "05"
}
