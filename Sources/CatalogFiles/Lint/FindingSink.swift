import Catalog
import Yams

/// Collects the findings of one file.
final class FindingSink {
    let file: String
    private(set) var findings: [LintFinding] = []

    init(file: String) {
        self.file = file
    }

    func error(_ code: String, at mark: Mark?, _ message: String, mend: String) {
        add(.error, code, line: mark?.line ?? 0, column: mark?.column, message, mend: mend)
    }

    func add(
        _ severity: LintFinding.Severity, _ code: String, line: Int, column: Int? = nil, _ message: String, mend: String
    ) {
        findings.append(
            LintFinding(
                file: file, line: line, column: column, severity: severity, code: code, message: message, mend: mend))
    }
}

/// The word of `known` that is meant by a misspelt one: at most two letters differ.
func nearest(to word: String, among known: [String]) -> String? {
    var best: (word: String, distance: Int)?
    for candidate in known {
        let limit = min(2, max(1, candidate.utf8.count / 3))
        guard let distance = editDistance(Array(word.utf8), Array(candidate.utf8), limit: limit) else { continue }
        if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
}
