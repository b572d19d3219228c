import Foundation
import Glibc

/// The programs under test, and one run of any program from start to end.
enum Program {
    /// What a program did.
    struct Outcome {
        /// The exit code, or minus the signal that ended it.
        let status: Int32
        let output: [UInt8]
        let errors: String

        var text: String { String(decoding: output, as: UTF8.self) }
        /// Each line of standard error.
        var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
    }

    static let motcuad = "\(folder)/motcuad"
    static let motcua = "\(folder)/motcua"

    /// Where the programs lie: `$MOTCUA_BIN`, else beside the program that runs the tests.
    private static let folder: String =
        ProcessInfo.processInfo.environment["MOTCUA_BIN"]
        ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path

    /// Runs a program to its end.
    static func run(_ program: String, _ arguments: [String], input: [UInt8] = []) throws -> Outcome {
        let errorFile = "\(NSTemporaryDirectory())/motcua-e2e-\(UUID().uuidString).err"
        defer { unlink(errorFile) }
        let child = try Subprocess(program, arguments, errorsTo: errorFile)
        let stream = ByteStream(reading: child.output, writing: child.input)
        try stream.write(input)
        child.endInput()
        let output = try stream.readToEnd()
        let status = child.wait()
        let errors = (try? String(contentsOfFile: errorFile, encoding: .utf8)) ?? ""
        return Outcome(status: status, output: output, errors: errors)
    }
}

/// Runs `motcua` to its end.
func motcua(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(Program.motcua, arguments)
}
