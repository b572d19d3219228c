/// The numbered receipt (biên lai, phiếu thu) for a fee that the Post collected: Decision 45/2016/QĐ-TTg art. 6(6);
/// Circular 17/2017/TT-BTTTT art. 5(2)e. One receipt for each collection.
public struct PostalFeeReceipt: Hashable, Codable, Sendable, CustomStringConvertible {
    /// The code of the post office that numbers it.
    public let office: String
    public let year: Int
    /// From 1 without gaps in the year of the office.
    public let number: Int

    public init(office: String, year: Int, number: Int) {
        self.office = office
        self.year = year
        self.number = number
    }

    /// The name under which the journal counts: `postalFeeReceipt/850000/2019`.
    public static func series(office: String, year: Int) -> String { "postalFeeReceipt/\(office)/\(year)" }

    public var series: String { Self.series(office: office, year: year) }

    /// `850000/2019/1`.
    public var description: String { "\(office)/\(year)/\(number)" }
}
