import JSON
import Synchronization

/// The terms that were read last. All dossiers of a procedure have the same ones, and to read them takes longer than to see
/// that they are known.
enum KnownTerms {
    private static let most = 64
    private static let known = Mutex<[(json: JSON, terms: Terms)]>([])

    /// The terms for which a JSON value stands.
    /// - Throws: `DecodingError` where it stands for none.
    static func terms(from json: JSON) throws -> Terms {
        if let terms = known.withLock({ known in known.first { $0.json == json }?.terms }) { return terms }
        let terms = try JSONCoding.decode(Terms.self, from: json)
        known.withLock { known in
            if known.count == most { known.removeFirst() }
            known.append((json, terms))
        }
        return terms
    }
}
