import Client
import Foundation

/// Every line that went over the wire, with who sent it.
final class WireTranscript: Sendable {
    private let file: FileHandle

    init(path: String) throws {
        _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard let file = FileHandle(forWritingAtPath: path) else {
            throw Failure("cannot write \(path)", mend: "look at the folder's permissions", .noInput)
        }
        self.file = file
    }

    /// What a connection calls for each of its lines; passwords are left out.
    func tee(_ name: String) -> Transcript {
        { [file] direction, line in
            let arrow = direction == .toServer ? ">" : "<"
            let shown = line.hasPrefix("AUTH PASSWORD") ? "AUTH PASSWORD {…}" : line
            file.write(Data("\(name) \(arrow) \(shown)\n".utf8))
        }
    }
}
