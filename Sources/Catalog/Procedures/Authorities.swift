/// Who takes part in a procedure, in the words of the source.
public struct Authorities: Hashable, Sendable {
    /// Where a dossier is filed (nơi tiếp nhận).
    public var receivingOffice: String?
    /// Who signs the result (cơ quan quyết định).
    public var decidingAuthority: String?
    /// Which section does the work (cơ quan thực hiện).
    public var processingUnit: String?
    /// Other agencies in the chain (cơ quan phối hợp).
    public var coordinatingAgencies: [String]

    public init(
        receivingOffice: String? = nil, decidingAuthority: String? = nil, processingUnit: String? = nil,
        coordinatingAgencies: [String] = []
    ) {
        self.receivingOffice = receivingOffice
        self.decidingAuthority = decidingAuthority
        self.processingUnit = processingUnit
        self.coordinatingAgencies = coordinatingAgencies
    }
}
