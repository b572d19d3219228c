import Postal

extension PostalItem {
    /// The code of the post office that took the item over; of a result, which is fetched at the authority, the first
    /// that scanned it (DESIGN). `nil` while nobody named one.
    var sendingPostOffice: String? {
        switch leg {
        case .dossier: history.first { $0.code == .posting }?.office
        case .result, .official: history.first(where: \.isOnTheWay)?.office
        }
    }
}

extension TrackingEntry {
    fileprivate var isOnTheWay: Bool { office != nil && code != nil && code != .posting && code != .finalDelivery }
}
