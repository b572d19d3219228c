/// The sine of an angle in degrees, within 1e-13 for angles that a day count of some centuries gives; the core has no
/// mathematics library, and astronomy needs no more.
func sine(degrees: Double) -> Double {
    var angle = degrees.remainder(dividingBy: 360)
    if angle > 90 { angle = 180 - angle }
    if angle < -90 { angle = -180 - angle }
    let radians = angle * .pi / 180
    let square = radians * radians
    var term = radians
    var sum = radians
    for factor in stride(from: 2.0, through: 20.0, by: 2.0) {
        term *= -square / (factor * (factor + 1))
        sum += term
    }
    return sum
}
