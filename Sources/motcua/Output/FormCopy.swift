import Foundation
import JSON

/// A form that the server handed out, on its way to a file or to the screen.
struct FormCopy {
    enum Format: String { case text, pdf, json }

    let path: String?
    let format: Format

    /// The format follows from the end of the file's name; the screen gets text.
    init(_ path: String?) throws(Failure) {
        self.path = path
        guard let path else {
            format = .text
            return
        }
        switch path.split(separator: ".").last?.lowercased() {
        case "pdf": format = .pdf
        case "txt": format = .text
        case "json": format = .json
        default:
            throw Failure("a form cannot be saved as \(path)", mend: "name a file of .pdf, .txt or .json", .usage)
        }
    }

    /// Writes the file and tells about it, or shows the text.
    func deliver(_ reply: JSON, _ output: OutputOptions) throws(Failure) {
        let bytes = try content(reply)
        guard let path else {
            output.show(reply) { _ in String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n") }
            return
        }
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Failure("cannot write \(path)", mend: "check the folder, its permissions and free space", .badData)
        }
        let told: JSON = [
            "path": .string(path), "form": reply["form"] ?? .null, "mark": reply["mark"] ?? .null,
            "digest": reply["digest"] ?? .null,
        ]
        output.show(told) { _ in ["\(path)  \(reply["mark"]?.string ?? "")  \(reply["name"]?.string ?? "")"] }
    }

    private func content(_ reply: JSON) throws(Failure) -> [UInt8] {
        let bytes: [UInt8]? =
            switch format {
            case .text: reply["text"]?.string.map { Array(($0 + (path == nil ? "" : "\n")).utf8) }
            case .pdf: reply["pdf"]?.string.flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) }
            case .json: reply["file"].flatMap { try? $0.canonical() }
            }
        guard let bytes else { throw Failure("the server sent no form", mend: "report this fault", .ourFault) }
        return bytes
    }
}
