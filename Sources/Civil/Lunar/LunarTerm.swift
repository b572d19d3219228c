/// One line of the tables of Meeus, chapter 49, for new moons; sizes are in days, angles in degrees.
struct LunarTerm {
    /// The size of the term.
    let size: Double
    /// How many times the size is multiplied by the eccentricity of the earth's orbit.
    let eccentricity: Int
    /// Multiples of the sun's anomaly, the moon's anomaly and the moon's argument of latitude.
    let sun: Double
    let moon: Double
    let latitude: Double

    private init(_ size: Double, _ eccentricity: Int, _ sun: Double, _ moon: Double, _ latitude: Double) {
        self.size = size
        self.eccentricity = eccentricity
        self.sun = sun
        self.moon = moon
        self.latitude = latitude
    }

    static let periodic: [LunarTerm] = [
        LunarTerm(-0.40720, 0, 0, 1, 0), LunarTerm(0.17241, 1, 1, 0, 0), LunarTerm(0.01608, 0, 0, 2, 0),
        LunarTerm(0.01039, 0, 0, 0, 2), LunarTerm(0.00739, 1, -1, 1, 0), LunarTerm(-0.00514, 1, 1, 1, 0),
        LunarTerm(0.00208, 2, 2, 0, 0), LunarTerm(-0.00111, 0, 0, 1, -2), LunarTerm(-0.00057, 0, 0, 1, 2),
        LunarTerm(0.00056, 1, 1, 2, 0), LunarTerm(-0.00042, 0, 0, 3, 0), LunarTerm(0.00042, 1, 1, 0, 2),
        LunarTerm(0.00038, 1, 1, 0, -2), LunarTerm(-0.00024, 1, -1, 2, 0), LunarTerm(-0.00007, 0, 2, 1, 0),
        LunarTerm(0.00004, 0, 0, 2, -2), LunarTerm(0.00004, 0, 3, 0, 0), LunarTerm(0.00003, 0, 1, 1, -2),
        LunarTerm(0.00003, 0, 0, 2, 2), LunarTerm(-0.00003, 0, 1, 1, 2), LunarTerm(0.00003, 0, -1, 1, 2),
        LunarTerm(-0.00002, 0, -1, 1, -2), LunarTerm(-0.00002, 0, 1, 3, 0), LunarTerm(0.00002, 0, 0, 4, 0),
    ]

    /// The size, start and rate for each lunation of the terms that the planets add.
    static let planetary: [(size: Double, start: Double, rate: Double)] = [
        (0.000325, 299.77, 0.107408), (0.000165, 251.88, 0.016321), (0.000164, 251.83, 26.651886),
        (0.000126, 349.42, 36.412478), (0.000110, 84.66, 18.206239), (0.000062, 141.74, 53.303771),
        (0.000060, 207.14, 2.453732), (0.000056, 154.84, 7.306860), (0.000047, 34.52, 27.261239),
        (0.000042, 207.19, 0.121824), (0.000040, 291.34, 1.844379), (0.000037, 161.72, 24.198154),
        (0.000035, 239.56, 25.513099), (0.000023, 331.55, 3.592518),
    ]
}
