import Forms

/// A size of paper with its margins and type sizes, in points.
struct Sheet {
    let width: Double
    let height: Double
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    /// The type size of the text.
    let size: Double
    /// The side of the QR code.
    let code: Double

    /// - Parameter scale: makes the type smaller, for a form that shall stay on one page.
    init(_ paper: Paper, scale: Double = 1) {
        let points = 72 / 25.4
        let (wide, high) = paper.millimetres
        width = Double(wide) * points
        height = Double(high) * points
        let base: Double
        switch paper {
        case .a5: (left, right, top, bottom, base, code) = (15 * points, 10 * points, 8 * points, 15 * points, 9, 52)
        case .a4: (left, right, top, bottom, base, code) = (25 * points, 15 * points, 15 * points, 22 * points, 11, 62)
        case .a4Landscape:
            (left, right, top, bottom, base, code) = (15 * points, 12 * points, 12 * points, 18 * points, 8, 50)
        }
        size = base * scale
    }

    /// The width between the margins.
    var measure: Double { width - left - right }
    /// The lowest place for text.
    var floor: Double { height - bottom }
}
