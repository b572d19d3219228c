import ArgumentParser

extension Failure {
    /// Arguments that the parser does not understand: what it says of them in one line; how they are written with `--verbose`.
    init(parsing error: any Error) {
        let lines = MotCua.fullMessage(for: error, columns: nil).split(separator: "\n").map(String.init)
        let help = lines.last.flatMap { $0.split(separator: "'").dropFirst().first } ?? "motcua --help"
        let what = MotCua.message(for: error).split(separator: "\n").joined(separator: " ")
        self.init(what, mend: "see '\(help)'", .usage)
        details = lines.dropFirst().dropLast().map { $0.trimmingPrefix(while: \.isWhitespace) }.map(String.init)
    }
}
