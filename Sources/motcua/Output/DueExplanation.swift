import Civil
import JSON

/// A due date with the steps of its count, the other terms that run, and the agencies of a chain, as people read them.
struct DueExplanation {
    let body: JSON
    private let language: Language

    /// - Parameter language: that of the headings of the steps.
    init(_ body: JSON, in language: Language = .english) {
        self.body = body
        self.language = language
    }

    func lines(colour: Bool = Terminal.hasColour) -> [String] {
        let terms = (body["terms"]?.array ?? []).flatMap { term in
            [""] + block(term["term"].map(FactSheet.text) ?? "term", term, colour: colour)
        }
        return block(Bilingual(vi: "hạn", en: "due").text(in: language), body, colour: colour) + terms
            + chain(colour: colour)
    }

    /// The agencies of an interconnected dossier with their own times, and who is late.
    private func chain(colour: Bool) -> [String] {
        guard let chain = body["chain"] else { return [] }
        let tasks = (chain["tasks"]?.array ?? []).map { task in
            ["task", "agency", "state", "due", "doneAt", "usedMinutes", "slackMinutes"].map {
                task[$0].map(FactSheet.text) ?? ""
            }
        }
        let late = (chain["late"]?.array ?? []).compactMap { $0["agency"].map(FactSheet.text) }
        let end = chain["end"].map(FactSheet.text) ?? "–"
        let head = "\(Style.faint("chain", colour: colour))  \(Style.bold(end, colour: colour))"
        return [""] + [late.isEmpty ? head : "\(head)  late: \(late.joined(separator: ", "))"]
            + TextTable(
                ["task", "agency", "state", "due", "done", "minutes used", "minutes left"], rows: tasks
            ).lines(colour: colour)
    }

    private func block(_ name: String, _ body: JSON, colour: Bool) -> [String] {
        let due = body["due"].map(FactSheet.text) ?? "–"
        let rows = (body["explanation"]?.array ?? []).map { line in
            ["rule", "date", "text", "article"].map { line[$0].map(FactSheet.text) ?? "" }
        }
        let head = "\(Style.faint(name, colour: colour))  \(Style.bold(due, colour: colour))"
        guard !rows.isEmpty else { return [head] }
        let heads =
            language == .english ? ["rule", "day", "step", "basis"] : ["quy tắc", "ngày", "cách tính", "căn cứ"]
        return [head] + TextTable(heads, rows: rows).lines(colour: colour)
    }
}
