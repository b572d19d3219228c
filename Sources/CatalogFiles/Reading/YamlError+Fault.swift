import Yams

extension YamlError {
    /// What is wrong with a file, and where; without the text of the file, which may hold a secret.
    struct Fault {
        let code: String
        let mark: Mark?
        let text: String
        let mend: String
    }

    /// What Yams calls a key that is no text.
    private static let textlessKey = "<uncovertable>"

    var fault: Fault {
        switch self {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return Fault(
                code: "yaml", mark: mark, text: "not YAML: \(problem)",
                mend: "correct the indentation, quotes or brackets")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let texts = duplicates.filter { $0 != Self.textlessKey }.sorted()
            let hasOthers = texts.count < duplicates.count
            let keys = texts + (hasOthers ? ["that is no text"] : [])
            // Keys that are no texts have no order: at which of all the mark stands is chance.
            return Fault(
                code: "duplicateKey", mark: hasOthers ? nil : context.mark,
                text: "the key \(keys.joined(separator: ", ")) stands twice", mend: "keep one of them")
        case .reader(let problem, _, _, _):
            return Fault(
                code: "yaml", mark: nil, text: "not YAML: \(problem)", mend: "remove characters that cannot be printed")
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            return Fault(code: "yaml", mark: nil, text: "not YAML", mend: "correct the syntax")
        }
    }
}
