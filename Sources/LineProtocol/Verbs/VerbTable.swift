/// Every verb that a server of this version knows.
public enum VerbTable {
    /// All verbs, by group, in the order in which the documentation tells them.
    public static let all: [VerbDescription] =
        session + catalog + dossiers + forms + attachments + queue + hall + desk + exchange + money + post + postMoney
        + postScript + postFiles + postNoRecipient + reports + pki + admin

    /// A verb and the words that remain for its arguments.
    public struct Match: Hashable, Sendable {
        /// The place of the verb in the table.
        public let number: Int
        public let arguments: [String]

        public var verb: VerbDescription { VerbTable.all[number] }
    }

    /// The verb of a line that begins with these words; `nil` when there is none such. An action is found in capitals or
    /// small letters.
    static func find(_ verb: String, _ words: [String]) -> Match? {
        guard let entry = entries[verb] else { return nil }
        if !entry.actions.isEmpty, let action = words.first, let number = entry.actions[action.uppercased()] {
            return Match(number: number, arguments: Array(words.dropFirst()))
        }
        return entry.number.map { Match(number: $0, arguments: words) }
    }

    /// The verb of this name, such as `DESK RECEIVE`; capitals or small letters.
    public static func find(_ name: String) -> VerbDescription? {
        let capitals = name.uppercased()
        return all.first { $0.name == capitals }
    }

    /// The verbs that a role may use.
    public static func open(to role: Role) -> [VerbDescription] {
        all.filter { $0.roles.contains(role) }
    }

    /// The actions of a verb that needs one, such as those of `DESK`; empty for any other.
    public static func actions(of verb: String) -> [String] {
        all.compactMap { $0.nameWords.first == verb && $0.nameWords.count > 1 ? $0.nameWords[1] : nil }
    }

    /// The verbs that begin with one word: the word alone, and with an action.
    private struct Entry {
        var number: Int?
        var actions: [String: Int] = [:]
    }

    private static let entries: [String: Entry] = all.enumerated().reduce(into: [:]) { entries, verb in
        let words = verb.element.nameWords
        if words.count == 1 {
            entries[words[0], default: Entry()].number = verb.offset
        } else {
            entries[words[0], default: Entry()].actions[words[1]] = verb.offset
        }
    }
}
