/// The offices of other level-1 agencies, which may be written to and decide nothing here.
public struct Correspondents: Sendable {
    public let agencies: [Agency]
    private let offices: [String: Office]

    /// The offices of the agencies; of two with one code the first counts.
    public init(agencies: [Agency] = [], offices: [Office] = []) {
        self.agencies = agencies
        self.offices = Dictionary(offices.map { ($0.code, $0) }) { first, _ in first }
    }

    /// The office of a code.
    public func office(_ code: String) -> Office? { offices[code] }

    /// The level-1 agency of a code.
    public func agency(_ code: String) -> Agency? { agencies.first { $0.code == code } }
}
