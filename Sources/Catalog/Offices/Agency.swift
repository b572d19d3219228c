public import Civil

/// A level-1 agency: the People's Committee of a province.
public struct Agency: Hashable, Sendable {
    /// The identification code of level 1, for example `H61`.
    public let code: String
    public let name: Bilingual
    public let codeStatus: Provenance.Confidence
    /// The number of the province in the list of the General Statistics Office (GSO), two digits.
    public let gso: String
    public let postcode: String?
    public let phoneArea: String?
    public let source: String?
    /// The services outside the People's Committee that take part in its chains.
    public let outside: [OutsideService]

    public init(
        code: String, name: Bilingual, codeStatus: Provenance.Confidence = .recalled, gso: String,
        postcode: String? = nil, phoneArea: String? = nil, source: String? = nil,
        outside: [OutsideService] = []
    ) {
        self.code = code
        self.name = name
        self.codeStatus = codeStatus
        self.gso = gso
        self.postcode = postcode
        self.phoneArea = phoneArea
        self.source = source
        self.outside = outside
    }
}
