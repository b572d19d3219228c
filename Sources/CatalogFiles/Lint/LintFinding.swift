/// One thing that is wrong or odd in the files of a catalog.
public struct LintFinding: Hashable, Sendable {
    /// How much a finding matters.
    public enum Severity: String, Codable, Sendable, CaseIterable {
        /// The catalog cannot be loaded.
        case error
        /// Legal, since real catalogs hold it, but worth a look.
        case warning
    }

    /// The file, relative to the folder of the catalog.
    public let file: String
    /// The line, from 1; 0 where the file as a whole is meant.
    public let line: Int
    /// The column, from 1.
    public let column: Int?
    public let severity: Severity
    /// A stable name of the kind of finding.
    public let code: String
    /// What is wrong.
    public let message: String
    /// How to mend it.
    public let mend: String

    public init(
        file: String, line: Int, column: Int? = nil, severity: Severity, code: String, message: String, mend: String
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.severity = severity
        self.code = code
        self.message = message
        self.mend = mend
    }
}

extension LintFinding: CustomStringConvertible {
    /// `procedures/1.009374.yaml:12: error: what is wrong: how to mend it`.
    public var description: String {
        let place = line > 0 ? "\(file):\(line)" : file
        return "\(place): \(severity.rawValue): \(message): \(mend)"
    }
}

extension LintFinding: Comparable {
    /// By file, then line, then column.
    public static func < (left: LintFinding, right: LintFinding) -> Bool {
        if left.file != right.file { return left.file < right.file }
        if left.line != right.line { return left.line < right.line }
        if left.column != right.column { return (left.column ?? 0) < (right.column ?? 0) }
        return left.code < right.code
    }
}
