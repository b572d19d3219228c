/// A decimal number with a fixed number of places, computed in whole numbers.
public struct FixedPoint: Hashable, Sendable {
    /// The number times ten to the power of `places`.
    public let units: Int64
    public let places: Int

    public init(units: Int64, places: Int) {
        self.units = units
        self.places = places
    }

    /// `numerator` × `scale` ÷ `denominator`, rounded half away from zero; `nil` where the denominator is 0 or the
    /// numbers are too large to be counts of dossiers.
    public init?(_ numerator: Int64, over denominator: Int64, scale: Int64 = 1, places: Int) {
        guard denominator > 0 else { return nil }
        var factor = scale
        for _ in 0..<places { factor *= 10 }
        let (product, overflows) = numerator.multipliedReportingOverflow(by: factor)
        guard !overflows, denominator < Int64.max / 2 else { return nil }
        let (quotient, rest) = product.quotientAndRemainder(dividingBy: denominator)
        let roundsAway = 2 * rest.magnitude >= denominator.magnitude
        units = quotient + (roundsAway ? product.signum() : 0)
        self.places = places
    }

    /// A share in per cent, with two places (QĐ 766/QĐ-TTg); `nil` of nothing.
    public static func percent(_ part: Int, of whole: Int) -> FixedPoint? {
        FixedPoint(Int64(part), over: Int64(whole), scale: 100, places: 2)
    }
}

extension FixedPoint: CustomStringConvertible {
    /// `98.50`, with a point.
    public var description: String {
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let sign = units < 0 ? "-" : ""
        guard places > 0 else { return sign + padded }
        return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
    }
}
