/// Sets texts one under the other and begins a new page where one is full.
struct PageFlow {
    let sheet: Sheet
    let context: PrintContext
    private(set) var pages: [[Mark]] = [[]]
    var y: Double

    /// A text in a row, with its place across the page.
    struct Cell {
        let block: TextBlock
        let x: Double
        let width: Double
    }

    init(_ sheet: Sheet, in context: PrintContext) {
        self.sheet = sheet
        self.context = context
        y = sheet.top
    }

    mutating func add(_ mark: Mark) { pages[pages.count - 1].append(mark) }

    mutating func skip(_ points: Double) { y += points }

    mutating func breakPage() {
        pages.append([])
        y = sheet.top
    }

    private var isFresh: Bool { y <= sheet.top }

    /// Begins a new page unless there is so much room; whether it did.
    @discardableResult
    mutating func need(_ points: Double) -> Bool {
        guard y + points > sheet.floor, !isFresh else { return false }
        breakPage()
        return true
    }

    static func height(of cells: [Cell]) -> Double { cells.map(\.block.height).max() ?? 0 }

    /// Sets a text over the whole width.
    mutating func place(_ text: String, _ style: TextStyle, bold: Int = 0, indent: Double = 0) throws(RenderingFault) {
        let block = try TextBlock(text, style, width: sheet.measure - indent, bold: bold, in: context)
        placeRow([Cell(block: block, x: sheet.left + indent, width: sheet.measure - indent)])
    }

    /// Sets texts beside each other, line by line, over as many pages as they need.
    ///
    /// - Parameters:
    ///   - padding: the room around each text; more than none draws the borders of a table.
    ///   - heading: called on each page that the row has to begin.
    mutating func placeRow(
        _ cells: [Cell], padding: Double = 0, heading: (inout PageFlow) -> Void = { _ in }
    ) {
        var next = cells.map { _ in 0 }
        let whole = (cells.map(\.block.height).max() ?? 0) + 2 * padding
        if y + whole > sheet.floor, whole < (sheet.floor - sheet.top) / 2 { newPage(heading) }
        while cells.indices.contains(where: { next[$0] < cells[$0].block.lines.count }) {
            let room = sheet.floor - y - 2 * padding
            let counts = cells.indices.map { fitting(cells[$0].block, from: next[$0], room) }
            guard counts.contains(where: { $0 > 0 }) || isFresh else {
                newPage(heading)
                continue
            }
            draw(cells, &next, counts.map { max($0, isFresh ? 1 : 0) }, padding)
            if cells.indices.contains(where: { next[$0] < cells[$0].block.lines.count }) { newPage(heading) }
        }
    }

    private mutating func newPage(_ heading: (inout PageFlow) -> Void) {
        guard !isFresh else { return }
        breakPage()
        heading(&self)
    }

    /// How many lines fit into the room.
    private func fitting(_ block: TextBlock, from first: Int, _ room: Double) -> Int {
        var left = room
        var count = 0
        for line in block.lines[first...] {
            left -= line.height
            if left < -0.01 { break }
            count += 1
        }
        return count
    }

    private mutating func draw(_ cells: [Cell], _ next: inout [Int], _ counts: [Int], _ padding: Double) {
        var height = 0.0
        for (index, cell) in cells.enumerated() {
            var down = y + padding
            let last = min(cell.block.lines.count, next[index] + counts[index])
            for line in next[index]..<last {
                add(.line(cell.block, index: line, x: cell.x + padding, y: down))
                down += cell.block.lines[line].height
            }
            next[index] = last
            height = max(height, down - y + padding)
        }
        if padding > 0 {
            for cell in cells { add(.box(x: cell.x, y: y, width: cell.width, height: height)) }
        }
        y += height
    }
}
