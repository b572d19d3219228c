import JSON

/// A due date with the steps of its count, and the other terms that run, as people read them.
struct DueExplanation {
    let body: JSON

    init(_ body: JSON) {
        self.body = body
    }

    func lines(colour: Bool = Terminal.hasColour) -> [String] {
        let terms = (body["terms"]?.array ?? []).flatMap { term in
            [""] + Self.block(term["term"]?.string ?? "term", term, colour: colour)
        }
        return Self.block("due", body, colour: colour) + terms
    }

    private static func block(_ name: String, _ body: JSON, colour: Bool) -> [String] {
        let due = body["due"].map(FactSheet.text) ?? "–"
        let rows = (body["explanation"]?.array ?? []).map { line in
            ["rule", "date", "text", "article"].map { line[$0].map(FactSheet.text) ?? "" }
        }
        let head = "\(Style.faint(name, colour: colour))  \(Style.bold(due, colour: colour))"
        guard !rows.isEmpty else { return [head] }
        return [head] + TextTable(["rule", "day", "step", "basis"], rows: rows).lines(colour: colour)
    }
}
