public import JSON

/// A line of the server, as a client reads it.
public enum ServerLine: Hashable, Sendable {
    /// The answer to the oldest request that has none yet; its payload, if any, is still to be read.
    case reply(Reply)
    /// Something the server says unasked.
    case push(Push)

    /// Why a line does not come from a server of this protocol.
    public enum Fault: Error, Hashable, Sendable {
        /// The line starts with neither `* ` nor three digits and a space.
        case form
        /// The body is not a JSON object.
        case json(JSONFault?)
    }

    /// Reads a line without its LF; one CR at its end is dropped.
    public init(_ line: ArraySlice<UInt8>) throws(Fault) {
        let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { throw .form }
        let head = String(decoding: line[..<space], as: UTF8.self)
        let body = try Self.body(line[(space + 1)...])
        if head == "*" {
            self = .push(Push(body: body))
        } else if let code = Int(head), (100...999).contains(code), head.utf8.count == 3 {
            self = .reply(Reply(code, body))
        } else {
            throw .form
        }
    }

    private static func body(_ text: ArraySlice<UInt8>) throws(Fault) -> JSON {
        let json: JSON
        do {
            json = try JSON.parse(text)
        } catch {
            throw .json(error)
        }
        guard case .object = json else { throw .json(nil) }
        return json
    }
}
