import Yams

extension YamlError {
    /// What is wrong, and where; without the text of the file, which may hold a secret.
    var withoutText: String {
        switch self {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            "line \(mark.line): \(problem)"
        case .duplicatedKeysInMapping(let duplicates, let context):
            "line \(context.mark.line): \(duplicates.sorted().joined(separator: ", ")) stands twice"
        case .reader(let problem, _, _, _): "characters that cannot be printed: \(problem)"
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded: "not YAML"
        }
    }
}
