/// What the applicant asks of the Post: Decision 45/2016/QĐ-TTg art. 5; Circular 17/2017/TT-BTTTT arts 3–4 (verified).
public enum PostalService: String, Codable, Sendable, CaseIterable {
    /// Send the dossier only.
    case dossier
    /// Receive the result only.
    case result
    /// Send the dossier and receive the result.
    case both

    /// The legs that are carried, in the order in which they happen.
    public var legs: [Leg] {
        switch self {
        case .dossier: [.dossier]
        case .result: [.result]
        case .both: [.dossier, .result]
        }
    }
}
