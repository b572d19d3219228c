public import JSON

/// Why a line is not a request.
public struct LineFault: Error, Hashable, Sendable {
    /// The rule that the line breaks.
    public enum Kind: Hashable, Sendable {
        /// Nothing stands on the line.
        case empty
        /// A C0 control character stands on the line, a CR elsewhere than before the LF included.
        case control
        /// The verb is not a letter followed by letters, digits and hyphens, 256 at most.
        case verb
        /// A word is empty, longer than 256 characters, or not of printable ASCII.
        case word
        /// The body is not one JSON object.
        case json(JSONFault)
        /// `ref` is not a string of up to 64 characters.
        case ref
        /// The line is longer than `limit` bytes.
        case tooLong(limit: Int)
        /// The line is not `PUT <length> <media-type>`.
        case upload
        /// The payload is larger than `limit` bytes.
        case tooLarge(limit: Int)
        /// Another byte than LF follows the payload.
        case unterminatedUpload
    }

    /// The rule that the line breaks.
    public let kind: Kind
    /// The client's own mark of the request, where it could be read.
    public let ref: String?

    /// A fault of a request with this mark.
    public init(_ kind: Kind, ref: String? = nil) {
        self.kind = kind
        self.ref = ref
    }

    /// The reply code: 413 for what exceeds a limit, 400 for the rest.
    public var code: Int {
        switch kind {
        case .tooLong, .tooLarge: 413
        default: 400
        }
    }
}
