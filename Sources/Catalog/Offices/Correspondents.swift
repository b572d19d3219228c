/// The offices of other level-1 agencies, which may be written to and decide nothing here.
public struct Correspondents: Sendable {
    public let agencies: [Agency]
    /// Every office, by code.
    public let offices: [Office]
    private let officeByCode: [String: Office]

    /// The offices of the agencies; of two with one code the first counts.
    public init(agencies: [Agency] = [], offices: [Office] = []) {
        self.agencies = agencies
        officeByCode = Dictionary(offices.map { ($0.code, $0) }) { first, _ in first }
        self.offices = officeByCode.values.sorted { $0.code < $1.code }
    }

    /// The office of a code.
    public func office(_ code: String) -> Office? { officeByCode[code] }

    /// The level-1 agency of a code.
    public func agency(_ code: String) -> Agency? { agencies.first { $0.code == code } }
}
