import Dossiers
import Forms

/// Lays a form out in the order of an administrative document (NĐ 30/2020/NĐ-CP Phụ lục I).
struct FormLayout {
    /// Rises with each change after which the same form may give other pages.
    static let revision = 2

    private let file: FormFile
    private var flow: PageFlow
    private let plain: TextStyle
    private var form: FormDocument { file.document }
    private var sheet: Sheet { flow.sheet }

    private init(_ file: FormFile, scale: Double, in context: PrintContext) {
        self.file = file
        flow = PageFlow(Sheet(file.document.kind.paper, scale: scale), in: context)
        plain = TextStyle(size: flow.sheet.size)
    }

    /// The pages of a form, without what stands at their foot; one instead of two where a somewhat smaller type allows it.
    static func pages(of file: FormFile, in context: PrintContext) throws(RenderingFault) -> [[Mark]] {
        var layout = FormLayout(file, scale: 1, in: context)
        let pages = try layout.pages()
        guard pages.count == 2 else { return pages }
        for scale in [0.95, 0.9, 0.86] {
            var smaller = FormLayout(file, scale: scale, in: context)
            let fewer = try smaller.pages()
            if fewer.count == 1 { return fewer }
        }
        return pages
    }

    private mutating func pages() throws(RenderingFault) -> [[Mark]] {
        try flow.place(file.corner, plain.with(.italic, .right, size: sheet.size * 0.8))
        flow.skip(2)
        try placeHead()
        try placeTitle()
        let signatures = try signatureRows()
        let kept = signatures.isEmpty ? 0 : Self.signatureGap + height(of: signatures)
        for (index, section) in form.sections.enumerated() {
            try place(section, before: index == form.sections.count - 1 ? kept : 0)
        }
        placeSignatures(signatures)
        try placeNotes()
        return flow.pages
    }

    private func cell(_ text: String, _ style: TextStyle, x: Double, width: Double) throws(RenderingFault)
        -> PageFlow.Cell
    {
        PageFlow.Cell(
            block: try TextBlock(text, style, width: width, in: flow.context), x: x, width: width)
    }

    // MARK: Head

    /// The agency at the left, the nation at the right, rules under both, then number and date.
    private mutating func placeHead() throws(RenderingFault) {
        let left = sheet.measure * 0.42
        let right = sheet.measure - left
        let small = sheet.size * 0.9
        let top = flow.y
        let agency = try agencyBlocks(width: left - 6, size: small)
        let nation = try cell(
            FormDocument.nation, plain.with(.bold, .centre, size: small), x: sheet.left + left, width: right)
        let motto = try cell(
            FormDocument.motto, plain.with(.bold, .centre, size: sheet.size), x: sheet.left + left, width: right)
        for block in agency { flow.placeRow([PageFlow.Cell(block: block, x: sheet.left, width: left - 6)]) }
        let leftBottom = addRule(under: agency.last, x: sheet.left, share: 0.45)
        flow.y = top
        flow.placeRow([nation])
        flow.placeRow([motto])
        let rightBottom = addRule(under: motto.block, x: motto.x, share: 1)
        flow.y = max(leftBottom, rightBottom) + 5
        flow.placeRow([
            try cell(form.head.number, plain.with(.regular, .centre), x: sheet.left, width: left - 6),
            try cell(form.head.place, plain.with(.italic, .centre), x: sheet.left + left, width: right),
        ])
    }

    private func agencyBlocks(width: Double, size: Double) throws(RenderingFault) -> [TextBlock] {
        var blocks: [TextBlock] = []
        if !form.head.superior.isEmpty {
            blocks.append(
                try balanced(form.head.superior.uppercased(), plain.with(.regular, .centre, size: size), width: width))
        }
        blocks.append(try balanced(form.head.unit.uppercased(), plain.with(.bold, .centre, size: size), width: width))
        return blocks
    }

    /// A centred text whose lines are about equally long.
    private func balanced(_ text: String, _ style: TextStyle, width: Double) throws(RenderingFault) -> TextBlock {
        var best = try TextBlock(text, style, width: width, in: flow.context)
        var narrower = width
        while best.lines.count > 1, narrower > width / 2 {
            narrower -= style.size
            let block = try TextBlock(text, style, width: narrower, in: flow.context)
            guard block.lines.count == best.lines.count else { break }
            best = block.centred(in: width)
        }
        return best
    }

    /// A rule under the last line of a block, as long as a share of that line; returns where it lies.
    private mutating func addRule(under block: TextBlock?, x: Double, share: Double) -> Double {
        guard let line = block?.lines.last else { return flow.y }
        let length = line.width * share
        let start = x + line.x + (line.width - length) / 2
        let y = flow.y + 1
        flow.add(.rule(x: start, y: y, toX: start + length, toY: y))
        return y
    }

    /// The title between the QR code and the space for the organisation's signature.
    private mutating func placeTitle() throws(RenderingFault) {
        flow.skip(4)
        let top = flow.y
        let side = sheet.code
        flow.add(.code(try QRMatrix(file.qrText), x: sheet.left, y: top, side: side))
        let spaceWidth = side * 1.25
        let spaceX = sheet.width - sheet.right - spaceWidth
        if !form.signatures.isEmpty {
            flow.add(.box(x: spaceX, y: top, width: spaceWidth, height: side))
            let small = plain.with(.italic, .centre, size: sheet.size * 0.72)
            let hint = PageFlow.Cell(
                block: try balanced(FormDocument.signatureSpace, small, width: spaceWidth - 6), x: spaceX + 3,
                width: spaceWidth - 6)
            flow.y = top + side - hint.block.height - 2
            flow.placeRow([hint])
        }
        let x = sheet.left + side + 6
        let width = spaceX - 6 - x
        let title = try cell(form.title, plain.with(.bold, .centre, size: sheet.size * 1.2), x: x, width: width)
        let subtitle = try form.subtitle.map { text throws(RenderingFault) in
            try cell(text, plain.with(.italic, .centre), x: x, width: width)
        }
        let height = title.block.height + (subtitle?.block.height ?? 0)
        flow.y = top + max(0, (side - height) / 2)
        flow.placeRow([title])
        if let subtitle { flow.placeRow([subtitle]) }
        flow.y = max(flow.y, top + side) + 5
    }

    // MARK: Body

    /// - Parameter kept: the room that what follows needs on the page of the last row.
    private mutating func place(_ section: FormSection, before kept: Double) throws(RenderingFault) {
        if let text = section.text { try flow.place(text, plain) }
        let rows = section.rows
        for (index, row) in rows.enumerated() {
            let width = sheet.measure / Double(row.count)
            var cells: [PageFlow.Cell] = []
            for (index, item) in row.enumerated() {
                let inner = width - (index + 1 < row.count ? 8 : 0)
                let block = try TextBlock(
                    item.line, plain, width: inner, bold: item.label.utf8.count + 1, in: flow.context)
                cells.append(PageFlow.Cell(block: block, x: sheet.left + Double(index) * width, width: inner))
            }
            let isLast = section.table == nil && index == rows.count - 1
            if isLast, kept > 0 { flow.need(PageFlow.height(of: cells) + kept + 4) }
            flow.placeRow(cells)
            flow.skip(0.7)
        }
        if let table = section.table { try place(table, before: kept) }
        flow.skip(3)
    }

    private mutating func place(_ table: FormTable, before kept: Double) throws(RenderingFault) {
        let sum = Double(max(1, table.columns.reduce(0) { $0 + $1.share }))
        let padding = 2.5
        let small = TextStyle(size: sheet.size * 0.92)
        var x = sheet.left
        let places = table.columns.map { column in
            let width = sheet.measure * Double(column.share) / sum
            defer { x += width }
            return (x: x, width: width, alignment: column.alignment)
        }
        func row(_ texts: [String], heading: Bool, in context: PrintContext) throws(RenderingFault) -> [PageFlow.Cell] {
            var cells: [PageFlow.Cell] = []
            for (text, place) in zip(texts, places) {
                let centred = heading || place.alignment == .centre
                let style = small.with(heading ? .bold : .regular, centred ? .centre : .left)
                let block = try TextBlock(text, style, width: place.width - 2 * padding, in: context)
                cells.append(PageFlow.Cell(block: block, x: place.x, width: place.width))
            }
            return cells
        }
        let head = try row(table.columns.map(\.label), heading: true, in: flow.context)
        flow.need((head.map(\.block.height).max() ?? 0) + 4 * sheet.size)
        flow.placeRow(head, padding: padding)
        for (index, texts) in table.rows.enumerated() {
            let cells = try row(texts, heading: false, in: flow.context)
            let isLast = index == table.rows.count - 1
            if isLast, kept > 0, flow.need(PageFlow.height(of: cells) + 2 * padding + kept + 4) {
                flow.placeRow(head, padding: padding)
            }
            flow.placeRow(cells, padding: padding) { flow in flow.placeRow(head, padding: padding) }
        }
    }

    // MARK: End

    private static let signatureGap = 5.0

    /// Roles, hints and names of those who sign, from the top; empty where nobody signs.
    private func signatureRows() throws(RenderingFault) -> [[PageFlow.Cell]] {
        guard !form.signatures.isEmpty else { return [] }
        let count = max(2, form.signatures.count)
        let width = sheet.measure / Double(count)
        let start = count - form.signatures.count
        func cells(
            _ style: TextStyle, text: (FormSignature) -> String
        ) throws(RenderingFault) -> [PageFlow.Cell] {
            var cells: [PageFlow.Cell] = []
            for (index, signature) in form.signatures.enumerated() {
                let x = sheet.left + Double(start + index) * width
                cells.append(try cell(text(signature), style, x: x, width: width))
            }
            return cells
        }
        return [
            try cells(plain.with(.bold, .centre), text: \.role), try cells(plain.with(.italic, .centre), text: \.hint),
            try cells(plain.with(.bold, .centre), text: \.name),
        ]
    }

    /// The room to sign, above the names.
    private var signatureRoom: Double { 3 * sheet.size }

    private func height(of signatures: [[PageFlow.Cell]]) -> Double {
        signatures.reduce(signatureRoom) { $0 + PageFlow.height(of: $1) }
    }

    /// Sets the signatures; they stay together, and with the last row above them.
    private mutating func placeSignatures(_ rows: [[PageFlow.Cell]]) {
        guard let names = rows.last else { return }
        flow.skip(Self.signatureGap)
        flow.need(height(of: rows))
        for row in rows.dropLast() { flow.placeRow(row) }
        flow.skip(signatureRoom)
        flow.placeRow(names)
    }

    private mutating func placeNotes() throws(RenderingFault) {
        guard !form.notes.isEmpty else { return }
        flow.skip(5)
        for note in form.notes {
            try flow.place("– \(note)", plain.with(.italic, size: sheet.size * 0.86))
        }
    }
}
