/// A number that an event took in a series, such as the number of a form of an office in a year.
public struct IssuedNumber: Hashable, Codable, Sendable {
    /// The name of the series.
    public let series: String
    /// From 1 without gaps.
    public let number: Int

    public init(series: String, number: Int) {
        self.series = series
        self.number = number
    }
}
