/// Which gateway speaks: stands in greetings and in every receipt.
public struct GatewayIdentity: Hashable, Sendable {
    /// The URN of the installation, made once by `motcua init`.
    public let urn: String
    /// The code of the agency that it serves (mã định danh), as `H61`.
    public let agency: String
    public let agencyName: String
    public let version: String
    /// Whether citizens may identify with any well-formed number.
    public let isSandbox: Bool
    /// What is mixed into the hash of a person's number in receipts; a secret of the installation.
    let identitySalt: [UInt8]
    /// How postal items move when nobody moves them.
    public var postPlay = PostPlay.manual

    public init(
        urn: String, agency: String, agencyName: String, version: String, isSandbox: Bool, identitySalt: [UInt8]
    ) {
        self.urn = urn
        self.agency = agency
        self.agencyName = agencyName
        self.version = version
        self.isSandbox = isSandbox
        self.identitySalt = identitySalt
    }
}
