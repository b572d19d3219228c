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

    init(_ paper: Paper) {
        let points = 72 / 25.4
        let (wide, high) = paper.millimetres
        width = Double(wide) * points
        height = Double(high) * points
        switch paper {
        case .a5: (left, right, top, bottom, size, code) = (15 * points, 10 * points, 8 * points, 15 * points, 9, 52)
        case .a4: (left, right, top, bottom, size, code) = (25 * points, 15 * points, 15 * points, 22 * points, 11, 62)
        case .a4Landscape:
            (left, right, top, bottom, size, code) = (15 * points, 12 * points, 12 * points, 18 * points, 8, 50)
        }
    }

    /// The width between the margins.
    var measure: Double { width - left - right }
    /// The lowest place for text.
    var floor: Double { height - bottom }
}
