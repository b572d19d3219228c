/// Something that `motcua doctor` found.
public struct HomeFinding: Sendable {
    public enum Severity: String, Sendable { case fault, warning }

    public let severity: Severity
    public let what: String
    public let mend: String

    init(_ severity: Severity, _ what: String, mend: String) {
        self.severity = severity
        self.what = what
        self.mend = mend
    }
}
