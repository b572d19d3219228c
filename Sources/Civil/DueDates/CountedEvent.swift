/// What a count starts from, for its explanation (sự kiện bắt đầu thời hạn).
enum CountedEvent {
    /// The dossier was accepted.
    case acceptance
    /// The dossier came into the case system.
    case arrival
    /// The dossier was completed.
    case completion
    /// The applicant was told.
    case notice

    var name: Bilingual {
        switch self {
        case .acceptance: Bilingual(vi: "Tiếp nhận", en: "Accepted")
        case .arrival: Bilingual(vi: "Hồ sơ đến hệ thống", en: "Arrived")
        case .completion: Bilingual(vi: "Bổ sung đủ", en: "Completed")
        case .notice: Bilingual(vi: "Thông báo", en: "Notified")
        }
    }
}
