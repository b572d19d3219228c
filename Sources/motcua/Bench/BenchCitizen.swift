/// The citizens under whom the bench files: sandbox numbers of one province and year of birth.
enum BenchCitizen {
    /// The number of the citizen of a connection (0..<1000000).
    static func number(_ connection: Int) -> String {
        let digits = String(connection)
        return "086090" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
