import Dossiers

/// An office other than the receiving one that has to do with a dossier: the deciding one, those of the tasks, and those
/// that were consulted. A projection of its events that can be rebuilt at any time.
public struct InvolvedOffice: Hashable, Sendable {
    public let office: String
    /// The number of the event from which on it has to do with the dossier; what happened before is not told to it.
    public let since: Int
    /// Whether the dossier waits for it beside the office in whose row it stands (``DossierRow/acting``): it has an open
    /// task while another office has one too.
    public let waits: Bool

    public init(office: String, since: Int, waits: Bool) {
        self.office = office
        self.since = since
        self.waits = waits
    }
}

extension CaseFile {
    /// The offices besides the receiving one that have to do with the dossier, in the order in which they came in.
    public var involved: [InvolvedOffice] {
        guard !arrivals.isEmpty else { return [] }
        let beside = dossier.actingOffices.dropFirst()
        return arrivals.map {
            InvolvedOffice(office: $0.office, since: $0.number, waits: beside.contains($0.office))
        }
    }
}
