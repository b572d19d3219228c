import Foundation
import Testing

@testable import Civil

@Suite struct AstronomyTests {
    @Test func `the sine is that of the mathematics library`() {
        for tenths in stride(from: -2_000_000, through: 2_000_000, by: 37) {
            let degrees = Double(tenths) / 10
            let known = Foundation.sin(degrees.remainder(dividingBy: 360) * .pi / 180)
            #expect(abs(sine(degrees: degrees) - known) < 1e-13)
        }
        #expect(sine(degrees: 0) == 0)
        #expect(abs(sine(degrees: 90) - 1) < 1e-15)
        #expect(abs(sine(degrees: 30) - 0.5) < 1e-15)
        #expect(abs(sine(degrees: 180)) < 1e-15)
    }

    /// New moons in UTC: those near midnight in Hà Nội from the reference of the rules, the others from the library
    /// ephem 4.2.1.
    @Test(arguments: [
        (-300, "1975-10-05T03:23:16Z"), (0, "2000-01-06T18:13:39Z"), (100, "2008-02-07T03:44:31Z"),
        (114, "2009-03-26T16:06:00Z"), (300, "2024-04-08T18:20:49Z"), (372, "2030-02-02T16:07:00Z"),
    ])
    func `a new moon is within half a minute of the ephemerides`(number: Int, moment: String) throws {
        let known = try #require(Instant(moment))
        let found = Astronomy.instant(NewMoon(number: number).julianDate)
        #expect(abs(found.unixSeconds - known.unixSeconds) <= 35)
    }

    /// Equinoxes and solstices of 2026 from ephem 4.2.1.
    @Test(arguments: [
        ("2026-03-20T14:45:53Z", 0.0), ("2026-06-21T08:24:31Z", 90), ("2026-09-23T00:05:09Z", 180),
        ("2026-12-21T20:50:00Z", 270),
    ])
    func `the sun stands where the seasons begin`(moment: String, longitude: Double) throws {
        let found = Astronomy.sunLongitude(at: Astronomy.julianDate(try #require(Instant(moment))))
        #expect(abs((found - longitude).remainder(dividingBy: 360)) < 0.01)
        #expect((0..<360).contains(found))
    }

    @Test func `the clock correction grows from observed values and stays finite`() {
        #expect(abs(Astronomy.delta(2_451_545) * 86_400 - 63.8) < 0.1)
        #expect(Astronomy.delta(0) * 86_400 == -2.8)
        #expect(abs(Astronomy.delta(9_000_000) * 86_400 - 72) < 1e-9)
    }
}
