/// Why bytes are not a revocation list that can be relied on.
public enum RevocationListFault: Error, Hashable, Sendable {
    /// More bytes than `RevocationList.sizeLimit`.
    case tooLarge
    /// Not one CRL in DER, with nothing after it; or no PEM block of that name.
    case malformed
    /// Not a version 2 list with a number, both times in their order, and an allowed signature algorithm.
    case incomplete(String)
    /// A critical extension that this reader does not know, as of an indirect or a partial list.
    case unsupported(String)
    /// The same certificate twice, or an entry that cannot be read.
    case entry(Int)
    /// The library failed to make a list; the text is for a technician.
    case failed(String)
}

extension RevocationListFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .tooLarge: "a revocation list of more than \(RevocationList.sizeLimit) bytes"
        case .malformed: "not a revocation list in DER or PEM"
        case .incomplete(let what): "a revocation list without a usable \(what)"
        case .unsupported(let what): "a revocation list with the unknown critical extension \(what)"
        case .entry(let position): "a revocation list whose entry \(position) cannot be used"
        case .failed(let text): text
        }
    }
}
