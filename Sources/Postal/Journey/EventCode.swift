public import Civil

/// An event of the UPU's tracking standard (EMSEVT, M40 version 3) that this gateway uses.
public enum EventCode: String, Codable, Sendable, CaseIterable {
    case posting = "EMA"
    case outwardDeparture = "EMC"
    case transitArrival = "EMJ"
    case transitDeparture = "EMK"
    case inwardArrival = "EMD"
    case inwardDeparture = "EMF"
    case intoSorting = "EDD"
    case outOfSorting = "EDE"
    case atDeliveryOffice = "EMG"
    case heldAtDeliveryOffice = "EDF"
    case outForDelivery = "EDG"
    case attempt = "EMH"
    case awaitingPickup = "EDH"
    case finalDelivery = "EMI"

    /// How sure it is that the code means this.
    public enum Mark: String, Codable, Sendable {
        /// Read in a source.
        case verified
        /// Known from memory only.
        case recalled
    }

    /// How sure the pair of code and name is.
    public var mark: Mark {
        switch self {
        case .outwardDeparture, .transitDeparture, .inwardArrival, .inwardDeparture, .attempt, .finalDelivery: .verified
        default: .recalled
        }
    }

    /// The name in both languages, in the words of a domestic network.
    public var name: Bilingual {
        switch self {
        case .posting: Bilingual(vi: "Chấp nhận bưu gửi", en: "Posting")
        case .outwardDeparture: Bilingual(vi: "Rời bưu cục gửi", en: "Departure from outward office")
        case .transitArrival: Bilingual(vi: "Đến bưu cục trung chuyển", en: "Arrival at transit office")
        case .transitDeparture: Bilingual(vi: "Rời bưu cục trung chuyển", en: "Departure from transit office")
        case .inwardArrival: Bilingual(vi: "Đến trung tâm tỉnh nhận", en: "Arrival at inward office")
        case .inwardDeparture: Bilingual(vi: "Rời trung tâm tỉnh nhận", en: "Departure from inward office")
        case .intoSorting: Bilingual(vi: "Vào trung tâm khai thác", en: "Into sorting centre")
        case .outOfSorting: Bilingual(vi: "Ra khỏi trung tâm khai thác", en: "Out of sorting centre")
        case .atDeliveryOffice: Bilingual(vi: "Đến bưu cục phát", en: "Arrival at delivery office")
        case .heldAtDeliveryOffice: Bilingual(vi: "Lưu tại bưu cục phát", en: "Held at delivery office")
        case .outForDelivery: Bilingual(vi: "Đang đi phát", en: "Out for physical delivery")
        case .attempt: Bilingual(vi: "Phát không thành công", en: "Unsuccessful delivery attempt")
        case .awaitingPickup: Bilingual(vi: "Chờ nhận tại bưu cục", en: "Arrival at collection point for pickup")
        case .finalDelivery: Bilingual(vi: "Phát thành công", en: "Final delivery")
        }
    }

    /// The state to which a scan with this code moves an item of a leg; `nil` for a code that no scan records.
    public func scannedState(on leg: Leg) -> ItemState? {
        switch self {
        case .posting: leg == .dossier ? .accepted : .collected
        case .outwardDeparture, .transitArrival, .transitDeparture, .inwardArrival, .inwardDeparture, .intoSorting,
            .outOfSorting:
            .inTransit
        case .atDeliveryOffice, .heldAtDeliveryOffice: leg == .dossier ? .inTransit : .atDeliveryOffice
        case .outForDelivery: leg == .dossier ? .atAuthority : .outForDelivery
        case .awaitingPickup: .awaitingPickup
        case .attempt, .finalDelivery: nil
        }
    }
}
