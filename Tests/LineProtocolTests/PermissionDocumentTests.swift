import FoundationEssentials
import LineProtocol
import Testing

@Suite struct PermissionDocumentTests {
    /// The matrix as `Docs/Security.md` prints it: verbs with the same rights share a row.
    private static var markdown: String {
        var rows: [(rights: [String], verbs: [String])] = []
        for verb in VerbTable.all {
            let rights = [verb.scope.rawValue] + Role.allCases.map { cell(verb, $0) }
            if let row = rows.firstIndex(where: { $0.rights == rights }) {
                rows[row].verbs.append(verb.name)
            } else {
                rows.append((rights, [verb.name]))
            }
        }
        let roles = Role.allCases.map(\.rawValue)
        let head =
            "| verbs | about | \(roles.joined(separator: " | ")) |\n| --- | --- | :-: | :-: | :-: | :-: | :-: | :-: |"
        return rows.reduce(head) { text, row in
            let verbs = row.verbs.map { "`\($0)`" }.joined(separator: ", ")
            return "\(text)\n| \(verbs) | \(row.rights.joined(separator: " | ")) |"
        }
    }

    private static func cell(_ verb: VerbDescription, _ role: Role) -> String {
        guard verb.roles.contains(role) else { return "–" }
        return switch verb.scope.reach(of: role) {
        case .all: "●"
        case .own: role == .officer ? "own office" : "own"
        case .ownWithDuty: "own office, duty"
        case .addressed: "addressed"
        case .ownElseStatus: [.visitor, .postman, .admin].contains(role) ? "status" : "own; status"
        case .ownRows: "own rows"
        case .oneself: "own name"
        case .items: "items"
        }
    }

    @Test func `the documentation prints the matrix of the code`() throws {
        let path = #filePath.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/../../Docs/Security.md"
        let document = try String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        #expect(document.contains(Self.markdown + "\n\n"), "the matrix now reads:\n\(Self.markdown)")
    }

    @Test(arguments: VerbTable.all)
    func `who may not use a verb is refused whatever they are to the thing`(verb: VerbDescription) {
        for role in Role.allCases {
            for standing in Standing.allCases where !verb.roles.contains(role) {
                #expect(verb.verdict(for: role, standing) == (role == .visitor ? .unauthenticated : .forbidden))
            }
            #expect(!verb.roles.contains(role) || !verb.verdict(for: role, .own).isRefusal || verb.scope == .papers)
        }
    }
}
