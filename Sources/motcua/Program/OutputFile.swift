import Foundation

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
}
