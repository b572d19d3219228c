/// One thing that a page shows; places are in points from the top left corner.
enum Mark {
    case line(TextBlock, index: Int, x: Double, y: Double)
    case rule(x: Double, y: Double, toX: Double, toY: Double)
    case box(x: Double, y: Double, width: Double, height: Double)
    case code(QRMatrix, x: Double, y: Double, side: Double)
}
