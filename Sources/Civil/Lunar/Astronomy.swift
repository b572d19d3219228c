/// Moments are Julian dates: days since noon UTC of 1 January 4713 BC.
enum Astronomy {
    /// The Julian date of 1970-01-01T00:00:00Z.
    static let unixEpoch = 2_440_587.5

    /// 2000-01-01T12:00 in terrestrial time, from which centuries are counted.
    static let epoch = 2_451_545.0

    /// The Julian date of a moment.
    static func julianDate(_ instant: Instant) -> Double {
        unixEpoch + Double(instant.unixSeconds) / 86_400
    }

    /// The moment, to the second, of a Julian date.
    static func instant(_ julianDate: Double) -> Instant {
        Instant(unixSeconds: Int64(((julianDate - unixEpoch) * 86_400).rounded()))
    }

    /// The days by which terrestrial time is ahead of UTC, from observed values of each tenth year (Espenak and Meeus;
    /// 2020 after the IERS; 2030 a forecast that holds on): within two seconds from 1900 to the present.
    static func delta(_ julianDate: Double) -> Double {
        let place = max(0, (julianDate - 2_415_020.5) / 3_652.5)
        let index = min(Int(place), deltas.count - 2)
        let share = min(place - Double(index), 1)
        return (deltas[index] + (deltas[index + 1] - deltas[index]) * share) / 86_400
    }

    private static let deltas = [
        -2.8, 10.4, 21.2, 24.0, 24.3, 29.1, 33.1, 40.2, 50.5, 56.9, 63.8, 66.1, 69.4, 72.0,
    ]

    /// The apparent longitude of the sun in degrees, 0..<360 (kinh độ mặt trời); within 0.01 degrees.
    ///
    /// J. Meeus, Astronomical Algorithms, 2nd edition, chapter 25.
    static func sunLongitude(at julianDate: Double) -> Double {
        let time = (julianDate + delta(julianDate) - epoch) / 36_525
        let mean = 280.46646 + (36_000.76983 + 0.0003032 * time) * time
        let anomaly = 357.52911 + (35_999.05029 - 0.0001537 * time) * time
        let centre =
            (1.914602 - (0.004817 + 0.000014 * time) * time) * sine(degrees: anomaly)
            + (0.019993 - 0.000101 * time) * sine(degrees: 2 * anomaly) + 0.000289 * sine(degrees: 3 * anomaly)
        let nutation = 0.00478 * sine(degrees: 125.04 - 1_934.136 * time)
        let longitude = (mean + centre - 0.00569 - nutation).truncatingRemainder(dividingBy: 360)
        return longitude < 0 ? longitude + 360 : longitude
    }
}
