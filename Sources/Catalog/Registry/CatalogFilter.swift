/// Which procedures a list shows; a `nil` part asks nothing.
public struct CatalogFilter: Hashable, Sendable {
    /// The field, in either language; diacritics and case do not matter.
    public var field: String?
    public var level: GovernmentLevel?
    /// The code of an office that decides, or of a level-1 agency.
    public var authority: String?
    /// Whether a dossier can be sent online.
    public var online: Bool?
    /// Whether the post carries the dossier or the result.
    public var postal: Bool?

    public init(
        field: String? = nil, level: GovernmentLevel? = nil, authority: String? = nil, online: Bool? = nil,
        postal: Bool? = nil
    ) {
        self.field = field
        self.level = level
        self.authority = authority
        self.online = online
        self.postal = postal
    }
}
