import Catalog
import Dossiers
import Foundation
import Testing

@Suite struct TableDocumentTests {
    /// The state table as `Docs/OneStop.md` prints it.
    static var markdown: String {
        TransitionTable.rows.map { row in
            let cells = [
                row.row, row.from.isEmpty ? "–" : row.from.map { "`\($0)`" }.joined(separator: ", "),
                row.action.verb.map { "`\($0)`" } ?? "by itself", performer(row.performer),
                row.guards.isEmpty ? "–" : row.guards.map(condition).joined(separator: ", "), target(row.target),
                row.form.map { number($0) } ?? "–", row.clock.rawValue, era(row.era), row.basis,
            ]
            return "| \(cells.joined(separator: " | ")) |"
        }.joined(separator: "\n")
    }

    private static func performer(_ performer: Transition.Performer) -> String {
        switch performer {
        case .owner: "applicant"
        case .applicant: "applicant; reception at the counter"
        case .payer: "applicant; reception"
        case .postman: "post"
        case .system: "system"
        case .officer(let duties, let place): "\(duties.map(\.rawValue).joined(separator: ", ")) (\(place.rawValue))"
        }
    }

    private static func condition(_ condition: Guard) -> String {
        if case .chosen(let channel) = condition { "chosen \(channel.rawValue)" } else { "\(condition)" }
    }

    private static func target(_ target: Transition.Target) -> String {
        switch target {
        case .state(let state): "`\(state)`"
        case .nextStep: "the next step's"
        case .nextTask: "`interAgency`, after the last task `completed`"
        case .previous: "the state before"
        case .same: "same"
        }
    }

    private static func number(_ form: Form) -> String {
        let (old, new) = (form.number(in: .of2018) ?? "–", form.number(in: .of2025) ?? "–")
        return old == new ? old : "\(old) / \(new)"
    }

    private static func era(_ era: Transition.Era) -> String {
        switch era {
        case .always: "always"
        case .until2025: "to 06/2025"
        case .since2025: "from 07/2025"
        case .since2026: "from 08/2026"
        }
    }

    @Test func `the documentation prints the table of the code`() throws {
        let path = #filePath.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/../../Docs/OneStop.md"
        let document = try String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        #expect(document.contains(Self.markdown), "the table now reads:\n\(Self.markdown)")
    }
}
