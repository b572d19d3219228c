public import Civil

/// The status of a dossier in the code list of the National Public Service Portal (trạng thái hồ sơ, Cổng DVCQG).
///
/// Verified in two independent systems; see `Docs/OneStop.md`.
public enum NationalStatus: Int, Codable, CaseIterable, Sendable {
    case registered = 1
    case accepted = 2
    case notAccepted = 3
    case processing = 4
    case supplementRequested = 5
    case financialObligation = 6
    case withdrawalRequested = 7
    case stopped = 8
    case completed = 9
    case returned = 10

    /// The published wording, and our English.
    public var name: Bilingual {
        switch self {
        case .registered: Bilingual(vi: "Mới đăng ký", en: "Newly registered")
        case .accepted: Bilingual(vi: "Được tiếp nhận", en: "Accepted")
        case .notAccepted: Bilingual(vi: "Không được tiếp nhận", en: "Not accepted")
        case .processing: Bilingual(vi: "Đang xử lý", en: "Being processed")
        case .supplementRequested: Bilingual(vi: "Yêu cầu bổ sung giấy tờ", en: "Supplement requested")
        case .financialObligation:
            Bilingual(vi: "Yêu cầu thực hiện nghĩa vụ tài chính", en: "Financial obligation to be met")
        case .withdrawalRequested: Bilingual(vi: "Công dân yêu cầu rút hồ sơ", en: "Withdrawal requested")
        case .stopped: Bilingual(vi: "Dừng xử lý", en: "Processing stopped")
        case .completed: Bilingual(vi: "Đã xử lý xong", en: "Processed")
        case .returned: Bilingual(vi: "Đã trả kết quả", en: "Result returned")
        }
    }
}
