public import Civil

/// A place of the public postal network (điểm phục vụ bưu chính): Postal Law art. 3(11).
public struct PostalPoint: Hashable, Sendable {
    public let code: String
    public let kind: Kind
    public let name: String
    public let mark: Mark

    /// The grade of a point; grades are recalled.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// The provincial centre (bưu cục cấp 1).
        case provincial
        /// A district centre (bưu cục cấp 2).
        case district
        /// Another office (bưu cục cấp 3).
        case office
        /// A post and culture point of a commune (điểm Bưu điện – Văn hóa xã).
        case culture
        /// A place of the official network (KT1): Circular 16/2017/TT-BTTTT; it serves bodies, not the public.
        case kt1

        /// Whether it is a post office (bưu cục).
        public var isOffice: Bool { self == .provincial || self == .district || self == .office }

        /// Whether everybody is served there.
        public var isPublic: Bool { self != .kt1 }

        /// The name in both languages.
        public var name: Bilingual {
            switch self {
            case .provincial: Bilingual(vi: "Bưu cục cấp 1", en: "provincial post office")
            case .district: Bilingual(vi: "Bưu cục cấp 2", en: "district post office")
            case .office: Bilingual(vi: "Bưu cục cấp 3", en: "post office")
            case .culture: Bilingual(vi: "Điểm BĐ-VHX", en: "post and culture point")
            case .kt1: Bilingual(vi: "Điểm KT1", en: "KT1 point")
            }
        }
    }

    /// How a point is known.
    public enum Mark: String, Codable, Sendable, CaseIterable {
        /// Stands in a published list of the operator's offices.
        case listed
        /// Made up to complete the network to the scale that is reported.
        case synthetic
    }

    public init(code: String, kind: Kind, name: String, mark: Mark) {
        self.code = code
        self.kind = kind
        self.name = name
        self.mark = mark
    }
}
