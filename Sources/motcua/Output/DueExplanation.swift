import JSON

/// A due date with the steps of its count, as people read them.
struct DueExplanation {
    let body: JSON

    init(_ body: JSON) {
        self.body = body
    }

    func lines(colour: Bool = Terminal.hasColour) -> [String] {
        let due = body["due"].map(FactSheet.text) ?? "–"
        let rows = (body["explanation"]?.array ?? []).map { line in
            ["rule", "date", "text", "article"].map { line[$0].map(FactSheet.text) ?? "" }
        }
        let head = "\(Style.faint("due", colour: colour))  \(Style.bold(due, colour: colour))"
        guard !rows.isEmpty else { return [head] }
        return [head] + TextTable(["rule", "day", "step", "basis"], rows: rows).lines(colour: colour)
    }
}
