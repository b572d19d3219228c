public import Civil

extension OfficialGrade.Urgency {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .plain: Bilingual(vi: "Thường", en: "plain")
        case .express: Bilingual(vi: "Hỏa tốc", en: "express")
        case .timed(let moment): Bilingual(vi: "Hẹn giờ, trước \(moment)", en: "timed, by \(moment)")
        }
    }
}

extension OfficialGrade.Secrecy {
    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .topSecret: Bilingual(vi: "Tuyệt mật", en: "top secret")
        case .highlySecret: Bilingual(vi: "Tối mật", en: "highly secret")
        case .secret: Bilingual(vi: "Mật", en: "secret")
        }
    }
}
