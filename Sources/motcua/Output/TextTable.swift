/// Rows under headings, in aligned columns.
struct TextTable {
    let headings: [String]
    var rows: [[String]] = []

    init(_ headings: [String], rows: [[String]] = []) {
        self.headings = headings
        self.rows = rows
    }

    /// A line for the headings and one for each row, whatever the cells hold; trailing blanks are left out.
    ///
    /// Where the lines would be longer than `width`, the widest columns are cut; `nil` cuts nothing.
    func lines(colour: Bool = Terminal.hasColour, width: Int? = Terminal.width) -> [String] {
        let headings = headings.map(Visible.line)
        let rows = rows.map { $0.map(Visible.line) }
        var widths = headings.map(\.count)
        for row in rows {
            for (column, cell) in row.enumerated() where column < widths.count {
                widths[column] = max(widths[column], cell.count)
            }
        }
        if let width { Self.shrink(&widths, to: width) }
        let head = Style.bold(Self.line(headings.map { $0.uppercased() }, widths), colour: colour)
        return [head] + rows.map { Self.line($0, widths) }
    }

    /// Takes from the widest column until the columns with their gaps fit, or none is wider than 12.
    private static func shrink(_ widths: inout [Int], to width: Int) {
        while widths.reduce(0, +) + 2 * max(0, widths.count - 1) > width,
            let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 12
        {
            widths[widest] -= 1
        }
    }

    private static func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (column, whole) in cells.enumerated() {
            let isCut = column < widths.count && whole.count > widths[column]
            let cell = isCut ? whole.prefix(widths[column] - 1) + "…" : whole
            line += cell
            guard column < cells.count - 1, column < widths.count else { continue }
            line += String(repeating: " ", count: widths[column] - cell.count + 2)
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}
