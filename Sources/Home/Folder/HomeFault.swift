/// Why a home cannot be made, opened or restored: one line for people, and how to mend it.
public struct HomeFault: Error, Sendable, CustomStringConvertible {
    public let what: String
    public let mend: String
    /// The exit code of a program that gives up because of it (`sysexits.h`).
    public let exitCode: Int32

    public init(_ what: String, mend: String, exitCode: Int32 = 65) {
        self.what = what
        self.mend = mend
        self.exitCode = exitCode
    }

    /// All of it in one line, of what has many lines the first four.
    public var line: String {
        let lines = what.split(separator: "\n").map { $0.trimmingPrefix(while: \.isWhitespace) }
        let more = lines.count > 4 ? ["\(lines.count - 4) more"] : []
        return "\((lines.prefix(4).map(String.init) + more).joined(separator: "; ")): \(mend)"
    }

    public var description: String { "\(what): \(mend)" }
}
