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

    public var description: String { "\(what): \(mend)" }
}
