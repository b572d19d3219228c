/// A new moon (sóc), counted from that of 6 January 2000.
///
/// J. Meeus, Astronomical Algorithms, 2nd edition, chapter 49: within half a minute of the ephemerides from 1900 to the
/// present; later the rotation of the earth is a forecast.
struct NewMoon {
    /// The mean length of a lunation in days.
    static let lunation = 29.530588861

    /// How many lunations after that of 6 January 2000.
    let number: Int

    /// The new moon that is about the last before a Julian date; a neighbour may be nearer.
    static func near(_ julianDate: Double) -> NewMoon {
        NewMoon(number: Int(((julianDate - 2_451_550.09766) / lunation).rounded(.down)))
    }

    /// The Julian date (UTC) of the moment when moon and sun have the same longitude.
    var julianDate: Double {
        let moment = meanMoment + periodicTerms + planetaryTerms
        return moment - Astronomy.delta(moment)
    }

    private var count: Double { Double(number) }

    /// Centuries since 2000.
    private var time: Double { count / 1_236.85 }

    private var meanMoment: Double {
        2_451_550.09766 + Self.lunation * count
            + (0.00015437 + (-0.000000150 + 0.00000000073 * time) * time) * time * time
    }

    private var periodicTerms: Double {
        let eccentricity = 1 - (0.002516 + 0.0000074 * time) * time
        let sun = 2.5534 + 29.10535670 * count - (0.0000014 + 0.00000011 * time) * time * time
        let moon =
            201.5643 + 385.81693528 * count + (0.0107582 + (0.00001238 - 0.000000058 * time) * time) * time * time
        let latitude =
            160.7108 + 390.67050284 * count - (0.0016118 + (0.00000227 - 0.000000011 * time) * time) * time * time
        let node = 124.7746 - 1.56375588 * count + (0.0020672 + 0.00000215 * time) * time * time
        var sum = -0.00017 * sine(degrees: node)
        for term in LunarTerm.periodic {
            var size = term.size
            for _ in 0..<term.eccentricity { size *= eccentricity }
            sum += size * sine(degrees: term.sun * sun + term.moon * moon + term.latitude * latitude)
        }
        return sum
    }

    private var planetaryTerms: Double {
        var sum = 0.0
        for (index, term) in LunarTerm.planetary.enumerated() {
            let bend = index == 0 ? -0.009173 * time * time : 0
            sum += term.size * sine(degrees: term.start + term.rate * count + bend)
        }
        return sum
    }
}
