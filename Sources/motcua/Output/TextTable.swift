/// Rows under headings, in aligned columns.
struct TextTable {
    let headings: [String]
    var rows: [[String]] = []

    init(_ headings: [String], rows: [[String]] = []) {
        self.headings = headings
        self.rows = rows
    }

    /// A line for the headings and one for each row; trailing blanks are left out.
    func lines(colour: Bool = Terminal.hasColour) -> [String] {
        var widths = headings.map(\.count)
        for row in rows {
            for (column, cell) in row.enumerated() where column < widths.count {
                widths[column] = max(widths[column], cell.count)
            }
        }
        let head = Style.bold(Self.line(headings.map { $0.uppercased() }, widths), colour: colour)
        return [head] + rows.map { Self.line($0, widths) }
    }

    private static func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (column, cell) in cells.enumerated() {
            line += cell
            guard column < cells.count - 1, column < widths.count else { continue }
            line += String(repeating: " ", count: widths[column] - cell.count + 2)
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}
