/// Why an answer to a request is not taken.
public enum StampFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Not what it should be; the text is for a technician.
    case malformed(String)
    /// The authority does not grant it (PKIStatus).
    case rejected(status: UInt8)
    /// The answer is to another request.
    case otherImprint
    case otherNonce
    /// Not by an authority that is trusted, or not by its rules.
    case untrusted(String)
    /// The moment it states is not the present.
    case otherTime(String)
    /// The authority is not reached, or answers something else.
    case unreachable(String)

    public var description: String {
        switch self {
        case .malformed(let detail): "not a time stamp: \(detail)"
        case .rejected(let status): "the authority rejects the request (status \(status))"
        case .otherImprint: "the time stamp is of something else"
        case .otherNonce: "the time stamp is not for this request"
        case .untrusted(let detail): "the time stamp is not to be trusted: \(detail)"
        case .otherTime(let time): "the time stamp is of \(time)"
        case .unreachable(let detail): "the authority does not answer: \(detail)"
        }
    }
}
