/// Why a witness does not sign.
public enum WitnessRefusal: Error, Hashable, Sendable {
    /// The request is not of the form.
    case malformed
    /// The witness does not watch this log.
    case unknownLog(origin: String)
    /// No key of the log signed, or one of its signatures is wrong.
    case badSignature
    /// The log went back: the checkpoint is smaller than the old size.
    case rollback(old: Int, checkpoint: Int)
    /// The log's idea of what the witness saw last is not right; the witness saw this size.
    case stale(seen: Int)
    /// The same size with another root: the log shows two histories.
    case fork(size: Int)
    /// The new tree is not proven to begin with the old one, or the empty tree has a wrong root.
    case badProof
    /// The witness could not sign; the reason is for a technician.
    case signing(String)

    /// The status of the HTTP answer that the protocol prescribes.
    public var httpStatus: Int {
        switch self {
        case .malformed, .rollback: 400
        case .unknownLog: 404
        case .badSignature: 403
        case .stale: 409
        case .fork, .badProof: 422
        case .signing: 500
        }
    }
}
