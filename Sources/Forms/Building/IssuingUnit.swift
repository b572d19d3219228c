/// The one-stop unit that issues a form (Bộ phận Tiếp nhận và Trả kết quả).
public struct IssuingUnit: Hashable, Sendable {
    /// The body above it; empty where there is none.
    public var superior: String
    public var name: String
    /// The name of the place that stands before the date.
    public var place: String
    /// Where one looks up where a dossier stands.
    public var lookup: String?
    public var hotline: String?
    /// Where the rules of procedures are published.
    public var website: String?

    public init(
        superior: String, name: String, place: String, lookup: String? = nil, hotline: String? = nil,
        website: String? = nil
    ) {
        self.superior = superior
        self.name = name
        self.place = place
        self.lookup = lookup
        self.hotline = hotline
        self.website = website
    }
}
