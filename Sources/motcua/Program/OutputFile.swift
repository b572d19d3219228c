import Civil
import Foundation
import JSON

/// A file that a command writes, whole or not at all.
struct OutputFile {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    func write(_ bytes: [UInt8]) throws(Failure) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Failure("cannot write \(path)", mend: "\(error.localizedDescription)", .noInput)
        }
    }

    /// What is told of a signed answer that was written.
    static func facts(of bytes: [UInt8], at instant: Instant, in path: String) -> JSON {
        ["file": .string(path), "bytes": .integer(Int64(bytes.count)), "at": .string("\(instant)")]
    }
}
