public import Civil

/// Where an item of the result leg stands (trạng thái bưu gửi).
public enum ItemState: String, Codable, Sendable, CaseIterable {
    case resultReady
    case cancelledCollectedInPerson
    case collected
    case inTransit
    case atDeliveryOffice
    case outForDelivery
    case awaitingPickup
    case attemptFailed
    case invited
    case returning
    case returnedToAuthority
    case delivered
    case settled
    case damaged
    case lost

    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .resultReady: Bilingual(vi: "Chờ bưu điện nhận kết quả", en: "Ready for collection by the Post")
        case .cancelledCollectedInPerson: Bilingual(vi: "Đã hủy, nhận trực tiếp", en: "Cancelled, collected in person")
        case .collected: Bilingual(vi: "Bưu điện đã nhận", en: "Collected by the Post")
        case .inTransit: Bilingual(vi: "Đang vận chuyển", en: "In transit")
        case .atDeliveryOffice: Bilingual(vi: "Đã đến bưu cục phát", en: "At the delivery office")
        case .outForDelivery: Bilingual(vi: "Đang đi phát", en: "Out for delivery")
        case .awaitingPickup: Bilingual(vi: "Chờ nhận tại bưu cục", en: "Awaiting pickup at the post office")
        case .attemptFailed: Bilingual(vi: "Phát không thành công", en: "Delivery attempt failed")
        case .invited: Bilingual(vi: "Đã mời nhận", en: "Recipient invited to collect")
        case .returning: Bilingual(vi: "Đang chuyển hoàn", en: "Returning to the authority")
        case .returnedToAuthority: Bilingual(vi: "Đã hoàn trả cơ quan", en: "Returned to the authority")
        case .delivered: Bilingual(vi: "Đã phát", en: "Delivered")
        case .settled: Bilingual(vi: "Đã phát và quyết toán", en: "Delivered and settled with the authority")
        case .damaged: Bilingual(vi: "Bị hư hỏng", en: "Damaged")
        case .lost: Bilingual(vi: "Bị mất", en: "Lost")
        }
    }

    /// The status that trackers of many carriers share.
    public var tracking: TrackingStatus {
        switch self {
        case .resultReady: .pending
        case .collected: .pickedUp
        case .inTransit, .atDeliveryOffice: .inTransit
        case .outForDelivery: .outForDelivery
        case .attemptFailed: .deliveryFailed
        case .invited, .awaitingPickup: .readyForPickup
        case .returning, .returnedToAuthority: .returnToSender
        case .delivered, .settled: .delivered
        case .damaged: .onHold
        case .lost: .unknown
        case .cancelledCollectedInPerson: .cancelled
        }
    }

    /// Whether nothing more can happen to the item.
    public var isFinal: Bool {
        switch self {
        case .cancelledCollectedInPerson, .returnedToAuthority, .settled, .lost: true
        default: false
        }
    }
}
