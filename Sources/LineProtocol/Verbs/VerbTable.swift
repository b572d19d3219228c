/// Every verb that a server of this version knows.
public enum VerbTable {
    /// All verbs, by group, in the order in which the documentation tells them.
    public static let all: [VerbDescription] =
        session + catalog + dossiers + forms + attachments + queue + hall + desk + exchange + money + post + postMoney
        + postScript + postFiles + postNoRecipient + reports + pki + admin

    /// A verb and the words that remain for its arguments.
    public struct Match: Hashable, Sendable {
        public let verb: VerbDescription
        public let arguments: [String]
    }

    /// The verb of a request; `nil` when there is none such. An action is found in capitals or small letters.
    public static func find(_ request: Request) -> Match? {
        if let action = request.words.first?.uppercased(), let verb = byName["\(request.verb) \(action)"] {
            return Match(verb: verb, arguments: Array(request.words.dropFirst()))
        }
        return byName[request.verb].map { Match(verb: $0, arguments: request.words) }
    }

    /// The verb of this name, such as `DESK RECEIVE`; capitals or small letters.
    public static func find(_ name: String) -> VerbDescription? {
        byName[name.uppercased()]
    }

    /// The verbs that a role may use.
    public static func open(to role: Role) -> [VerbDescription] {
        all.filter { $0.roles.contains(role) }
    }

    /// The actions of a verb that needs one, such as those of `DESK`; empty for any other.
    public static func actions(of verb: String) -> [String] {
        all.compactMap { $0.nameWords.first == verb && $0.nameWords.count > 1 ? $0.nameWords[1] : nil }
    }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
