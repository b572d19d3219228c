import Dossiers

/// Lets dossiers whose terms are equal hold them together.
struct TermsPool {
    /// What mostly tells terms apart that are in use on one day.
    private struct Key: Hashable {
        let procedure: String
        let deciding: String
        let billVnd: Int64?
    }

    private var newest: [Key: SharedTerms] = [:]
    static let limit = 256

    /// These terms, or equal ones of a dossier before.
    mutating func shared(_ terms: Terms) -> SharedTerms {
        let key = Key(procedure: terms.procedure, deciding: terms.deciding, billVnd: terms.billVnd)
        if let known = newest[key], known.value == terms { return known }
        if newest[key] == nil, newest.count >= Self.limit { newest.removeAll(keepingCapacity: true) }
        let shared = SharedTerms(terms)
        newest[key] = shared
        return shared
    }
}
