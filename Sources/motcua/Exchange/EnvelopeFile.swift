import Foundation
import JSON

/// An `.edxml` file that is written from a reply.
struct EnvelopeFile {
    let path: String

    /// Writes the message of a reply, byte for byte.
    func write(_ reply: JSON) throws(Failure) {
        guard let bytes = reply["message"]?.string.flatMap({ Data(base64Encoded: $0) }) else {
            throw Failure("the server sent no message", mend: "report this fault", .ourFault)
        }
        do {
            try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Failure("cannot write \(path)", mend: "check its folder's permissions and free space", .badData)
        }
    }

    /// A reply without the bytes, with the path of the file instead.
    func described(_ reply: JSON) -> JSON {
        .object((reply.members ?? []).filter { $0.key != "message" } + [JSON.Member("file", .string(path))])
    }
}
