/// Wraps texts and sets them side by side, for a screen of letters of one width.
enum TextColumns {
    enum Alignment { case left, centre }

    /// The lines of a text of at most `width` letters; a longer word is cut.
    /// - Parameter indent: blanks before all lines but the first.
    static func wrap(_ text: String, _ width: Int, indent: Int = 0) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        func add(_ line: String) { lines.append(lines.isEmpty ? line : margin + line) }
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            for word in paragraph.split(separator: " ") {
                var rest = word
                func room() -> Int { lines.isEmpty ? width : width - indent }
                if !line.isEmpty, line.count + 1 + rest.count > room() {
                    add(line)
                    line = ""
                }
                while rest.count > room(), line.isEmpty {
                    let piece = rest.prefix(room())
                    rest = rest.dropFirst(piece.count)
                    add(String(piece))
                }
                line += line.isEmpty ? String(rest) : " " + rest
            }
            add(line)
        }
        return lines
    }

    /// Columns of wrapped texts, each filled up to its width, joined line by line.
    static func join(
        _ columns: [(text: String, width: Int, alignment: Alignment)], separator: String, edge: String = ""
    ) -> [String] {
        let wrapped = columns.map { wrap($0.text, $0.width) }
        let height = wrapped.map(\.count).max() ?? 0
        return (0..<height).map { row in
            let cells = columns.indices.map { index in
                let lines = wrapped[index]
                return pad(row < lines.count ? lines[row] : "", columns[index].width, columns[index].alignment)
            }
            return edge + cells.joined(separator: separator) + edge
        }
    }

    static func pad(_ text: String, _ width: Int, _ alignment: Alignment) -> String {
        let missing = max(0, width - text.count)
        let before = alignment == .centre ? missing / 2 : 0
        return String(repeating: " ", count: before) + text + String(repeating: " ", count: missing - before)
    }
}
